/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.internal.config.Environment;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keeps what goes wrong in Telltale from ending the telemetry that somebody else starts: a version
 * of OpenTelemetry that is too old, or a class that does not link. The start goes on without
 * masking, and one line says so; or with {@code requireProtection} nothing is exported.
 */
final class StartUpGuard {

  private static final Map<String, String> NO_EXPORTER =
      Map.of(
          "otel.traces.exporter", "none",
          "otel.logs.exporter", "none",
          "otel.metrics.exporter", "none");

  private StartUpGuard() {}

  /** Returns the outcome of a step that masks nothing, or the other value where it fails. */
  static <T> T orElse(T otherwise, Supplier<T> step) {
    try {
      return step.get();
    } catch (Throwable failure) {
      return leftOut(otherwise, failure);
    }
  }

  /** Returns the other value for a step that masks nothing and has failed. */
  static <T> T leftOut(T otherwise, Throwable failure) {
    Failures.contain(failure);
    Warnings.once(
        "start-up",
        failure.getClass().getName(),
        () ->
            "a part of Telltale could not be installed and is left out: "
                + failure.getClass().getName()
                + remedy(failure));
    return otherwise;
  }

  /**
   * Returns whether nothing may leave, as a step that masks has failed; says so in any case.
   *
   * @param required whether nothing may leave unless it is masked
   */
  static boolean withholds(Throwable failure, Supplier<Boolean> required) {
    Failures.contain(failure);
    boolean withheld = isTrueOrFails(required);
    warn(withheld, failure);
    return withheld;
  }

  private static boolean isTrueOrFails(Supplier<Boolean> required) {
    try {
      return required.get();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return true;
    }
  }

  /**
   * Takes notice that nothing could be installed in an SDK.
   *
   * @param customizer what configures the SDK
   */
  static void nothingInstalled(AutoConfigurationCustomizer customizer, Throwable failure) {
    try {
      // Asked late, as a host may tell its properties after this.
      customizer.addPropertiesCustomizer(
          properties -> {
            boolean withheld = Environment.of(properties).requiresProtection();
            warn(withheld, failure);
            return withheld ? NO_EXPORTER : Map.of();
          });
    } catch (LinkageError older) {
      boolean withheld = Environment.ofProcess().requiresProtection();
      warn(withheld, failure);
      if (withheld) {
        // Nothing leaves in this way only.
        throw older;
      }
    }
  }

  /**
   * Takes notice that no SDK could be started: the application goes on, and nothing is exported.
   */
  static void notStarted(LinkageError failure) {
    warn("no SDK could be started", "nothing is exported", failure);
  }

  private static void warn(boolean withheld, Throwable failure) {
    warn(
        "Telltale could not be installed",
        withheld
            ? "nothing is exported, since requireProtection is set"
            : "what is exported may not be masked",
        failure);
  }

  private static void warn(String what, String effect, Throwable failure) {
    Warnings.once(
        "not protected",
        effect + " " + failure.getClass().getName(),
        () ->
            "NOT_PROTECTED: "
                + what
                + " ("
                + failure.getClass().getName()
                + "), so "
                + effect
                + remedy(failure));
  }

  /** The message of a linkage error names a class or method, and no value. */
  private static String remedy(Throwable failure) {
    return failure instanceof LinkageError
        ? ": this version of OpenTelemetry does not have "
            + ForeignCalls.messageOf(failure)
            + "; use OpenTelemetry 1.49, or the Java agent 2.14.0, or newer"
        : "; please report it, with the versions of Telltale and of OpenTelemetry";
  }
}
