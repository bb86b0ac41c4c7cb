/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.function.Supplier;

/** One failure, recorded in every way in which failures get recorded. */
final class Recordings {

  /** The spans, named for what has recorded the failure on them. */
  static final String TELLTALE = "telltale";

  static final String FRAMEWORK = "framework";
  static final String ATTRIBUTES = "attributes";
  static final String STATUS = "status";

  private Recordings() {}

  /**
   * Records a failure in each way, in a trace of its own, logs it there, and replies with it.
   *
   * @param failure makes the failure, anew for each way
   * @return what has left
   */
  static Departed record(Outlets outlets, Supplier<? extends Throwable> failure) {
    onSpan(outlets, TELLTALE, failure.get(), outlets.telltale()::recordException, true);
    onSpan(outlets, FRAMEWORK, failure.get(), Span::recordException, true);
    onSpan(outlets, ATTRIBUTES, failure.get(), Recordings::withRawAttributes, true);
    onSpan(outlets, STATUS, failure.get(), Recordings::withRawStatus, true);
    return outlets.departed();
  }

  /** The same without a log line that quotes the failure: no rule knows what stands in it. */
  static Departed recordWithoutBody(Outlets outlets, Supplier<? extends Throwable> failure) {
    onSpan(outlets, TELLTALE, failure.get(), outlets.telltale()::recordException, false);
    onSpan(outlets, FRAMEWORK, failure.get(), Span::recordException, false);
    onSpan(outlets, ATTRIBUTES, failure.get(), Recordings::withRawAttributes, false);
    onSpan(outlets, STATUS, failure.get(), Recordings::withRawStatus, false);
    return outlets.departed();
  }

  /** The same for one way only. */
  static Departed byTelltale(Outlets outlets, Throwable failure) {
    onSpan(outlets, TELLTALE, failure, outlets.telltale()::recordException, true);
    return outlets.departed();
  }

  private interface Way {
    void record(Span span, Throwable failure);
  }

  private static void onSpan(
      Outlets outlets, String name, Throwable failure, Way way, boolean body) {
    Span span = outlets.tracer().spanBuilder(name).setNoParent().startSpan();
    way.record(span, failure);
    LogRecordBuilder log =
        outlets.logger().logRecordBuilder().setContext(Context.root().with(span));
    log.setException(failure).setBody(body ? name + " failed: " + text(failure) : name).emit();
    outlets.reply(failure);
    span.end();
  }

  private static void withRawAttributes(Span span, Throwable failure) {
    span.recordException(
        failure, Attributes.of(AttributeKey.stringKey("exception.message"), text(failure)));
  }

  private static void withRawStatus(Span span, Throwable failure) {
    span.recordException(failure);
    span.setStatus(StatusCode.ERROR, text(failure));
  }

  private static String text(Throwable failure) {
    try {
      return String.valueOf(failure.getMessage());
    } catch (Throwable e) {
      return "no message";
    }
  }
}
