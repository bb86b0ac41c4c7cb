/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ErrorReply;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.testing.OtlpReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs run as they stand, and no secret is in what leaves them. */
class UserProgramsTest {

  private static final String EMAIL = "canary.programs@buyers.example";
  private static final String MASKED = "c***@buyers.example";

  private final LibraryAuthor.Refused error = new LibraryAuthor.Refused(EMAIL, "tea");

  private static SpanExporter exporterTo(OtlpReceiver receiver) {
    return OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
  }

  @Test
  void aLibraryAuthorLogsWithoutTheSecret() {
    List<String> log = new ArrayList<>();
    LibraryAuthor.run(EMAIL, log::add);

    assertThat(log)
        .singleElement()
        .asString()
        .startsWith(LibraryAuthor.Refused.class.getName() + ": no credit for " + MASKED)
        .contains("\tat " + LibraryAuthor.class.getName())
        .doesNotContain("canary.programs");
  }

  @Test
  void aPlainApplicationTellsTheTraceAndTheCaller() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ErrorReply reply = PlainApplication.run(receiver.endpoint(), error);

      assertThat(receiver.span("pay").scopeName()).isEqualTo("shop");
      assertThat(receiver.span("pay").attributes())
          .contains(
              entry("error.name", "LIB-30"),
              entry("error.message", MASKED + " cannot pay for tea"),
              entry("error.detail.buyer", MASKED));
      assertThat(receiver.received("canary.programs")).isFalse();
      assertThat(reply.toJson())
          .contains("\"status\":402", "\"attributes\":{\"item\":\"tea\"}")
          .doesNotContain("buyers.example");
    }
  }

  @Test
  void anApplicationWithAnSdkMasksWhatOthersRecord() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      ProtectionReport report = ApplicationWithSdk.run(exporterTo(receiver), error);

      assertThat(report.spans().level()).as(report.toString()).isEqualTo(ProtectionLevel.FULL);
      assertThat(receiver.span("pay").attributes()).containsEntry("error.name", "LIB-30");
      assertThat(receiver.span("pay").eventNames()).containsExactly("exception");
      assertThat(receiver.received("canary.programs")).isFalse();
    }
  }

  @Test
  void anExtensionAuthorGivesAForeignWrapperItsCode() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      SdkTracerProvider tracers =
          SdkTracerProvider.builder()
              .addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(exporterTo(receiver))))
              .build();
      try (OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(tracers).build()) {
        Span span = sdk.getTracer("shop").spanBuilder("job").startSpan();
        ExtensionAuthor.run(sdk, span, error);
        span.end();
      }

      assertThat(receiver.span("job").attributes()).containsEntry("error.name", "LIB-30");
      assertThat(receiver.received("canary.programs")).isFalse();
    }
  }

  @Test
  void aTesterAsksWhatLeaves() {
    Tester.run(EMAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LibraryAuthor",
        "PlainApplication",
        "ApplicationWithSdk",
        "ExtensionAuthor",
        "Tester"
      })
  void everyProgramIsShorterThanTwentyFiveLines(String program) throws IOException {
    Path source = Path.of("src/test/java/io/telltale/it/programs", program + ".java");

    assertThat(Files.readAllLines(source))
        .filteredOn(line -> !line.isBlank())
        .filteredOn(line -> !line.matches("(import|package) .*|\\s*/?\\*.*"))
        .hasSizeLessThan(25);
  }
}
