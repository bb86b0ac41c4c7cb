/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.authWriter;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.EventData;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.data.ErrorAttributes;
import org.junit.jupiter.api.Test;

/** What a caller adds to the event of an exception. */
class ExceptionTracerAdditionalAttributesTest extends ExceptionTracerFixture {

  private EventData recordWith(Attributes additional) {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    tracer(authWriter())
        .recordException(span, new AuthRequired("alice@example.com", "acme"), additional);
    span.end();
    return onlyEvent(onlySpan());
  }

  @Test
  void areMasked() {
    assertThat(
            recordWith(Attributes.builder().put("user", "alice@example.com").build())
                .getAttributes()
                .get(AttributeKey.stringKey("user")))
        .isEqualTo("a***@example.com");
  }

  @Test
  void cannotReplaceTheMaskedTexts() {
    EventData event =
        recordWith(
            Attributes.builder()
                .put("exception.message", "raw")
                .put("exception.stacktrace", "raw")
                .put("exception.escaped", true)
                .build());
    assertThat(event.getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("no session for a***@example.com");
    assertThat(event.getAttributes().get(ErrorAttributes.EXCEPTION_STACKTRACE)).isNull();
    assertThat(event.getAttributes().get(AttributeKey.booleanKey("exception.escaped"))).isTrue();
  }
}
