/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.AccountException;
import io.telltale.it.errors.FlakyException;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.testing.OtlpReceiver;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Metrics as a collector gets them: what was counted, and no value. */
class OwnMetricsTest {

  private static final String EMAIL = "canary.rosa@mail.example";
  private static final String EXPORTER = "otel.metrics.exporter";
  private static final String ENDPOINT = "otel.exporter.otlp.endpoint";

  @AfterEach
  void forget() {
    System.clearProperty(EXPORTER);
    System.clearProperty(ENDPOINT);
  }

  @Test
  void theLastMetricsTellOfTheLastSpans() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      System.setProperty(EXPORTER, "otlp");
      System.setProperty(ENDPOINT, receiver.endpoint());
      TracingConfig config =
          TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()).build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        AccountException error = new AccountException(EMAIL);
        record(telemetry, error);
        record(telemetry, error);
        record(telemetry, new IllegalStateException("of " + EMAIL, error));
        record(
            telemetry,
            new FlakyException(
                () -> "of " + EMAIL,
                () -> {
                  throw new IllegalStateException(EMAIL);
                }));
      }

      assertThat(receiver.received("canary")).isFalse();
      Map<String, String> points =
          receiver.metrics().stream()
              .collect(Collectors.toMap(m -> m.name(), m -> m.proto().toString(), (a, b) -> b));
      assertThat(points)
          .containsKeys(
              "telltale.errors",
              "telltale.self.text.masked",
              "telltale.self.masking.failed",
              "telltale.self.item.withheld",
              "telltale.self.span.dropped");
      assertThat(points.get("telltale.errors"))
          .as("an undeclared exception around a declared one is that one")
          .contains("IT-2", "IT-7")
          .doesNotContain("_OTHER");
      assertThat(points.get("telltale.self.span.recorded")).contains("as_int: 4");
      assertThat(points.get("telltale.self.span.exported")).contains("as_int: 4");
      assertThat(points.get("telltale.self.text.masked")).doesNotContain("as_int: 0");
      assertThat(points.get("telltale.self.masking.failed")).doesNotContain("as_int: 0");
      assertThat(points.get("telltale.self.item.withheld")).doesNotContain("as_int: 0");
    }
  }

  private static void record(OpenTelemetryIntegration telemetry, Throwable error) {
    var span = telemetry.getTracer().spanBuilder("work").startSpan();
    telemetry.exceptionTracer().recordException(span, error);
    span.end();
  }
}
