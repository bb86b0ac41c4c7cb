/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.testing.OtlpReceiver;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The checkout beside a real Prometheus, which scrapes it and has loaded the alert rules of {@code
 * docs/operations}. Runs in the profile {@code prometheus} only, started by {@code
 * peers/prometheus/run}.
 */
class PrometheusPeer {

  private static final int ATTEMPTS = 100;

  private static final String ERRORS = "telltale_errors_total";
  private static final String PAYER = "carol@example.com";
  private static final String CARD = "4000000000000069";

  private final PrometheusApi prometheus = new PrometheusApi(System.getenv("PROMETHEUS_PORT"));
  private final String metricsPort = System.getenv("METRICS_PORT");

  private OtlpReceiver collector;
  private OpenTelemetryIntegration telemetry;
  private PaymentsService payments;
  private CheckoutService checkout;

  @BeforeEach
  void start() throws IOException {
    System.setProperty("otel.metrics.exporter", "prometheus");
    System.setProperty("otel.exporter.prometheus.host", "127.0.0.1");
    System.setProperty("otel.exporter.prometheus.port", metricsPort);
    collector = OtlpReceiver.http();
    telemetry =
        Telltale.setup(
            TracingConfig.production().toBuilder()
                .serviceName("checkout")
                .endpoint(collector.endpoint())
                .samplingRate(1)
                .build());
    payments = new PaymentsService(telemetry);
    checkout = new CheckoutService(telemetry, payments.uri());
  }

  @AfterEach
  void end() {
    checkout.close();
    payments.close();
    telemetry.close();
    collector.close();
  }

  private void fail() throws Exception {
    CheckoutClient client = new CheckoutClient(telemetry, checkout.uri());
    assertThat(client.send(new Order("A-1", "alice@example.com", CARD, 1)).statusCode())
        .isEqualTo(401);
    assertThat(client.send(new Order("A-2", PAYER, CARD, 1)).statusCode()).isEqualTo(503);
  }

  @Test
  void anExemplarIsTheTraceOfAFailingRequest() throws Exception {
    List<Map<String, Object>> exemplars = failUntilThereAreExemplars("CHECKOUT-503");

    telemetry.forceFlush();
    List<String> failed =
        collector.spans().stream()
            .filter(span -> "CHECKOUT-503".equals(span.attributes().get("error.name")))
            .map(span -> span.traceId())
            .toList();
    assertThat(exemplars)
        .allSatisfy(
            exemplar -> {
              Map<String, Object> labels = PrometheusApi.map(exemplar.get("labels"));
              assertThat(labels).containsOnlyKeys("trace_id", "span_id");
              assertThat(failed).contains(labels.get("trace_id").toString());
            });
    assertNoTraceIdIsALabel(failed);
    assertThat(scraped()).contains(ERRORS).doesNotContain(PAYER, "alice@example.com", CARD);
    assertTheDashboardShowsThem();
    assertTheRulesAreLoaded();
  }

  private List<Map<String, Object>> failUntilThereAreExemplars(String name) throws Exception {
    for (int i = 0; i < ATTEMPTS; i++) {
      fail();
      for (Map<String, Object> series : prometheus.exemplars(ERRORS)) {
        if (name.equals(PrometheusApi.map(series.get("seriesLabels")).get("error_name"))) {
          return PrometheusApi.maps(series.get("exemplars"));
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no exemplar of " + name + " came");
  }

  private void assertNoTraceIdIsALabel(List<String> traceIds) throws Exception {
    List<Map<String, Object>> series = prometheus.series(ERRORS);
    assertThat(series).isNotEmpty();
    assertThat(series)
        .extracting(one -> PrometheusApi.map(one.get("metric")))
        .allSatisfy(labels -> assertThat(labels.values()).doesNotContainAnyElementsOf(traceIds));
  }

  /**
   * What a scraper gets that asks for exemplars. The SDK hands each out once, and Prometheus asks
   * too: the next failing request has the next one.
   */
  private String scraped() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metricsPort + "/metrics"))
            .header("Accept", "application/openmetrics-text;version=1.0.0")
            .build();
    String body = "";
    for (int i = 0; i < ATTEMPTS && !body.contains("# {span_id="); i++) {
      fail();
      body = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
    assertThat(body).contains("# {span_id=");
    return body;
  }

  /** Every expression of the dashboard is one that Prometheus takes; those of errors are shown. */
  private void assertTheDashboardShowsThem() throws Exception {
    for (int i = 0; i < ATTEMPTS && prometheus.series("rate(" + ERRORS + "[30s])").isEmpty(); i++) {
      Thread.sleep(200);
    }
    List<String> silent = new ArrayList<>();
    List<String> expressions = expressions();
    for (String expression : expressions) {
      if (prometheus.series(expression).isEmpty()) {
        silent.add(expression);
      }
    }
    assertThat(expressions).hasSizeGreaterThan(12);
    assertThat(silent)
        .as("only what has not happened is empty")
        .allMatch(
            expression -> expression.contains("_OTHER") || expression.contains("span_dropped"));
  }

  private static List<String> expressions() throws IOException {
    Object dashboard =
        Json.read(
            Files.readString(Path.of(System.getProperty("operations"), "telltale-dashboard.json")));
    return PrometheusApi.maps(PrometheusApi.map(dashboard).get("panels")).stream()
        .flatMap(panel -> PrometheusApi.maps(panel.get("targets")).stream())
        .map(target -> filled(target.get("expr").toString()))
        .toList();
  }

  /** As Grafana fills in what is chosen above the panels. */
  private static String filled(String expression) {
    String filled =
        expression
            .replace("$__rate_interval", "30s")
            .replace("$__range", "1h")
            .replace("$since", "10m")
            .replace("$job", ".*")
            .replace("$domain", ".*");
    assertThat(filled).as("a variable that nothing fills in").doesNotContain("$");
    return filled;
  }

  private void assertTheRulesAreLoaded() throws Exception {
    List<Map<String, Object>> rules = prometheus.rules();
    for (int i = 0; i < ATTEMPTS && !evaluated(rules); i++) {
      Thread.sleep(200);
      rules = prometheus.rules();
    }
    assertThat(rules).hasSizeGreaterThan(5).allMatch(rule -> "ok".equals(rule.get("health")));
    assertThat(firing(rules)).contains("TelltaleNewError");
  }

  private static boolean evaluated(List<Map<String, Object>> rules) {
    return rules.stream().noneMatch(rule -> "unknown".equals(rule.get("health")))
        && firing(rules).anyMatch("TelltaleNewError"::equals);
  }

  private static Stream<Object> firing(List<Map<String, Object>> rules) {
    return rules.stream()
        .filter(rule -> "firing".equals(rule.get("state")))
        .map(rule -> rule.get("name"));
  }
}
