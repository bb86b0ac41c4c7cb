/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.foreign;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.ErrorBridge;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the Telltale of an exception's own class loader for what it knows, where that is another
 * copy than this one: this one may be in a Java agent or in a container, and cannot read the errors
 * of the application. See {@link ErrorBridge}.
 *
 * <p>Stateless, and safe for concurrent use.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ForeignErrors {

  /** How far from the exception its cause may be that another copy knows. */
  private static final int MAX_DEPTH = 32;

  /**
   * How another copy is asked; empty if there is none, or it is this one. It is kept with the class
   * of an exception, and holds nothing of this copy but types of the platform, so that either may
   * go before the other.
   */
  private static final ClassValue<Optional<Method>> BRIDGES =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          return Optional.ofNullable(bridge(type.getClassLoader()));
        }
      };

  private ForeignErrors() {}

  private static @Nullable Method bridge(@Nullable ClassLoader loader) {
    if (loader == null || loader == ErrorBridge.class.getClassLoader()) {
      return null;
    }
    try {
      Class<?> bridge = Class.forName(ErrorBridge.class.getName(), true, loader);
      return bridge == ErrorBridge.class ? null : bridge.getMethod("describe", Throwable.class);
    } catch (Throwable none) {
      // A class loader of others may throw what it likes.
      Failures.contain(none);
      return null;
    }
  }

  /**
   * Describes an exception that another copy knows, and remembers its secrets; returns null for any
   * other one.
   */
  public static @Nullable ErrorDescription describe(Throwable error, SecretLedger ledger) {
    Method bridge = find(error);
    if (bridge == null) {
      return null;
    }
    try {
      Map<?, ?> told = (Map<?, ?>) bridge.invoke(null, error);
      ledger.remember(error, BridgedErrorReader.secretsIn(told));
      return BridgedErrorReader.read(told);
    } catch (Throwable failure) {
      report(failure);
      ledger.remember(error, SecretSet.unknown());
      return withheld(error);
    }
  }

  private static @Nullable Method find(Throwable error) {
    Throwable current = error;
    for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
      Method bridge = BRIDGES.get(current.getClass()).orElse(null);
      if (bridge != null) {
        return bridge;
      }
      current = Failures.quietCauseOf(current);
    }
    return null;
  }

  private static ErrorDescription withheld(Throwable error) {
    return new ErrorDescription(
        null,
        error.getClass().getName(),
        error.getClass().getName(),
        Masks.REDACTED,
        null,
        List.of(),
        null,
        null,
        Attributes.empty());
  }

  private static void report(Throwable failure) {
    Failures.contain(failure);
    MaskingCounters.countFailed();
    Warnings.once(
        "bridge",
        failure.getClass().getName(),
        () ->
            "asking the Telltale of another class loader for an exception failed with "
                + failure.getClass().getName()
                + "; its trace leaves without texts. Use the same version of Telltale in both");
  }
}
