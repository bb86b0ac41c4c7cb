/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.authWriter;
import static io.telltale.runtime.TestErrors.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of an {@link ErrorDescriber} decide on what leaves. */
class ExceptionTracerPoliciesTest extends ExceptionTracerFixture {

  private ExceptionTracer tracer(ErrorDescriber describer) {
    return TracerOptions.with(ExceptionTracer.builder(openTelemetry), TracerParts.of(describer))
        .build();
  }

  private SpanData record(ErrorDescriber.Builder options, Throwable error) {
    options.registry(registry(authWriter())).undeclaredStackTrace(StackTraceMode.FULL);
    return record(tracer(options.stackTrace(StackTraceMode.FULL).build()), error);
  }

  @Test
  void withholdTheMessagesOfUndeclaredExceptions() {
    SpanData span =
        record(
            ErrorDescriber.builder().undeclaredMessages(MessagePolicy.DECLARED),
            new IllegalStateException(new IOException("salary of Mallory is 12")));

    assertThat(span.toString()).doesNotContain("Mallory");
    Attributes event = onlyEvent(span).getAttributes();
    assertThat(event.get(ErrorAttributes.EXCEPTION_MESSAGE)).isEqualTo("***");
    assertThat(event.get(ErrorAttributes.ERROR_CAUSE_TYPES)).containsExactly("java.io.IOException");
    assertThat(event.get(ErrorAttributes.EXCEPTION_STACKTRACE))
        .startsWith("java.lang.IllegalStateException: ***\n\tat ")
        .contains("\nCaused by: java.io.IOException: ***\n");
  }

  @Test
  void withholdAnUndeclaredMessageThatADeclaredOneQuotes() {
    class Quoting extends AuthRequired {
      Quoting(Throwable cause) {
        super(null, null);
        initCause(cause);
      }

      @Override
      public String getMessage() {
        return "failed: " + getCause().getMessage();
      }
    }
    SpanData span =
        record(
            ErrorDescriber.builder().undeclaredMessages(MessagePolicy.DECLARED),
            new Quoting(new IOException("salary of Mallory is 12")));
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("failed: ***");
    assertThat(span.toString()).doesNotContain("Mallory");
  }

  @Test
  void letTheMessagesOfTheVirtualMachineLeave() {
    SpanData span =
        record(
            ErrorDescriber.builder().undeclaredMessages(MessagePolicy.DECLARED),
            new IndexOutOfBoundsException(7));
    assertThat(span.getStatus().getDescription()).isEqualTo("Index out of range: 7");
    exporter.reset();
    SpanData strict =
        record(
            ErrorDescriber.builder().undeclaredMessages(MessagePolicy.NONE),
            new IndexOutOfBoundsException(7));
    assertThat(strict.getStatus().getDescription()).isEqualTo("***");
  }

  /** The virtual machine writes what is wrong with code; others write whatever they like. */
  @Test
  void letNoWordsOfOthersLeaveByAClassOfTheMachine() {
    SpanData span =
        record(
            ErrorDescriber.builder().undeclaredMessages(MessagePolicy.DECLARED),
            new NullPointerException("no user alice@example.com"));
    assertThat(span.getStatus().getDescription()).isEqualTo("***");
    assertThat(span.toString()).doesNotContain("alice@");
  }

  @Test
  void raiseEveryMaskToTheFloor() {
    SpanData span =
        record(
            ErrorDescriber.builder().maskFloor(Mask.REDACT),
            new AuthRequired("alice@example.com", "acme"));
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("***");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for ***");
    assertThat(span.toString()).doesNotContain("example.com");
  }

  @ParameterizedTest
  @CsvSource({"EMAIL, <user>", "LAST_FOUR, <user>", "HASH, <user>", "REDACT, ***", "DROP, ***"})
  void replaceTheFormOfAMaskerOfOnesOwnOnlyWhereNothingMayBeTold(Mask floor, String expected) {
    Masker own = value -> "<user>";
    Writer writer =
        authWriter().members((error, out) -> out.putSensitive(EMAIL, own, "alice@example.com"));
    ErrorDescriber describer =
        ErrorDescriber.builder().registry(registry(writer)).maskFloor(floor).build();
    SpanData span = record(tracer(describer), new AuthRequired("alice@example.com", "acme"));
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for " + expected);
    assertThat(span.toString()).doesNotContain("example.com");
  }

  @Test
  void hashWithAKey() {
    Writer writer =
        authWriter()
            .members((error, out) -> out.putSensitive(EMAIL, Mask.HASH, "alice@example.com"));
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .registry(registry(writer))
            .hashKey("k1", "0123456789abcdef".getBytes(StandardCharsets.UTF_8))
            .build();
    assertThat(describer.describe(new AuthRequired("alice@example.com", null)).details().get(EMAIL))
        .matches("hmac:[a-p]{16}");
  }

  @Test
  void turnShapesOff() {
    SpanData span =
        record(
            ErrorDescriber.builder().shapes(EnumSet.complementOf(EnumSet.of(Shape.EMAIL))),
            new IllegalStateException("for eve@example.com with 4111111111111111"));
    assertThat(span.getStatus().getDescription()).isEqualTo("for eve@example.com with ***");
  }
}
