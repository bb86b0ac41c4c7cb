/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.delegate;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls exporters and processors, which may be anybody's: what they throw is a failure, and no
 * more.
 *
 * <p>This class is internal and is hence not for public use. Stateless.
 */
public final class ExporterCalls {

  private ExporterCalls() {}

  /** Returns the outcome of a call, failure if it throws or returns nothing. */
  public static CompletableResultCode contain(
      Object exporter, Supplier<CompletableResultCode> call) {
    try {
      return orFailure(call.get());
    } catch (Throwable failure) {
      return failed(exporter, failure);
    }
  }

  static CompletableResultCode orFailure(@Nullable CompletableResultCode result) {
    return result == null ? CompletableResultCode.ofFailure() : result;
  }

  /**
   * Returns the outcome of a call on a thread of Telltale's own, which no error may end, not even
   * one of the virtual machine: without that thread nothing would ever be exported again.
   */
  public static CompletableResultCode containAll(
      Object exporter, Supplier<CompletableResultCode> call) {
    try {
      return orFailure(call.get());
    } catch (Throwable failure) {
      return warned(exporter, failure);
    }
  }

  /** Takes notice of what a processor has thrown, which goes no further. */
  public static void report(Object processor, Throwable failure) {
    Failures.contain(failure);
    String name = processor.getClass().getName();
    // The class only: a message of someone else's may quote what was to be exported.
    Warnings.once(
        "processor",
        name,
        () -> "the processor " + name + " failed with " + failure.getClass().getName());
  }

  /** Returns what a processor says of itself, or true if it does not say. */
  public static boolean isTrueOrFails(Object processor, BooleanSupplier question) {
    try {
      return question.getAsBoolean();
    } catch (Throwable failure) {
      report(processor, failure);
      return true;
    }
  }

  /** Returns what an exporter says of itself, or something else if it does not say. */
  public static <T> T answerOr(Object exporter, T otherwise, Supplier<@Nullable T> question) {
    try {
      T answer = question.get();
      return answer == null ? otherwise : answer;
    } catch (Throwable failure) {
      failed(exporter, failure);
      return otherwise;
    }
  }

  /** Returns failure, after a warning. */
  static CompletableResultCode failed(Object exporter, Throwable failure) {
    Failures.contain(failure);
    return warned(exporter, failure);
  }

  private static CompletableResultCode warned(Object exporter, Throwable failure) {
    String name = exporter.getClass().getName();
    // The class only: a message of someone else's may quote what was to be exported.
    Warnings.once(
        "exporter",
        name,
        () -> "the exporter " + name + " failed with " + failure.getClass().getName());
    return CompletableResultCode.ofFailure();
  }
}
