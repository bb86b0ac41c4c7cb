/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the modules of an application provide. What cannot be loaded is reported and left out.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Services {

  /** Stale lines are passed over one by one. What fails more often than that goes on for ever. */
  private static final int MAX_FAILURES = 10_000;

  private Services() {}

  /**
   * Returns the providers that a class loader sees. Never throws.
   *
   * @param what what one of them is, for the warning
   */
  public static <S> List<S> visibleFrom(
      @Nullable ClassLoader classLoader, Class<S> service, String what) {
    List<S> found = new ArrayList<>();
    try {
      Iterator<S> providers = ServiceLoader.load(service, classLoader).iterator();
      int failures = 0;
      while (failures < MAX_FAILURES && !addNext(providers, found, what)) {
        failures++;
      }
    } catch (Throwable failure) {
      report(failure, what);
    }
    return found;
  }

  /** Adds all up to the next one that cannot be loaded; returns whether there is none. */
  private static <S> boolean addNext(Iterator<S> providers, List<S> found, String what) {
    try {
      while (providers.hasNext()) {
        found.add(providers.next());
      }
      return true;
    } catch (Throwable failure) {
      // The constructor of a provider, and the class loader, are code of others.
      report(failure, what);
      return false;
    }
  }

  private static void report(Throwable failure, String what) {
    Failures.contain(failure);
    // The messages of these name a file, a line and a class; what others say may hold anything.
    String text =
        failure instanceof ServiceConfigurationError || failure instanceof LinkageError
            ? ForeignCalls.textOf(failure)
            : null;
    String reason = text == null ? failure.getClass().getName() : text;
    Warnings.once(
        "service",
        reason,
        () ->
            what
                + " cannot be loaded and is left out: "
                + reason
                + "; if a compilation failed before, META-INF/services may be stale: build clean");
  }
}
