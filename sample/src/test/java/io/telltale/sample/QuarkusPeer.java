/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.ReceivedSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An application of Quarkus with nothing of Telltale but {@code telltale-sdk} and the processor:
 * its spans pass by every exporter that autoconfigure knows of. Runs in the profile {@code quarkus}
 * only.
 */
class QuarkusPeer {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"production", "strict"})
  void noDeclaredValueLeaves(String preset) throws Exception {
    List<String> properties =
        new ArrayList<>(
            List.of(
                "telltale.preset=" + preset,
                "quarkus.otel.exporter.otlp.endpoint=ENDPOINT",
                "quarkus.otel.exporter.otlp.protocol=http/protobuf",
                "quarkus.otel.bsp.schedule.delay=100ms",
                "quarkus.otel.blrp.schedule.delay=100ms"));
    try (Framework quarkus =
        Framework.start(
            directory.resolve("output"),
            List.of("-jar", System.getProperty("quarkus.application")),
            properties)) {
      ReceivedSpan order = quarkus.failedOrder();
      String report = quarkus.get("/report");
      quarkus.end();

      assertThat(order.attributes())
          .containsEntry("error.code", 402L)
          .containsEntry("error.name", "SHOP-402")
          .containsEntry("error.detail.bank", "acme")
          .containsEntry("note", "***");
      assertThat(quarkus.receiver().spans().toString())
          .doesNotContain(Framework.EMAIL, Framework.NOTE);
      assertThat(quarkus.receiver().logs())
          .filteredOn(
              log ->
                  String.valueOf(log.attributes().get("exception.type"))
                      .endsWith("CardDeclinedException"))
          .isNotEmpty();
      assertThat(quarkus.receiver().logs().toString())
          .doesNotContain(Framework.EMAIL, Framework.NOTE, "canary-peer%40secret.example");
      // Quarkus makes its exporter of metrics where no customizer of exporters is asked.
      assertThat(report)
          .startsWith("FULL [spans: FULL [LateBoundSpanProcessor masked]")
          .contains(
              "logs: FULL",
              "metrics: FULL [VertxHttpMetricsExporter masked]",
              "declared errors: 1");
    }
  }
}
