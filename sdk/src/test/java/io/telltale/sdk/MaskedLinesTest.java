/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.sdk.shop.AuthRequiredException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines of logs, which tell of exceptions that nobody has recorded. */
class MaskedLinesTest {

  private static final String NAME = "canary-luxemburg";
  private static final String EMAIL = NAME + "@secret.example";
  private static final String MASKED = "c***@secret.example";

  private OpenTelemetryIntegration live = with(TracingConfig.builder());

  private static OpenTelemetryIntegration with(TracingConfig.Builder config) {
    return Telltale.setup(config.exporter("none").build());
  }

  @AfterEach
  void close() {
    live.close();
  }

  private static Scope trace(String id) {
    return Span.wrap(
            SpanContext.create(
                id, "00000000000000b1", TraceFlags.getSampled(), TraceState.getDefault()))
        .makeCurrent();
  }

  @Test
  void everyTextIsMaskedByTheSecretsOfAllItsExceptions() {
    Throwable cause = new AuthRequiredException(EMAIL, "acme");
    Throwable wrapper = new IllegalStateException("wrapped " + EMAIL, cause);
    Throwable other = new AuthRequiredException(NAME, "acme");
    try (MaskedLine line = Masked.line(List.of(wrapper, other))) {
      assertThat(line.message(wrapper, wrapper.getMessage())).isEqualTo("wrapped " + MASKED);
      assertThat(line.message(cause, cause.getMessage())).isEqualTo("no session for " + MASKED);
      assertThat(line.message(other, "of " + EMAIL)).as("the longer one").isEqualTo("of " + MASKED);
      assertThat(line.text(NAME + " is " + EMAIL)).isEqualTo("*** is " + MASKED);
      assertThat(line.text("order 17")).isEqualTo("order 17");
      assertThat(line.identity().name()).isEqualTo("AUTH-201");
      assertThat(line.message(new IllegalStateException(), "unknown")).isEqualTo("***");
    }
  }

  @Test
  void whatWasOnlyLoggedIsRememberedWithTheTrace() {
    String id = "0000000000000000000000005eedb001";
    try (Scope ignored = trace(id)) {
      assertThat(Masked.line(List.of())).isNull();
      Masked.line(List.of(new AuthRequiredException(EMAIL, "acme"))).close();

      assertThat(Masked.text("again " + EMAIL)).isEqualTo("again " + MASKED);
      try (MaskedLine line = Masked.line(List.of())) {
        assertThat(line.text("again " + EMAIL)).isEqualTo("again " + MASKED);
        assertThat(line.identity()).isNull();
      }
    }
    assertThat(Masked.line(List.of())).isNull();
  }

  @Test
  void shapesAreThoseOfExceptionsUnlessTheyAreSoughtEverywhere() {
    Throwable error = new IllegalStateException("mail to bob.canary@example.org");
    try (MaskedLine line = Masked.line(List.of(error))) {
      assertThat(line.message(error, error.getMessage())).isEqualTo("mail to ***");
      assertThat(line.text("bob.canary@example.org, not eve@example.org"))
          .isEqualTo("***, not eve@example.org");
    }
    live.close();
    live = with(TracingConfig.builder().shapesEverywhere(true));
    try (MaskedLine line = Masked.line(List.of())) {
      assertThat(line.text("mail to eve@example.org")).isEqualTo("mail to ***");
    }
  }

  @Test
  void undeclaredMessagesFollowThePolicy() {
    live.close();
    live = with(TracingConfig.builder().undeclaredMessages(MessagePolicy.NONE));
    Throwable error = new IllegalStateException("the canary of a stranger");
    try (MaskedLine line = Masked.line(List.of(error))) {
      assertThat(line.message(error, error.getMessage())).isEqualTo("***");
      assertThat(line.text("failed: the canary of a stranger")).isEqualTo("failed: ***");
    }
  }

  @Test
  void nothingLeavesOfALineThatHasEnded() {
    MaskedLine line = Masked.line(List.of(new AuthRequiredException(EMAIL, "acme")));
    line.close();
    line.close();

    assertThat(line.text("order 17")).isEqualTo("***");
    assertThat(line.text(null)).isNull();
    assertThat(line.message(null, "order 17")).isEqualTo("***");
    assertThat(line.message(null, null)).isNull();
  }

  /** An incomplete exception leaves nothing in any text beside it. */
  @Test
  void whatCannotBeReadWithholdsTheLine() {
    Throwable deep = new AuthRequiredException(EMAIL, "acme");
    for (int i = 0; i < 2_000; i++) {
      deep = new IllegalStateException("level", deep);
    }
    try (MaskedLine line = Masked.line(List.of(new IllegalStateException("other"), deep))) {
      assertThat(line.text("order 17")).isEqualTo("***");
      assertThat(line.message(deep, "level")).isEqualTo("***");
    }
  }
}
