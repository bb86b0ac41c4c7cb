/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Classes that bear Telltale's annotations although no processor has seen them: another language, a
 * processor that JDK 23 does not run from the class path, a registry that packaging has lost.
 */
class UnprocessedCasesTest {

  private static final String SECRET = "canary-jane-doe-4711";

  private static final Map<String, String> MARKED =
      Map.of(
          "raw.Named",
          """
          package raw;
          public interface Named { @io.telltale.annotations.Sensitive String name(); }
          """,
          "raw.MarkedException",
          """
          package raw;
          import io.telltale.annotations.*;
          @ErrorCode(1)
          public class MarkedException extends RuntimeException {
            @Sensitive public final String name;
            public MarkedException(String name) { super("no account of " + name); this.name = name; }
          }
          """,
          "raw.BelowException",
          """
          package raw;
          public class BelowException extends MarkedException {
            public BelowException(String name) { super(name); }
          }
          """,
          "raw.NamedException",
          """
          package raw;
          public class NamedException extends RuntimeException implements Named {
            private final String name;
            public NamedException(String name) { super("no account of " + name); this.name = name; }
            @Override public String name() { return name; }
          }
          """,
          "raw.Customer",
          """
          package raw;
          public record Customer(@io.telltale.annotations.Sensitive String name) {}
          """,
          "raw.HoldingException",
          """
          package raw;
          public class HoldingException extends RuntimeException {
            @io.telltale.annotations.ErrorAttribute public final Customer customer;
            public HoldingException(String name) {
              super("no account of " + name);
              customer = new Customer(name);
            }
          }
          """,
          "raw.CodedException",
          """
          package raw;
          @io.telltale.annotations.ErrorCode(2)
          public class CodedException extends RuntimeException {
            public CodedException(String text) { super("no account of " + text); }
          }
          """,
          "raw.PlainException",
          """
          package raw;
          public class PlainException extends RuntimeException {
            public PlainException(String text) { super("no account of " + text); }
          }
          """);

  @TempDir Path classes;

  @Test
  void noTextLeavesOfWhatIsMarkedAndHasNoWriter() throws IOException {
    Compilation.withoutProcessor(classes, MARKED).succeeded();
    try (Loader loader = Loader.of(classes)) {
      for (String type :
          List.of("MarkedException", "BelowException", "NamedException", "HoldingException")) {
        try (Outlets outlets = Outlets.open()) {
          Departed departed =
              Recordings.record(outlets, () -> loader.exception("raw." + type, SECRET));
          departed.withoutAny(SECRET);
          assertThat(departed.otlp().spans())
              .hasSize(4)
              .allSatisfy(
                  span ->
                      assertThat(span.eventAttributes(0))
                          .containsEntry("exception.type", "raw." + type));
        }
      }
    }
  }

  @Test
  void whatHidesNoSecretKeepsItsText() throws IOException {
    Compilation.withoutProcessor(classes, MARKED).succeeded();
    try (Loader loader = Loader.of(classes)) {
      for (String type : List.of("CodedException", "PlainException")) {
        try (Outlets outlets = Outlets.open()) {
          Departed departed =
              Recordings.record(outlets, () -> loader.exception("raw." + type, "corner"));
          assertThat(departed.message(TELLTALE)).isEqualTo("no account of corner");
        }
      }
    }
  }

  @Test
  void theReportNamesTheClassesAndTheRemedy() throws IOException {
    Compilation.withoutProcessor(classes, MARKED).succeeded();
    try (Loader loader = Loader.of(classes);
        OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetryIntegration telemetry =
            Telltale.setup(
                TracingConfig.builder()
                    .exporter("otlp-http")
                    .endpoint(receiver.endpoint())
                    .build())) {
      for (String type : List.of("MarkedException", "PlainException")) {
        Span span = telemetry.getTracer().spanBuilder(type).startSpan();
        span.recordException(loader.exception("raw." + type, SECRET)).end();
      }
      ProtectionReport report = telemetry.verify();

      assertThat(report.spans().level()).isEqualTo(ProtectionLevel.FULL);
      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.reasons())
          .singleElement()
          .asString()
          .contains("raw.MarkedException", "telltale-processor", "META-INF/services")
          .doesNotContain("raw.PlainException");
      assertThat(report.toString()).doesNotContain(SECRET);
    }
  }
}
