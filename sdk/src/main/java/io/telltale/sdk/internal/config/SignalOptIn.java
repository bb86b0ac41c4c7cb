/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.telltale.sdk.config.ExceptionSignal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says to every instrumentation of where exceptions go (OpenTelemetry semantic
 * conventions, exceptions in logs).
 */
final class SignalOptIn {

  /** The conventions name the variable. */
  static final String PROPERTY = "otel.semconv.exception.signal.opt.in";

  static final String VARIABLE = "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN";

  private SignalOptIn() {}

  /** Returns what holds where nobody says otherwise. */
  static ExceptionSignal ofEnvironment() {
    String optIn = System.getProperty(PROPERTY);
    return read(optIn == null ? System.getenv(VARIABLE) : optIn);
  }

  /**
   * Returns what an opt-in means, which is a list: {@code logs/dup} is both, {@code logs} is logs
   * alone, anything else says nothing.
   */
  static ExceptionSignal read(@Nullable String optIn) {
    List<String> values =
        optIn == null ? List.of() : Arrays.stream(optIn.split(",")).map(String::strip).toList();
    if (values.contains("logs/dup")) {
      return ExceptionSignal.BOTH;
    }
    return values.contains("logs") ? ExceptionSignal.LOG : ExceptionSignal.SPAN;
  }
}
