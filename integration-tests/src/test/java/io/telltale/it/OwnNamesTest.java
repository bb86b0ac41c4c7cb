/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.telltale.it.errors.AccountException;
import io.telltale.it.errors.TryLaterException;
import io.telltale.runtime.ForeignReply;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registry of names, which is in the jar and in the guide, and what really leaves. */
class OwnNamesTest {

  private static final String EXPORTER = "otel.metrics.exporter";
  private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
  private static final String DETAIL = "error.detail.<name>";

  /** Needs series that look the same, and an agent of Jaeger's: tested where they are. */
  private static final Set<String> ELSEWHERE = Set.of("telltale.series", "telltale.shortened");

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "long", Long.class,
          "string", String.class,
          "boolean", Boolean.class,
          "string[]", List.class);

  private final Map<String, JsonNode> registered = new LinkedHashMap<>();

  /** Each name with the places where it was. */
  private final Map<String, Set<String>> seen = new TreeMap<>();

  private final OtlpReceiver receiver = OtlpReceiver.http();

  @BeforeEach
  void read() throws IOException {
    try (InputStream json =
        ForeignReply.class.getResourceAsStream("/META-INF/telltale/names.json")) {
      new ObjectMapper()
          .readTree(json)
          .get("names")
          .forEach(name -> registered.put(name.get("name").asText(), name));
    }
    System.setProperty(EXPORTER, "otlp");
    System.setProperty(ENDPOINT, receiver.endpoint());
  }

  @AfterEach
  void close() {
    System.clearProperty(EXPORTER);
    System.clearProperty(ENDPOINT);
    receiver.close();
  }

  private void record(double rate, Consumer<OpenTelemetryIntegration> code) {
    TracingConfig config =
        TracingConfig.builder()
            .exporter("otlp-http")
            .endpoint(receiver.endpoint())
            .exceptionSignal(ExceptionSignal.BOTH)
            .samplingRate(rate)
            .alwaysKeepErrors(true)
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      code.accept(telemetry);
    }
  }

  private static void fail(OpenTelemetryIntegration telemetry, Throwable error) {
    Span span = telemetry.getTracer().spanBuilder("work").startSpan();
    ForeignReply reply = ForeignReply.parse("{\"code\": 504, \"domain\": \"PAYMENTS\"}");
    span.setAllAttributes(reply.upstreamAttributes());
    telemetry.exceptionTracer().recordException(span, error);
    span.end();
  }

  /** As a framework does, by the span and by a log record. */
  private static void failByOthers(OpenTelemetryIntegration telemetry, Throwable error) {
    Span span = telemetry.getTracer().spanBuilder("work").startSpan();
    try (Scope scope = span.makeCurrent()) {
      span.recordException(error);
      telemetry
          .openTelemetry()
          .getLogsBridge()
          .get("others")
          .logRecordBuilder()
          .setException(error)
          .emit();
    }
    span.end();
  }

  @Test
  void whatLeavesIsRegisteredAndWhatIsRegisteredLeaves() {
    Throwable declared =
        new AccountException("canary.names@mail.example", "gone", new IOException());
    record(1, telemetry -> fail(telemetry, declared));
    record(1, telemetry -> fail(telemetry, new TryLaterException()));
    record(1, telemetry -> fail(telemetry, new IllegalStateException("queue full")));
    record(0, telemetry -> fail(telemetry, new IllegalStateException("kept")));
    record(1, telemetry -> failByOthers(telemetry, declared));
    record(1, telemetry -> failByOthers(telemetry, new TryLaterException()));

    for (ReceivedSpan span : receiver.spans()) {
      attributes("span", span.attributes());
      for (int i = 0; i < span.eventNames().size(); i++) {
        attributes("exception event", span.eventAttributes(i));
      }
    }
    receiver.logs().forEach(log -> attributes("log record", log.attributes()));
    receiver.metrics().forEach(metric -> metric(metric.proto()));

    Map<String, Set<String>> expected = new TreeMap<>();
    registered.forEach((name, known) -> expected.put(name, placesOf(known)));
    expected.keySet().removeAll(ELSEWHERE);
    assertThat(seen).isEqualTo(expected);
  }

  private static Set<String> placesOf(JsonNode known) {
    return known.has("where")
        ? Set.of(known.get("where").asText().split(", "))
        : Set.of("instrument");
  }

  private void see(String name, String place) {
    seen.computeIfAbsent(name, first -> new TreeSet<>()).add(place);
  }

  private void attributes(String place, Map<String, Object> attributes) {
    attributes.forEach(
        (name, value) -> {
          if (name.startsWith("error.detail.")) {
            see(DETAIL, place);
          } else if (isOurs(name)) {
            attribute(name, value);
            see(name, place);
          }
        });
  }

  private void attribute(String name, Object value) {
    assertThat(registered).containsKey(name);
    String type = registered.get(name).get("type").asText();
    assertThat(value).as(name).isInstanceOf(TYPES.get(type));
  }

  private void metric(Metric metric) {
    if (!isOurs(metric.getName())) {
      return;
    }
    assertThat(registered).containsKey(metric.getName());
    JsonNode known = registered.get(metric.getName());
    assertThat(metric.getUnit()).as(metric.getName()).isEqualTo(known.get("unit").asText());
    assertThat(metric.hasGauge() ? "gauge" : "counter").isEqualTo(known.get("type").asText());
    Set<String> allowed = new TreeSet<>();
    known.get("attributes").forEach(name -> allowed.add(name.asText()));
    Set<String> written =
        Stream.concat(
                metric.getSum().getDataPointsList().stream(),
                metric.getGauge().getDataPointsList().stream())
            .flatMap(point -> point.getAttributesList().stream())
            .map(KeyValue::getKey)
            .collect(toCollection(TreeSet::new));
    assertThat(allowed).as(metric.getName()).containsAll(written);
    written.forEach(name -> see(name, "metric"));
    see(metric.getName(), "instrument");
  }

  private static boolean isOurs(String name) {
    return name.startsWith("error.") || name.startsWith("telltale.");
  }

  @Test
  void theGuideHasTheSameNames() throws IOException {
    String guide = Files.readString(Path.of("../docs/names.md"));
    Set<String> rows =
        guide.lines().filter(line -> line.startsWith("| `")).collect(toCollection(TreeSet::new));
    Set<String> expected =
        registered.values().stream().map(OwnNamesTest::row).collect(toCollection(TreeSet::new));

    assertThat(rows).isEqualTo(expected);
  }

  private static String row(JsonNode name) {
    String first = "| `" + name.get("name").asText() + "` | " + name.get("type").asText() + " | ";
    if (name.get("kind").asText().equals("metric")) {
      StringBuilder attributes = new StringBuilder();
      name.get("attributes")
          .forEach(
              attribute ->
                  attributes
                      .append(attributes.isEmpty() ? "" : ", ")
                      .append('`')
                      .append(attribute.asText())
                      .append('`'));
      return first
          + "`"
          + name.get("unit").asText()
          + "` | "
          + name.get("stability").asText()
          + " | "
          + name.get("brief").asText()
          + " | "
          + (attributes.isEmpty() ? "–" : attributes)
          + " |";
    }
    JsonNode example = name.get("example");
    return first
        + name.get("stability").asText()
        + " | "
        + name.get("where").asText()
        + " | "
        + name.get("brief").asText()
        + " | `"
        + (example.isTextual() ? example.asText() : example.toString())
        + "` |";
  }
}
