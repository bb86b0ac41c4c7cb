/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.ATTEMPT;
import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.TENANT;
import static io.telltale.runtime.TestErrors.authWriter;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Retry;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.data.ErrorIdentity;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What a caller learns of an error. */
class ExceptionTracerReplyTest extends ExceptionTracerFixture {

  @Test
  void answersWithTheIdentityAndTheTraceAlone() {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      ErrorReply reply =
          tracer(authWriter())
              .errorReply(new ExecutionException(new AuthRequired("alice@example.com", "a")));
      String json = reply.toJson();
      assertThat(json)
          .isEqualTo(
              "{\"type\":\"about:blank\",\"title\":\"Authentication required\",\"status\":401,"
                  + "\"code\":201,\"name\":\"AUTH-201\",\"domain\":\"AUTH\",\"traceId\":\""
                  + span.getSpanContext().getTraceId()
                  + "\"}");
      assertThat(json).isEqualTo(reply.toString());
    }
    assertThat(tracer().errorReply(span, new IllegalStateException()).traceId())
        .isEqualTo(span.getSpanContext().getTraceId());
    assertThat(tracer().errorReply(new IllegalStateException()).traceId()).isNull();
    assertThat(tracer().errorReply(new IllegalStateException("alice@example.com")).toJson())
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500}");
  }

  @Test
  void answersWithTheMembersThatAreMeantForTheCaller() {
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putString(TENANT, "acme");
                  out.putLong(ATTEMPT, 3);
                  out.showInReply(ATTEMPT);
                  out.putSensitive(EMAIL, Mask.EMAIL, "alice@example.com");
                  out.showInReply(EMAIL);
                });
    assertThat(tracer(writer).errorReply(new AuthRequired("alice@example.com", null)).toJson())
        .contains("\"attributes\":{\"attempt\":3,\"email\":\"a***@example.com\"}")
        .doesNotContain("acme");
  }

  @Test
  void answersWhetherAndWhenTheSameRequestMayBeSentAgain() {
    ErrorReply later = ErrorReply.of(ErrorIdentity.builder("SHOP", 1).retryAfter(30).build(), null);
    assertThat(later.retryAfter()).isEqualTo("30");
    assertThat(later.toJson())
        .endsWith("\"code\":1,\"name\":\"SHOP-1\",\"domain\":\"SHOP\",\"retryable\":true}");

    ErrorReply never =
        ErrorReply.of(ErrorIdentity.builder("SHOP", 1).retry(Retry.NEVER).build(), null);
    assertThat(never.retryAfter()).isNull();
    assertThat(never.toJson()).endsWith("\"retryable\":false}");

    ForeignReply read = ForeignReply.parse(later.toJson());
    assertThat(read.identity().retryable()).isTrue();
    assertThat(ForeignReply.parse(never.toJson()).identity().retry()).isEqualTo(Retry.NEVER);
    assertThat(ErrorReply.of(null, null).retryAfter()).isNull();
  }
}
