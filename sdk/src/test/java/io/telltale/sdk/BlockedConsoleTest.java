/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.shop.AuthRequiredException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program whose standard output is a pipe that nobody reads, and which is full soon. */
class BlockedConsoleTest {

  /** Each is a line of some hundred bytes, and a pipe holds 64 KB. */
  private static final int SPANS = 1_000;

  @TempDir Path folder;

  /** Who prints. */
  enum Printer {
    SETUP {
      @Override
      void run() {
        TracingConfig config =
            TracingConfig.builder()
                .serviceName("orders")
                .exporter("console")
                .exceptionSignal(ExceptionSignal.BOTH)
                .build();
        OpenTelemetryIntegration telemetry = Telltale.setup(config);
        work(telemetry.openTelemetry());
        telemetry.shutdown(Duration.ofMillis(100));
      }
    },
    AUTOCONFIGURE {
      @Override
      void run() {
        OpenTelemetrySdk sdk =
            AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(
                    () ->
                        Map.of(
                            "otel.traces.exporter", "console",
                            "otel.logs.exporter", "console",
                            "otel.metrics.exporter", "none"))
                .build()
                .getOpenTelemetrySdk();
        work(sdk);
        sdk.shutdown().join(100, TimeUnit.MILLISECONDS);
      }
    };

    abstract void run();

    private static void work(OpenTelemetry openTelemetry) {
      for (int i = 0; i < SPANS; i++) {
        Span span = openTelemetry.getTracer("shop").spanBuilder("login").startSpan();
        span.recordException(new AuthRequiredException("canary-7f3a@secret.example", "acme"));
        openTelemetry.getLogsBridge().get("shop").logRecordBuilder().setBody("done").emit();
        span.end();
      }
      System.err.println("worked");
    }
  }

  /** The program. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) {
      Printer.valueOf(args[0]).run();
      System.err.println("ended");
    }
  }

  @ParameterizedTest
  @EnumSource
  void neitherTheWorkNorTheEndWaitsForWhoeverReads(Printer printer) throws Exception {
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                printer.name())
            .redirectError(errors.toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(read(errors)).isTrue();
      assertThat(read(errors)).contains("worked", "ended");
      assertThat(process.exitValue()).isZero();
      // It was full, and what is in it is masked.
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(printed).hasSizeGreaterThan(32_000).doesNotContain("canary");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
