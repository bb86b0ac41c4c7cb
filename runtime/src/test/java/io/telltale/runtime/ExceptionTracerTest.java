/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.ATTEMPT;
import static io.telltale.runtime.TestErrors.CARD;
import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.TENANT;
import static io.telltale.runtime.TestErrors.authWriter;
import static io.telltale.runtime.TestErrors.paymentWriter;
import static io.telltale.runtime.TestErrors.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.annotations.Mask;
import io.telltale.annotations.SpanStatus;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.PaymentUnavailable;
import io.telltale.runtime.TestErrors.UnannotatedAuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.internal.recording.SpanRecorder;
import io.telltale.runtime.spi.ErrorModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExceptionTracerTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();

  @AfterEach
  void close() {
    openTelemetry.close();
  }

  private ExceptionTracer tracer(Writer... writers) {
    return tracer(StackTraceMode.OFF, writers);
  }

  private ExceptionTracer tracer(StackTraceMode stackTrace, Writer... writers) {
    return ExceptionTracer.builder(openTelemetry)
        .registry(registry(writers))
        .stackTrace(stackTrace)
        .undeclaredStackTrace(stackTrace)
        .spanKind(span -> span instanceof ReadableSpan readable ? readable.getKind() : null)
        .build();
  }

  private SpanData record(ExceptionTracer tracer, Throwable error) {
    return record(tracer, error, SpanKind.INTERNAL);
  }

  private SpanData record(ExceptionTracer tracer, Throwable error, SpanKind kind) {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").setSpanKind(kind).startSpan();
    try (Scope ignored = span.makeCurrent()) {
      tracer.recordException(error);
    }
    span.end();
    return onlySpan();
  }

  private SpanData onlySpan() {
    List<SpanData> spans = exporter.getFinishedSpanItems();
    assertThat(spans).hasSize(1);
    return spans.get(0);
  }

  private static EventData onlyEvent(SpanData span) {
    assertThat(span.getEvents()).hasSize(1);
    return span.getEvents().get(0);
  }

  @Test
  void putsIdentityMembersAndMessageOnTheSpan() {
    SpanData span = record(tracer(authWriter()), new AuthRequired("alice@example.com", "acme"));

    assertThat(span.getAttributes().asMap())
        .containsExactlyInAnyOrderEntriesOf(
            Attributes.builder()
                .put("error.code", 201L)
                .put("error.domain", "AUTH")
                .put("error.name", "AUTH-201")
                .put("error.status_code", 401L)
                .put("error.type", "io.telltale.runtime.TestErrors.AuthRequired")
                .put("error.message", "No session for a***@example.com")
                .put("error.detail.email", "a***@example.com")
                .put("error.detail.tenant", "acme")
                .build()
                .asMap());
    assertThat(onlyEvent(span).getName()).isEqualTo("exception");
    assertThat(onlyEvent(span).getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("exception.type", "io.telltale.runtime.TestErrors.AuthRequired")
                .put("exception.message", "no session for a***@example.com")
                .build());
    assertThat(span.getStatus())
        .isEqualTo(
            StatusData.create(
                io.opentelemetry.api.trace.StatusCode.ERROR, "No session for a***@example.com"));
  }

  @Test
  void callsEachAccessorOnce() {
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    record(tracer(StackTraceMode.FULL, authWriter()), error);
    assertThat(error.emailCalls).isEqualTo(1);
  }

  @Test
  void usesTheWriterOfTheNearestSuperclass() {
    SpanData span = record(tracer(authWriter()), new UnannotatedAuthRequired("alice@example.com"));
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_TYPE))
        .isEqualTo("io.telltale.runtime.TestErrors.UnannotatedAuthRequired");
    assertThat(span.getAttributes().get(TENANT)).isNull();
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void findsTheSecretOfTheExceptionInTheMessageOfItsCause() {
    IOException cause = new IOException("refused 4111111111111111 by gateway");
    SpanData span =
        record(
            tracer(StackTraceMode.FULL, paymentWriter()),
            new PaymentUnavailable("4111111111111111", cause));

    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("java.io.IOException: refused ***1111 by gateway");
    assertThat(span.getStatus().getDescription())
        .isEqualTo("java.io.IOException: refused ***1111 by gateway");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_CAUSE_TYPES))
        .containsExactly("java.io.IOException");
    assertThat(span.toString()).doesNotContain("4111111111111111");
  }

  @Test
  void findsTheSecretOfACauseInTheMessageOfTheException() {
    AuthRequired cause = new AuthRequired("alice@example.com", "acme");
    SpanData span =
        record(
            tracer(StackTraceMode.FULL, authWriter()),
            new IllegalStateException("cannot serve alice@example.com", cause));

    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("cannot serve a***@example.com");
    assertThat(span.getAttributes().get(EMAIL)).as("a detail of the cause").isNull();
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void findsSecretsOfSuppressedExceptions() {
    IllegalStateException error = new IllegalStateException("failed for alice@example.com");
    error.addSuppressed(new AuthRequired("alice@example.com", "acme"));
    SpanData span = record(tracer(StackTraceMode.FULL, authWriter()), error);
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void looksThroughWrappersForTheCode() {
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    SpanData span =
        record(tracer(authWriter()), new ExecutionException(new CompletionException(error)));

    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_TYPE))
        .isEqualTo("io.telltale.runtime.TestErrors.AuthRequired");
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("a***@example.com");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_TYPE))
        .isEqualTo("java.util.concurrent.ExecutionException");
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void recognisesPersonalDataInTextsThatNobodyDeclared() {
    SpanData span =
        record(
            tracer(StackTraceMode.FULL),
            new IllegalStateException(
                "duplicate key (email)=(eve@example.com)", new IOException("4111 1111 1111 1111")));
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("duplicate key (email)=(***)");
    assertThat(span.getStatus().getDescription()).isEqualTo("duplicate key (email)=(***)");
    assertThat(span.toString()).doesNotContain("eve@example.com", "4111 1111 1111");
  }

  @Test
  void recordsUndeclaredExceptionsWithoutIdentity() {
    SpanData span = record(tracer(), new IllegalStateException("queue full"));
    assertThat(span.getAttributes().asMap())
        .containsExactlyInAnyOrderEntriesOf(
            Attributes.builder()
                .put("error.type", "java.lang.IllegalStateException")
                .put("error.message", "queue full")
                .build()
                .asMap());
    assertThat(span.getStatus().getDescription()).isEqualTo("queue full");
  }

  @Test
  void masksAClearMemberThatContainsASecret() {
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putString(TENANT, "https://example.com/?user=alice@example.com");
                  out.putSensitive(EMAIL, Mask.REDACT, ((AuthRequired) error).email());
                });
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", "acme"));
    assertThat(span.getAttributes().get(TENANT)).isEqualTo("https://example.com/?user=***");
  }

  @Test
  void givesEqualValuesTheStrictestMask() {
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putSensitive(EMAIL, Mask.EMAIL, "alice@example.com");
                  out.putSensitive(CARD, Mask.REDACT, "alice@example.com");
                });
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", null));
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("***");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("no session for ***");
  }

  @Test
  void dropsTheAttributeOfADroppedMemberAndHidesItInTexts() {
    Writer writer =
        authWriter()
            .members((error, out) -> out.putSensitive(EMAIL, Mask.DROP, "alice@example.com"));
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", null));
    assertThat(span.getAttributes().get(EMAIL)).isNull();
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for ***");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("no session for ***");
  }

  @Test
  void withholdsAMessageThatHoldsAValueWhichCannotBeSearchedFor() {
    class Locked extends RuntimeException {
      Locked() {
        super("pin 77 refused", new IOException("77 requests later"));
      }
    }
    Writer writer =
        new Writer(Locked.class, TestErrors.identity("PIN", 1, 500, SpanStatus.AUTO))
            .members((error, out) -> out.putSensitive(CARD, Mask.REDACT, "77"));
    SpanData span =
        record(tracer(StackTraceMode.FULL, writer), new IllegalStateException(new Locked()));

    Attributes event = onlyEvent(span).getAttributes();
    assertThat(event.get(ErrorAttributes.EXCEPTION_MESSAGE)).endsWith("Locked: ***");
    assertThat(event.get(ErrorAttributes.EXCEPTION_STACKTRACE))
        .doesNotContain("pin 77")
        .contains("java.io.IOException: 77 requests later");
  }

  @Test
  void doesNotSearchForConstantsAndTruthValues() {
    AttributeKey<String> premium = AttributeKey.stringKey("error.detail.premium");
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putSensitive(premium, Mask.REDACT, true);
                  out.putSensitive(CARD, Mask.REDACT, SpanKind.INTERNAL);
                });
    SpanData span =
        record(
            tracer(StackTraceMode.FULL, writer),
            new IllegalStateException("true INTERNAL", new AuthRequired("x", null)));
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("true INTERNAL");
  }

  @Test
  void letsASubclassStrengthenAnInheritedMask() {
    Writer subclass =
        new Writer(UnannotatedAuthRequired.class, null)
            .members((error, out) -> out.strengthen(EMAIL, Mask.REDACT));
    SpanData span =
        record(tracer(authWriter(), subclass), new UnannotatedAuthRequired("alice@example.com"));
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("***");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for ***");
  }

  @Test
  void lettingASubclassWeakenAnInheritedMaskDoesNothing() {
    Writer strict =
        authWriter()
            .members((error, out) -> out.putSensitive(EMAIL, Mask.REDACT, "alice@example.com"));
    Writer subclass =
        new Writer(UnannotatedAuthRequired.class, null)
            .members((error, out) -> out.putString(EMAIL, "alice@example.com"));
    SpanData span =
        record(tracer(strict, subclass), new UnannotatedAuthRequired("alice@example.com"));
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("***");
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void leavesOutMembersWithoutValue() {
    SpanData span = record(tracer(authWriter()), new AuthRequired(null, null));
    assertThat(span.getAttributes().get(EMAIL)).isNull();
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for null");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("no session for null");
  }

  @Test
  void keepsTheTypesOfNumbers() {
    AttributeKey<Double> ratio = AttributeKey.doubleKey("error.detail.ratio");
    AttributeKey<Boolean> retried = AttributeKey.booleanKey("error.detail.retried");
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putLong(ATTEMPT, (short) 3);
                  out.putDouble(ratio, (Number) 0.5f);
                  out.putBoolean(retried, (Boolean) true);
                });
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", null));
    assertThat(span.getAttributes().get(ATTEMPT)).isEqualTo(3);
    assertThat(span.getAttributes().get(ratio)).isEqualTo(0.5);
    assertThat(span.getAttributes().get(retried)).isTrue();
  }

  @Nested
  class Status {

    private StatusData statusOf(int status, SpanStatus spanStatus, SpanKind kind) {
      Writer writer =
          new Writer(AuthRequired.class, TestErrors.identity("A", 1, status, spanStatus));
      return record(tracer(writer), new AuthRequired("x", null), kind).getStatus();
    }

    @Test
    void staysUnsetOnAServerSpanBelow500() {
      assertThat(statusOf(401, SpanStatus.AUTO, SpanKind.SERVER)).isEqualTo(StatusData.unset());
    }

    @Test
    void isErrorOnAServerSpanFrom500() {
      assertThat(statusOf(500, SpanStatus.AUTO, SpanKind.SERVER).getStatusCode().name())
          .isEqualTo("ERROR");
    }

    @Test
    void isErrorOnAnyOtherSpan() {
      assertThat(statusOf(401, SpanStatus.AUTO, SpanKind.CLIENT).getStatusCode().name())
          .isEqualTo("ERROR");
    }

    @Test
    void followsTheDeclaration() {
      assertThat(statusOf(401, SpanStatus.ERROR, SpanKind.SERVER).getStatusCode().name())
          .isEqualTo("ERROR");
      exporter.reset();
      assertThat(statusOf(500, SpanStatus.UNSET, SpanKind.INTERNAL)).isEqualTo(StatusData.unset());
    }

    @Test
    void isLeftAloneWhenTheExceptionWasHandled() {
      ExceptionTracer tracer = tracer(paymentWriter());
      Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
      try (Scope ignored = span.makeCurrent()) {
        tracer.recordHandled(new PaymentUnavailable("4111111111111111", null));
      }
      span.end();
      assertThat(onlySpan().getStatus()).isEqualTo(StatusData.unset());
      assertThat(onlySpan().getEvents()).hasSize(1);
    }
  }

  @Nested
  class FailClosed {

    @Test
    void withholdsTextsWhenAnAccessorFails() {
      Writer writer =
          authWriter()
              .members(
                  (error, out) -> {
                    out.putString(TENANT, "acme");
                    out.putLong(ATTEMPT, 3);
                    throw new IllegalStateException("alice@example.com");
                  });
      SpanData span =
          record(
              tracer(StackTraceMode.FULL, writer), new AuthRequired("alice@example.com", "acme"));

      assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
      assertThat(span.getAttributes().get(TENANT)).isEqualTo("***");
      assertThat(span.getAttributes().get(ATTEMPT)).isEqualTo(3);
      assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
          .isEqualTo("Authentication required");
      assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
          .isEqualTo("***");
      assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_STACKTRACE))
          .contains("\tat io.telltale.runtime.ExceptionTracerTest");
      assertThat(span.toString()).doesNotContain("alice@example.com");
    }

    @Test
    void withholdsTextsWhenAWriterDoesNotLink() {
      Writer writer =
          authWriter()
              .members(
                  (error, out) -> {
                    throw new NoSuchMethodError("email");
                  });
      SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", "acme"));
      assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
      assertThat(span.toString()).doesNotContain("alice@example.com");
    }

    @Test
    void recordsTheTypeOnlyWhenTheGeneratedCodeIsNewer() {
      ErrorRegistry newer =
          ErrorRegistry.of(new TestErrors.Module(ErrorModule.FORMAT + 1, authWriter()));
      SpanData span =
          record(
              ExceptionTracer.builder(openTelemetry).registry(newer).build(),
              new AuthRequired("alice@example.com", "acme"));
      assertThat(span.getAttributes().asMap()).containsOnlyKeys(ErrorAttributes.ERROR_TYPE);
      assertThat(span.toString()).doesNotContain("alice@example.com");
    }

    @Test
    void survivesAnExceptionWhoseOwnMethodsThrow() {
      RuntimeException hostile =
          new RuntimeException() {
            @Override
            public String getMessage() {
              throw new IllegalStateException("alice@example.com");
            }

            @Override
            public synchronized Throwable getCause() {
              throw new StackOverflowError();
            }
          };
      SpanData span = record(tracer(StackTraceMode.FULL), hostile);
      assertThat(span.getAttributes().get(ErrorAttributes.ERROR_TYPE))
          .isEqualTo(hostile.getClass().getName());
      assertThat(span.toString()).doesNotContain("alice@example.com");
    }

    @Test
    void withholdsTextsOfAGraphThatIsTooLargeToSearch() {
      Throwable error = new AuthRequired("alice@example.com", null);
      for (int i = 0; i < 10_000; i++) {
        error = new IllegalStateException("for alice@example.com", error);
      }
      SpanData span = record(tracer(StackTraceMode.FULL, authWriter()), error);
      assertThat(span.toString()).doesNotContain("alice@example.com");
    }
  }

  @Nested
  class Policies {

    private SpanData record(ErrorDescriber.Builder options, Throwable error) {
      options.registry(registry(authWriter())).undeclaredStackTrace(StackTraceMode.FULL);
      return ExceptionTracerTest.this.record(
          ExceptionTracer.builder(openTelemetry)
              .describer(options.stackTrace(StackTraceMode.FULL).build())
              .build(),
          error);
    }

    @Test
    void withholdTheMessagesOfUndeclaredExceptions() {
      SpanData span =
          record(
              ErrorDescriber.builder().messages(MessagePolicy.DECLARED),
              new IllegalStateException(new IOException("salary of Mallory is 12")));

      assertThat(span.toString()).doesNotContain("Mallory");
      Attributes event = onlyEvent(span).getAttributes();
      assertThat(event.get(ErrorAttributes.EXCEPTION_MESSAGE)).isEqualTo("***");
      assertThat(event.get(ErrorAttributes.EXCEPTION_CAUSE_TYPES))
          .containsExactly("java.io.IOException");
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
              ErrorDescriber.builder().messages(MessagePolicy.DECLARED),
              new Quoting(new IOException("salary of Mallory is 12")));
      assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
          .isEqualTo("failed: ***");
      assertThat(span.toString()).doesNotContain("Mallory");
    }

    @Test
    void letTheMessagesOfTheVirtualMachineLeave() {
      SpanData span =
          record(
              ErrorDescriber.builder().messages(MessagePolicy.DECLARED),
              new IndexOutOfBoundsException(7));
      assertThat(span.getStatus().getDescription()).isEqualTo("Index out of range: 7");
      exporter.reset();
      SpanData strict =
          record(
              ErrorDescriber.builder().messages(MessagePolicy.NONE),
              new IndexOutOfBoundsException(7));
      assertThat(strict.getStatus().getDescription()).isEqualTo("***");
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

    @Test
    void hashWithAKey() {
      Writer writer =
          authWriter()
              .members((error, out) -> out.putSensitive(EMAIL, Mask.HASH, "alice@example.com"));
      ErrorDescriber describer =
          ErrorDescriber.builder()
              .registry(registry(writer))
              .hashKey("0123456789abcdef".getBytes(StandardCharsets.UTF_8), "k1")
              .build();
      assertThat(
              describer.describe(new AuthRequired("alice@example.com", null)).details().get(EMAIL))
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

  @Nested
  class AdditionalAttributes {

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

  @Test
  void startsAShortSpanWhereThereIsNone() {
    ExceptionTracer tracer = tracer(authWriter());
    for (int i = 0; i < 3 * SpanRecorder.MAX_SHORT_SPANS_PER_SECOND; i++) {
      tracer.recordException(new AuthRequired("alice@example.com", "acme"));
    }
    assertThat(exporter.getFinishedSpanItems())
        .hasSizeBetween(
            SpanRecorder.MAX_SHORT_SPANS_PER_SECOND,
            3 * SpanRecorder.MAX_SHORT_SPANS_PER_SECOND - 1)
        .allSatisfy(span -> assertThat(span.getAttributes().get(EMAIL)).startsWith("a***"));
  }

  @Test
  void recordsAnExceptionThatAnAccessorRecordsInTurn() {
    ExceptionTracer[] tracer = new ExceptionTracer[1];
    Span inner = openTelemetry.getTracer("test").spanBuilder("inner").startSpan();
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putSensitive(EMAIL, Mask.EMAIL, "alice@example.com");
                  tracer[0].recordException(inner, new IllegalStateException("inner"));
                });
    tracer[0] = tracer(writer);
    Span outer = openTelemetry.getTracer("test").spanBuilder("outer").startSpan();
    tracer[0].recordException(outer, new AuthRequired("alice@example.com", null));
    inner.end();
    outer.end();
    assertThat(exporter.getFinishedSpanItems().get(0).getAttributes().get(EMAIL)).isNull();
    assertThat(exporter.getFinishedSpanItems().get(1).getAttributes().get(EMAIL))
        .isEqualTo("a***@example.com");
  }

  @Test
  void ignoresNullAndSpansThatDoNotRecord() {
    ExceptionTracer tracer = tracer(authWriter());
    assertThatCode(
            () -> {
              tracer.recordException(null);
              tracer.recordHandled(null);
              tracer.recordException(Span.getInvalid(), new IllegalStateException());
            })
        .doesNotThrowAnyException();
    assertThat(exporter.getFinishedSpanItems()).isEmpty();
  }

  @Test
  void answersWithTheIdentityAndTheTraceAlone() {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      String json =
          tracer(authWriter())
              .errorResponse(new ExecutionException(new AuthRequired("alice@example.com", "a")))
              .toJson();
      assertThat(json)
          .isEqualTo(
              "{\"type\":\"about:blank\",\"title\":\"Authentication required\",\"status\":401,"
                  + "\"code\":201,\"name\":\"AUTH-201\",\"domain\":\"AUTH\",\"traceId\":\""
                  + span.getSpanContext().getTraceId()
                  + "\"}");
    }
    assertThat(tracer().errorResponse(new IllegalStateException("alice@example.com")).toJson())
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
    assertThat(tracer(writer).errorResponse(new AuthRequired("alice@example.com", null)).toJson())
        .contains("\"details\":{\"attempt\":3,\"email\":\"a***@example.com\"}")
        .doesNotContain("acme");
  }

  /** What else is put on a span, or into a log, beside an exception. */
  @Nested
  class OtherTexts {

    private final ExceptionTracer tracer = tracer(authWriter());

    @Test
    void areMaskedByTheSecretsOfTheTraceAndByShape() {
      Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
      try (Scope ignored = span.makeCurrent()) {
        tracer.recordException(new AuthRequired("rosa luxemburg", "acme"));

        assertThat(tracer.maskPii("to rosa luxemburg or bob@example.org"))
            .isEqualTo("to *** or ***");
      }
      assertThat(tracer.maskPii("to rosa luxemburg or bob@example.org"))
          .isEqualTo("to rosa luxemburg or ***");
      assertThat(tracer.maskPii("nothing")).isEqualTo("nothing");
      assertThat(tracer.maskPii(null)).isNull();
      span.end();
    }

    @Test
    void areRedactedWhereSecretsAreNotKnownAnyMore() {
      Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
      try (Scope ignored = span.makeCurrent()) {
        for (int i = 0; i < 200; i++) {
          tracer.recordException(new AuthRequired("number-" + i + "@example.com", "acme"));
        }
        assertThat(tracer.maskPii("anything")).isEqualTo("***");
      }
      span.end();
    }

    @Test
    void areAttributesOfTheCurrentSpan() {
      Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
      try (Scope ignored = span.makeCurrent()) {
        assertThat(tracer.currentSpan()).isSameAs(span);
        tracer.addSpanAttributes(
            Attributes.builder()
                .put("note", "mail to alice@example.com")
                .put("notes", "alice@example.com", "none")
                .put("count", 7)
                .put("sizes", 1, 2)
                .build());
      }
      span.end();

      assertThat(onlySpan().getAttributes().asMap())
          .isEqualTo(
              Attributes.builder()
                  .put("note", "mail to ***")
                  .put("notes", "***", "none")
                  .put("count", 7)
                  .put("sizes", 1, 2)
                  .build()
                  .asMap());
    }

    @Test
    void areNowhereWithoutASpan() {
      assertThatCode(() -> tracer.addSpanAttributes(Attributes.builder().put("a", "b").build()))
          .doesNotThrowAnyException();
      assertThat(tracer.currentSpan().getSpanContext().isValid()).isFalse();
    }

    @Test
    void areMaskedInTheArraysOfAnEvent() {
      Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
      tracer.recordException(
          span,
          new AuthRequired("rosa luxemburg", "acme"),
          Attributes.builder().put("to", "rosa luxemburg", "none").build());
      span.end();

      assertThat(onlySpan().getEvents().get(0).getAttributes().asMap())
          .containsEntry(AttributeKey.stringArrayKey("to"), List.of("***", "none"));
    }
  }
}
