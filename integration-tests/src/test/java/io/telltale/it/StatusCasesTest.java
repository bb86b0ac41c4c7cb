/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.telltale.it.errors.SecretException;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptions of statuses that others have made of an exception, on the span that has it. */
class StatusCasesTest {

  private static final String VALUE = "Rosalinde von Quillfeldt";
  private static final String TOLD = SecretException.class.getName() + ": ";

  enum Exporters {
    HOOK,
    ALONE,
    TWO;

    Outlets open() {
      return switch (this) {
        case HOOK -> Outlets.open();
        case ALONE -> Outlets.exportersOnly().open();
        case TWO -> Outlets.masking(true).open();
      };
    }
  }

  private interface Recording {
    void record(Outlets outlets, Span span, Throwable error);
  }

  static Stream<Arguments> ways() {
    Recording telltale = (outlets, span, error) -> outlets.telltale().recordException(span, error);
    Recording framework = (outlets, span, error) -> span.recordException(error);
    return Stream.of(true, false)
        .flatMap(
            hook ->
                Stream.of(
                    Arguments.of("telltale", hook, telltale),
                    Arguments.of("framework", hook, framework)));
  }

  /** Telltale's tracer has written the description itself, from what may leave. */
  @ParameterizedTest
  @EnumSource
  void whatTelltaleHasWrittenIsLeft(Exporters exporters) {
    Throwable wrapped = new CompletionException(new SecretException("refused for " + VALUE, VALUE));
    try (Outlets outlets = exporters.open()) {
      Span span = outlets.tracer().spanBuilder("work").setNoParent().startSpan();
      outlets.telltale().recordException(span, wrapped);
      span.end();
      Departed departed = outlets.departed().withoutAny("Rosalinde", "Quillfeldt");

      String left = SecretException.class.getName() + ": refused for ***";
      assertThat(departed.message("work")).isEqualTo(left);
      assertThat(departed.span("work").proto().getStatus().getMessage()).isEqualTo(left);
    }
  }

  /** Masked before: by the hook, or by another exporter. */
  @Test
  void whatIsMaskedTwiceStaysReadable() {
    Throwable wrapped = new CompletionException(new SecretException("refused for " + VALUE, VALUE));
    try (Outlets outlets = Exporters.TWO.open()) {
      Span span = outlets.tracer().spanBuilder("work").setNoParent().startSpan();
      span.recordException(wrapped);
      span.setStatus(StatusCode.ERROR, wrapped.toString());
      span.end();
      Departed departed = outlets.departed().withoutAny("Rosalinde", "Quillfeldt");

      assertThat(departed.span("work").proto().getStatus().getMessage())
          .isEqualTo(
              CompletionException.class.getName()
                  + ": "
                  + SecretException.class.getName()
                  + ": refused for ***");
    }
  }

  /** Nobody has recorded it: its values are not known, whoever else has been recorded. */
  @Test
  void anotherExceptionIsWithheld() {
    try (Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder("work").setNoParent().startSpan();
      span.setAttribute("error.message", TOLD + "Leonhard Immergruen");
      span.recordException(new CompletionException(new SecretException("no " + VALUE, VALUE)));
      span.setStatus(StatusCode.ERROR, TOLD + "Leonhard Immergruen");
      span.end();
      Departed departed = outlets.departed();

      assertThat(departed.span("work").proto().getStatus().getMessage()).isEqualTo(TOLD + "***");
    }
  }

  private static String status(
      boolean hook, Recording way, Throwable error, Function<Throwable, String> told) {
    try (Outlets outlets = (hook ? Exporters.HOOK : Exporters.ALONE).open()) {
      Span span = outlets.tracer().spanBuilder("work").setNoParent().startSpan();
      way.record(outlets, span, error);
      span.setStatus(StatusCode.ERROR, told.apply(error));
      span.end();
      Departed departed = outlets.departed().withoutAny("Rosalinde", "Quillfeldt");
      return departed.span("work").proto().getStatus().getMessage();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("ways")
  void whatAWrapperSaysIsReadByTheValuesOfItsCause(String name, boolean hook, Recording way) {
    Throwable wrapped = new CompletionException(new SecretException("refused for " + VALUE, VALUE));
    String type = SecretException.class.getName();

    assertThat(status(hook, way, wrapped, Throwable::getMessage))
        .isEqualTo(type + ": refused for ***");
    assertThat(status(hook, way, wrapped, Throwable::toString))
        .isEqualTo(CompletionException.class.getName() + ": " + type + ": refused for ***");
    assertThat(status(hook, way, wrapped, error -> "failed: " + error.getCause()))
        .isEqualTo("failed: " + type + ": refused for ***");
  }
}
