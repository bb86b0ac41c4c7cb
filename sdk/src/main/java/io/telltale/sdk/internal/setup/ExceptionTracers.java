/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.sdk.config.AttributePolicy;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import org.jspecify.annotations.Nullable;

/** Makes what records exceptions as a configuration has it. */
final class ExceptionTracers {

  private ExceptionTracers() {}

  static ExceptionTracer of(
      OpenTelemetry openTelemetry, ErrorDescriber describer, OptionValues config) {
    return builder(openTelemetry, describer, config).build();
  }

  static ExceptionTracer.Builder builder(
      OpenTelemetry openTelemetry, ErrorDescriber describer, OptionValues config) {
    ExceptionSignal signal = config.require(Options.EXCEPTION_SIGNAL);
    TracerParts parts =
        TracerParts.of(describer)
            .withSpanKind(ExceptionTracers::kindOf)
            .withEventName(ExceptionEventNames::of)
            .withSignals(signal.includesSpan(), signal.includesLog());
    return TracerOptions.with(ExceptionTracer.builder(openTelemetry), parts)
        .conventionalAttributes(config.require(Options.ATTRIBUTES) == AttributePolicy.CONVENTIONS);
  }

  /** OpenTelemetry's API does not tell the kind of a span. */
  private static @Nullable SpanKind kindOf(Span span) {
    return span instanceof ReadableSpan readable ? readable.getKind() : null;
  }
}
