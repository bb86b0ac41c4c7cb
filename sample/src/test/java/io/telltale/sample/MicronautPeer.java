/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.ReceivedSpan;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An application of Micronaut with nothing of Telltale but {@code telltale-sdk} and the processor.
 * Runs in the profile {@code micronaut} only.
 */
class MicronautPeer {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"production", "strict"})
  void noDeclaredValueLeaves(String preset) throws Exception {
    String target = System.getProperty("micronaut.application");
    try (Framework micronaut =
        Framework.start(
            directory.resolve("output"),
            List.of(
                "-classpath",
                target + "/classes" + File.pathSeparator + target + "/libraries/*",
                "io.telltale.peers.micronaut.Shop"),
            List.of(
                "telltale.preset=" + preset,
                "otel.traces.exporter=otlp",
                "otel.logs.exporter=otlp",
                "otel.metrics.exporter=none",
                "otel.exporter.otlp.endpoint=ENDPOINT",
                "otel.exporter.otlp.protocol=http/protobuf",
                "otel.bsp.schedule.delay=100",
                "otel.blrp.schedule.delay=100"))) {
      ReceivedSpan order = micronaut.failedOrder();
      String report = micronaut.get("/report");
      micronaut.end();

      assertThat(order.attributes())
          .containsEntry("error.code", 402L)
          .containsEntry("error.name", "SHOP-402")
          .containsEntry("error.detail.bank", "acme")
          .containsEntry("note", "***");
      assertThat(micronaut.receiver().received(Framework.EMAIL)).as(micronaut.output()).isFalse();
      assertThat(micronaut.receiver().received(Framework.NOTE)).as(micronaut.output()).isFalse();
      assertThat(report)
          .startsWith("FULL [spans: FULL [OtlpHttpSpanExporter masked] behind [BatchSpanProcessor]")
          .contains("logs: FULL [OtlpHttpLogRecordExporter masked]", "declared errors: 1");
      assertThat(micronaut.output()).doesNotContain("protection is", "requireProtection");
    }
  }
}
