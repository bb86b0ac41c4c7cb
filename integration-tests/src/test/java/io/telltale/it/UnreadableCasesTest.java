/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.telltale.it.errors.FlakyException;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.testing.OtlpReceiver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A sensitive value that could not be read is sought by nobody. So it may stand in any text of its
 * trace, and all of them are withheld.
 */
class UnreadableCasesTest {

  private static final String CANARY = "canary-lena-sommer-4711";

  /** Classes that no processor has seen, by name. */
  private static final Map<String, String> UNPROCESSED =
      Map.of(
          "raw.MarkedException",
          """
          package raw;
          public class MarkedException extends RuntimeException {
            @io.telltale.annotations.Sensitive public final String name;
            public MarkedException(String name) { super("no account of " + name); this.name = name; }
          }
          """,
          "raw.PlainException",
          """
          package raw;
          public class PlainException extends RuntimeException {
            public PlainException(String text) { super("no account of " + text); }
          }
          """);

  /** Classes of which the processor sees that a value cannot be read, by name. */
  private static final Map<String, String> PROCESSED =
      Map.of(
          "seen.ShortenedException",
          """
          package seen;
          public class ShortenedException extends RuntimeException {
            @io.telltale.annotations.Sensitive private final String name;
            public ShortenedException(String name) { super("no account of " + name); this.name = name; }
            public String name() { String name = this.name.substring(30); return name; }
          }
          """,
          "seen.LaterException",
          """
          package seen;
          public class LaterException extends RuntimeException {
            @io.telltale.annotations.Sensitive record Name(String text) {}
            final java.util.function.Supplier<Name> name;
            public LaterException(String name) {
              super("no account of " + name);
              this.name = () -> new Name(name);
            }
          }
          """,
          "seen.HarmlessException",
          """
          package seen;
          public class HarmlessException extends RuntimeException {
            public HarmlessException(String text) { super("no account of " + text); }
            @io.telltale.annotations.ErrorAttribute public String tenant() {
              throw new IllegalStateException("not yet");
            }
          }
          """);

  /** A library that no processor has seen, by name. */
  private static final Map<String, String> LIBRARY =
      Map.of(
          "lib.LibraryException",
          """
          package lib;
          public class LibraryException extends RuntimeException {
            @io.telltale.annotations.Sensitive private final String name;
            public LibraryException(String name) { super("no account of " + name); this.name = name; }
          }
          """);

  /** A later version of it, for which there is a writer. */
  private static final Map<String, String> LATER_LIBRARY =
      Map.of(
          "lib.LibraryException",
          """
          package lib;
          public class LibraryException extends RuntimeException {
            @io.telltale.annotations.Sensitive final String name;
            public LibraryException(String name) { super("no account of " + name); this.name = name; }
          }
          """);

  /** Classes below it that a processor has seen, by name. */
  private static final Map<String, String> BELOW =
      Map.of(
          "below.DeclinedException",
          """
          package below;
          @io.telltale.annotations.ErrorCode(1)
          public class DeclinedException extends lib.LibraryException {
            public DeclinedException(String name) { super(name); }
          }
          """);

  @TempDir static Path classes;

  @TempDir static Path processed;

  @TempDir static Path library;

  @TempDir static Path laterLibrary;

  @TempDir static Path below;

  @BeforeAll
  static void compile() {
    Compilation.withoutProcessor(classes, UNPROCESSED).succeeded();
    Compilation.of(processed, PROCESSED).succeeded();
    Compilation.withoutProcessor(library, LIBRARY).succeeded();
    Compilation.of(laterLibrary, LATER_LIBRARY).succeeded();
    Compilation.against(List.of(library), below, BELOW).succeeded();
  }

  /** Why the value is not known. */
  enum Reason {
    ACCESSOR_THROWS,
    ACCESSOR_DOES_NOT_LINK,
    ACCESSOR_RETURNS_OTHER,
    NOTHING_LOOKS_INTO_IT,
    OUT_OF_REACH,
    NO_PROCESSOR
  }

  /** Who records the exception. */
  enum By {
    TELLTALE,
    OTHERS,
    OTHERS_WITHOUT_HOOK,
    LOG_RECORD;

    Outlets open() {
      return this == OTHERS_WITHOUT_HOOK ? Outlets.exportersOnly().open() : Outlets.open();
    }

    void record(Outlets outlets, Span span, Throwable error) {
      switch (this) {
        case TELLTALE -> outlets.telltale().recordException(span, error);
        case OTHERS, OTHERS_WITHOUT_HOOK -> span.recordException(error);
        default -> log(outlets, span, "failed").setException(error).emit();
      }
    }
  }

  private static LogRecordBuilder log(Outlets outlets, Span span, String body) {
    return outlets.logger().logRecordBuilder().setContext(Context.root().with(span)).setBody(body);
  }

  private static Supplier<Throwable> unreadable(Reason reason, Loader loader) {
    return switch (reason) {
      case ACCESSOR_THROWS ->
          () ->
              new FlakyException(
                  () -> "no account of " + CANARY,
                  () -> {
                    throw new IllegalStateException(CANARY);
                  });
      case ACCESSOR_DOES_NOT_LINK ->
          () ->
              new FlakyException(
                  () -> "no account of " + CANARY,
                  () -> {
                    throw new NoSuchMethodError(CANARY);
                  });
      case ACCESSOR_RETURNS_OTHER -> () -> loader.exception("seen.ShortenedException", CANARY);
      case NOTHING_LOOKS_INTO_IT -> () -> loader.exception("seen.LaterException", CANARY);
      case OUT_OF_REACH -> () -> loader.exception("below.DeclinedException", CANARY);
      case NO_PROCESSOR -> () -> loader.exception("raw.MarkedException", CANARY);
    };
  }

  /** Puts the value everywhere, in this batch and in the next one. */
  private static void quote(Outlets outlets, Span span, By by, Throwable error) {
    try (Scope ignored = span.makeCurrent()) {
      by.record(outlets, span, error);
      outlets
          .meter()
          .histogramBuilder("http.server.request.duration")
          .build()
          .record(0.2, Attributes.of(AttributeKey.stringKey("url.query"), "name=" + CANARY));
    }
    span.updateName("GET /accounts/" + CANARY)
        .setAttribute("user", CANARY)
        .setAttribute("http.request.method", "GET")
        .addEvent("asked for " + CANARY)
        .setStatus(StatusCode.ERROR, "refused " + CANARY)
        .end();
    log(outlets, span, "refused " + CANARY).emit();
    outlets.flush();
    outlets
        .tracer()
        .spanBuilder("reply to " + CANARY)
        .setParent(Context.root().with(span))
        .startSpan()
        .end();
    log(outlets, span, "refused for good " + CANARY).emit();
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESSOR_THROWS, TELLTALE",
    "ACCESSOR_THROWS, OTHERS",
    "ACCESSOR_THROWS, OTHERS_WITHOUT_HOOK",
    "ACCESSOR_THROWS, LOG_RECORD",
    "ACCESSOR_DOES_NOT_LINK, TELLTALE",
    "ACCESSOR_DOES_NOT_LINK, OTHERS",
    "ACCESSOR_RETURNS_OTHER, TELLTALE",
    "ACCESSOR_RETURNS_OTHER, OTHERS",
    "ACCESSOR_RETURNS_OTHER, OTHERS_WITHOUT_HOOK",
    "ACCESSOR_RETURNS_OTHER, LOG_RECORD",
    "NOTHING_LOOKS_INTO_IT, TELLTALE",
    "NOTHING_LOOKS_INTO_IT, OTHERS",
    "OUT_OF_REACH, TELLTALE",
    "OUT_OF_REACH, OTHERS",
    "OUT_OF_REACH, OTHERS_WITHOUT_HOOK",
    "OUT_OF_REACH, LOG_RECORD",
    "NO_PROCESSOR, TELLTALE",
    "NO_PROCESSOR, OTHERS",
    "NO_PROCESSOR, OTHERS_WITHOUT_HOOK",
    "NO_PROCESSOR, LOG_RECORD"
  })
  void case43_allTextsOfTheTraceAreWithheld(Reason reason, By by) throws IOException {
    try (Loader loader = Loader.of(classes, processed, library, below);
        Outlets outlets = by.open()) {
      Span span = outlets.tracer().spanBuilder("GET").setNoParent().startSpan();
      quote(outlets, span, by, unreadable(reason, loader).get());
      outlets.tracer().spanBuilder("healthy").setNoParent().startSpan().end();

      Departed departed = outlets.departed().withoutAny(CANARY);
      assertThat(departed.otlp().spans()).hasSize(3);
      assertThat(departed.span("healthy").name()).isEqualTo("healthy");
      assertThat(departed.otlp().spans().get(0).attributes())
          .containsEntry("http.request.method", "GET");
    }
  }

  /** Exceptions of frameworks have no processor either, and nothing that is marked. */
  @ParameterizedTest
  @CsvSource({
    "raw.PlainException, TELLTALE",
    "raw.PlainException, OTHERS",
    "raw.PlainException, OTHERS_WITHOUT_HOOK",
    "raw.PlainException, LOG_RECORD",
    "seen.HarmlessException, TELLTALE",
    "seen.HarmlessException, OTHERS"
  })
  void case43_aClassWithoutMarksWithholdsNothing(String type, By by) throws IOException {
    try (Loader loader = Loader.of(classes, processed);
        Outlets outlets = by.open()) {
      Span span = outlets.tracer().spanBuilder("GET /orders").setNoParent().startSpan();
      by.record(outlets, span, loader.exception(type, "corner"));
      span.setAttribute("user", "corner").end();
      log(outlets, span, "refused corner").emit();

      Departed departed = outlets.departed();
      assertThat(departed.span("GET /orders").attributes()).containsEntry("user", "corner");
      assertThat(departed.otlp().logs()).extracting(log -> log.body()).contains("refused corner");
    }
  }

  /** Type and code leave, and the report names the class that nobody can read. */
  @Test
  void case43_whatIsOutOfReachIsNotFullyProtected() throws IOException {
    try (Loader loader = Loader.of(library, below);
        OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetryIntegration telemetry =
            Telltale.setup(
                TracingConfig.builder()
                    .exporter("otlp-http")
                    .endpoint(receiver.endpoint())
                    .build())) {
      Span span = telemetry.getTracer().spanBuilder("GET").startSpan();
      telemetry
          .exceptionTracer()
          .recordException(span, loader.exception("below.DeclinedException", CANARY));
      span.end();
      ProtectionReport report = telemetry.verify();

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.reasons())
          .anySatisfy(reason -> assertThat(reason).contains("lib.LibraryException"));
      assertThat(receiver.spans())
          .filteredOn(received -> !received.eventNames().isEmpty())
          .singleElement()
          .satisfies(
              received -> {
                assertThat(received.eventAttributes(0))
                    .containsEntry("exception.type", "below.DeclinedException");
                assertThat(received.attributes()).containsKey("error.code");
                assertThat(received.proto().toString()).doesNotContain(CANARY);
              });
    }
  }

  /** A library that is compiled with the processor protects who was compiled before. */
  @Test
  void case43_aLaterWriterReadsWhatWasOutOfReach() throws IOException {
    try (Loader loader = Loader.of(laterLibrary, below);
        Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder("GET").setNoParent().startSpan();
      span.recordException(loader.exception("below.DeclinedException", CANARY)).end();

      Departed departed = outlets.departed().withoutAny(CANARY);
      assertThat(departed.message("GET")).isEqualTo("no account of ***");
    }
  }

  /** Nobody knows which trace it is: until the span ends it may be any. */
  @Test
  void case43_onASpanThatIsNotCurrent() throws IOException {
    try (Loader loader = Loader.of(classes, processed);
        Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder("GET").setNoParent().startSpan();
      span.recordException(loader.exception("raw.MarkedException", CANARY));
      log(outlets, span, "refused " + CANARY).emit();
      outlets.flush();
      span.setAttribute("user", CANARY).end();
      outlets.tracer().spanBuilder("healthy").setNoParent().startSpan().end();

      Departed departed = outlets.departed().withoutAny(CANARY);
      assertThat(departed.otlp().logs()).hasSize(1);
      assertThat(departed.otlp().spans())
          .extracting(received -> received.name())
          .containsExactlyInAnyOrder("***", "healthy");
    }
  }

  /** What carries it along is in the same trace. */
  @Test
  void case43_asACauseAndAsSuppressed() throws IOException {
    try (Loader loader = Loader.of(classes, processed)) {
      Throwable marked = loader.exception("raw.MarkedException", CANARY);
      Throwable suppressing = new IllegalStateException("could not close");
      suppressing.addSuppressed(marked);
      for (Throwable error :
          List.of(new IllegalStateException("of " + CANARY, marked), suppressing)) {
        for (By by : By.values()) {
          try (Outlets outlets = by.open()) {
            Span span = outlets.tracer().spanBuilder("GET").setNoParent().startSpan();
            quote(outlets, span, by, error);
            outlets.departed().withoutAny(CANARY);
          }
        }
      }
    }
  }
}
