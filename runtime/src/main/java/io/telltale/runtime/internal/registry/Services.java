/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

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

  /** A services file that is broken over and over ends the search of its class loader. */
  private static final int MAX_FAILURES = 100;

  private Services() {}

  /**
   * Returns the providers that a class loader sees.
   *
   * @param what what one of them is, for the warning
   */
  public static <S> List<S> visibleFrom(
      @Nullable ClassLoader classLoader, Class<S> service, String what) {
    List<S> found = new ArrayList<>();
    Iterator<S> providers = ServiceLoader.load(service, classLoader).iterator();
    for (int failures = 0; failures < MAX_FAILURES; ) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        found.add(providers.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        failures++;
        Warnings.once(
            "service:" + e.getMessage(), () -> what + " cannot be loaded and is left out: " + e);
      }
    }
    return found;
  }
}
