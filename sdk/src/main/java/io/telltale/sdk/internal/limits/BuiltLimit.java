/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.limits;

import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.runtime.internal.guard.Failures;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The limit that a builder has been given. It does not tell; what it builds does, and starts
 * nothing. It is asked when the first span has left, as a limit may be given until the last moment.
 */
final class BuiltLimit implements IntSupplier {

  /** Logger providers tell of their limits only here. */
  private static final Pattern LOG_LIMITS =
      Pattern.compile("logLimits=\\w+\\{[^{}]*maxAttributeValueLength=(\\d+)");

  private final Supplier<IntSupplier> build;
  private volatile @Nullable IntSupplier built;

  BuiltLimit(Supplier<IntSupplier> build) {
    this.build = build;
  }

  static IntSupplier ofSpans(SdkTracerProvider provider) {
    // An application may change it while it runs.
    return () -> provider.getSpanLimits().getMaxAttributeValueLength();
  }

  static IntSupplier ofLogs(SdkLoggerProvider provider) {
    Matcher told = LOG_LIMITS.matcher(provider.toString());
    int limit = told.find() ? Integer.parseInt(told.group(1)) : LengthLimits.UNKNOWN;
    return () -> limit;
  }

  @Override
  public int getAsInt() {
    try {
      IntSupplier known = built;
      if (known == null) {
        known = build.get();
        built = known;
      }
      return known.getAsInt();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return LengthLimits.UNKNOWN;
    }
  }
}
