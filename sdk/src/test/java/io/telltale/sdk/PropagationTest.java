/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.telltale.runtime.propagation.TraceContextPropagator;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Headers in, spans out, headers out, by the SDK that {@link Telltale#setup} has set up. */
class PropagationTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

  private static Map<String, String> relay(
      OpenTelemetryIntegration telemetry, Map<String, ?> headers) {
    TraceContextPropagator propagator = telemetry.propagator();
    Map<String, String> sent = new HashMap<>();
    Context parent = propagator.extract(headers);
    Span span = telemetry.getTracer().spanBuilder("relay").setParent(parent).startSpan();
    try (Scope ignored = parent.with(span).makeCurrent()) {
      propagator.inject(sent);
    } finally {
      span.end();
    }
    return sent;
  }

  @EnabledIf("io.telltale.sdk.Features#headersOfManyValues")
  @Test
  void aTraceStateThatOpenTelemetryDoesNotKnowReachesTheNextServiceAndTheCollector() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      Map<String, String> sent;
      try (OpenTelemetryIntegration telemetry =
          Telltale.setup(
              TracingConfig.builder()
                  .exporter("otlp-http")
                  .endpoint(receiver.endpoint())
                  .build())) {
        sent =
            relay(telemetry, Map.of("TraceParent", PARENT, "tracestate", List.of("a@=1", "b=2")));
      }

      ReceivedSpan span = receiver.span("relay");
      assertThat(span.traceId()).isEqualTo(TRACE);
      assertThat(span.proto().getTraceState()).isEqualTo("a@=1,b=2");
      assertThat(sent)
          .containsOnly(
              entry("traceparent", "00-" + TRACE + "-" + span.spanId() + "-01"),
              entry("tracestate", "a@=1,b=2"));
    }
  }

  @Test
  void thePropagatorsAreThoseOfTheEnvironment() {
    try (SystemProperties properties = new SystemProperties().set("otel.propagators", "baggage");
        OpenTelemetryIntegration telemetry =
            Telltale.setup(TracingConfig.builder().exporter("none").build())) {
      assertThat(relay(telemetry, Map.of("traceparent", PARENT, "baggage", "k=v")))
          .containsOnly(entry("baggage", "k=v"));
    }
  }

  @Test
  void whatInstrumentationLibrariesUseIsTheSame() {
    try (OpenTelemetryIntegration telemetry =
        Telltale.setup(TracingConfig.builder().exporter("none").build())) {
      Map<String, String> sent = new HashMap<>();
      Context context =
          TraceContextPropagator.of(
                  telemetry.openTelemetry().getPropagators().getTextMapPropagator())
              .extract(Map.of("traceparent", PARENT, "tracestate", "a@=1"));
      telemetry
          .openTelemetry()
          .getPropagators()
          .getTextMapPropagator()
          .inject(context, sent, Map::put);

      assertThat(sent).containsOnly(entry("traceparent", PARENT), entry("tracestate", "a@=1"));
    }
  }

  /** An SDK that OpenTelemetry configures by itself, and headers as a server has got them. */
  @Test
  void whatAutoconfigureSetsUpReadsHeadersInTheSameWay() {
    try (OpenTelemetrySdk sdk = autoconfigured(Map.of())) {
      assertThat(relay(sdk))
          .containsOnly(entry("traceparent", PARENT), entry("tracestate", "a@=1"));
    }
    try (OpenTelemetrySdk sdk = autoconfigured(Map.of("telltale.enabled", "false"))) {
      assertThat(relay(sdk)).as("as OpenTelemetry has it").isEmpty();
    }
  }

  private static OpenTelemetrySdk autoconfigured(Map<String, String> properties) {
    Map<String, String> all = new HashMap<>(properties);
    List.of("traces", "metrics", "logs").forEach(s -> all.put("otel." + s + ".exporter", "none"));
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(() -> all)
        .build()
        .getOpenTelemetrySdk();
  }

  private static Map<String, String> relay(OpenTelemetrySdk sdk) {
    TextMapPropagator propagator = sdk.getPropagators().getTextMapPropagator();
    Map<String, String> received = Map.of("TraceParent", PARENT, "TraceState", "a@=1");
    Map<String, String> sent = new HashMap<>();
    propagator.inject(propagator.extract(Context.root(), received, GETTER), sent, Map::put);
    return sent;
  }

  private static final TextMapGetter<Map<String, String>> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
          return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
          return carrier.get(key);
        }
      };
}
