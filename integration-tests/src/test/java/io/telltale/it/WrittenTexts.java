/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;

/** The texts of an exception, as whoever is not Telltale writes them into telemetry. */
final class WrittenTexts {

  static final String NAME = "Canary Rosa Winter";

  static final String SERVER_EVENT = "http.server.request.exception";

  static final AttributeKey<String> NOTE = AttributeKey.stringKey("note");

  static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");

  static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");

  static final AttributeKey<String> STACK_TRACE = AttributeKey.stringKey("exception.stacktrace");

  private WrittenTexts() {}

  /** What the SDK itself writes of an exception. */
  static Attributes written(Throwable error) {
    StringWriter stackTrace = new StringWriter();
    error.printStackTrace(new PrintWriter(stackTrace));
    return Attributes.builder()
        .put(TYPE, Objects.requireNonNull(error.getClass().getCanonicalName()))
        .put(MESSAGE, String.valueOf(error.getMessage()))
        .put(STACK_TRACE, stackTrace.toString())
        .build();
  }

  static void addEvent(Outlets outlets, String event, Attributes attributes) {
    Span span = outlets.tracer().spanBuilder("work").startSpan();
    span.addEvent(event, attributes);
    span.end();
  }
}
