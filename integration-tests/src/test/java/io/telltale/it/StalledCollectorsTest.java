/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.config.Fallback;
import io.telltale.testing.OtlpReceiver;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Collectors that take a connection and give no whole answer: what they were given is lost, and
 * what follows goes to whoever answers. OpenTelemetry's exporters stand behind Telltale's queue.
 */
@Timeout(120)
class StalledCollectorsTest {

  /** All of them at once, as most of the time somebody waits. */
  private static final Executor THREADS = task -> new Thread(task, "stalled").start();

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** So many and so large that no buffer between here and there holds them. */
  private static final int SPANS = 12;

  private static final String LARGE = "x".repeat(900_000);

  /** What tells of each failure. */
  private static final String[] LOGGERS = {"io.opentelemetry.exporter", "io.telltale.jaeger"};

  private final Logger[] loggers =
      Arrays.stream(LOGGERS).map(Logger::getLogger).toArray(Logger[]::new);

  @BeforeEach
  void silence() {
    for (Logger logger : loggers) {
      logger.setLevel(Level.OFF);
    }
  }

  @AfterEach
  void hear() {
    for (Logger logger : loggers) {
      logger.setLevel(null);
    }
  }

  /** A healthy collector. */
  private record Healthy(String endpoint, Predicate<String> received, AutoCloseable server) {

    static Healthy of(OtlpReceiver receiver) {
      return new Healthy(receiver.endpoint(), receiver::received, receiver);
    }

    static Healthy jaeger() {
      CountingCollector collector = new CountingCollector();
      return new Healthy(collector.endpoint(), collector::received, collector);
    }
  }

  /** The exporters that speak over connections. */
  enum Wire {
    OTLP_HTTP("otlp-http") {
      @Override
      Healthy healthy() {
        return Healthy.of(OtlpReceiver.http());
      }
    },
    OTLP_GRPC("otlp-grpc") {
      @Override
      Healthy healthy() {
        return Healthy.of(OtlpReceiver.grpc());
      }

      @Override
      Map<String, Gate.Treatment> answers() {
        return Stalling.frames();
      }
    },
    JAEGER("jaeger-collector") {
      @Override
      Healthy healthy() {
        return Healthy.jaeger();
      }
    };

    private final String exporter;

    Wire(String exporter) {
      this.exporter = exporter;
    }

    abstract Healthy healthy();

    Map<String, Gate.Treatment> answers() {
      return Stalling.answers();
    }

    OpenTelemetryIntegration export(String endpoint) {
      return Telltale.setup(
          TracingConfig.production().toBuilder()
              .serviceName("orders")
              .exporter(exporter)
              .endpoint(endpoint)
              .requestTimeout(Duration.ofMillis(700))
              // Only a flush exports.
              .exportDelay(Duration.ofHours(1))
              .exportFallback(Fallback.NONE)
              .build());
    }
  }

  private static void end(OpenTelemetryIntegration telemetry, String name, String attribute) {
    telemetry.getTracer().spanBuilder(name).setAttribute("attribute", attribute).startSpan().end();
  }

  private static void forEach(
      Map<String, Gate.Treatment> treatments, BiConsumer<String, Gate.Treatment> check)
      throws Exception {
    CompletableFuture<?>[] runs =
        treatments.entrySet().stream()
            .map(
                one ->
                    CompletableFuture.runAsync(
                        () -> check.accept(one.getKey(), one.getValue()), THREADS))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(runs).get();
  }

  @ParameterizedTest
  @EnumSource
  void aConnectionThatStallsCostsWhatItWasGiven(Wire wire) throws Exception {
    forEach(
        Stalling.connections(), (name, treatment) -> assertHealed(wire, name, treatment, LARGE));
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerWithoutEndCostsWhatItIsOf(Wire wire) throws Exception {
    forEach(wire.answers(), (name, treatment) -> assertHealed(wire, name, treatment, "one"));
  }

  private static void assertHealed(
      Wire wire, String name, Gate.Treatment treatment, String attribute) {
    Healthy healthy = wire.healthy();
    try (AutoCloseable ignored = healthy.server();
        Gate gate = new Gate(healthy.endpoint(), treatment);
        OpenTelemetryIntegration telemetry = wire.export("http://localhost:" + gate.port())) {
      // A busy machine may take longer to connect than a request has.
      do {
        for (int i = 0; i < SPANS; i++) {
          end(telemetry, "lost", attribute);
        }
        assertThat(telemetry.forceFlush(PATIENCE)).as(name).isFalse();
      } while (gate.treated() == 0);

      gate.open();
      do {
        end(telemetry, "next", "one");
        telemetry.forceFlush(PATIENCE);
      } while (!healthy.received().test("next"));
      assertThat(telemetry.shutdown(PATIENCE)).as(name).isTrue();
      assertThat(healthy.received().test("lost")).as(name).isFalse();
    } catch (Exception e) {
      throw new AssertionError(name, e);
    }
  }

  /** What would be the answer to its greeting never comes, or never comes to an end. */
  @ParameterizedTest
  @EnumSource
  void aHandshakeWithoutEndIsGivenUp(Wire wire) throws Exception {
    forEach(
        Map.of("nothing", connection -> {}, "a record that trickles", Stalling::handshake),
        (name, handshake) -> assertGivenUp(wire, name, handshake));
  }

  private static void assertGivenUp(Wire wire, String name, Gate.Treatment handshake) {
    try (Gate gate = new Gate("http://localhost:1", handshake);
        OpenTelemetryIntegration telemetry = wire.export("https://localhost:" + gate.port())) {
      // Again and again, as none of them holds up the next one.
      do {
        end(telemetry, "lost", "one");
        assertThat(telemetry.forceFlush(PATIENCE)).as(name).isFalse();
      } while (gate.treated() < 3);
    }
  }
}
