/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.telltale.it.errors.WelcomeException;
import io.telltale.testing.ReceivedSpan;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/**
 * Names by which telemetry is grouped, in a trace with values that nobody has declared. The path of
 * a request that another service has refused is often the route that has made the request: it is no
 * reason to hide the route. A declared value goes there as well.
 */
class RouteCasesTest {

  /** A request that a client of Spring has made. */
  private record Sent(URI uri) implements HttpRequest {

    @Override
    public HttpMethod getMethod() {
      return HttpMethod.GET;
    }

    @Override
    public URI getURI() {
      return uri;
    }

    @Override
    public Map<String, Object> getAttributes() {
      return Map.of();
    }

    @Override
    public HttpHeaders getHeaders() {
      return new HttpHeaders();
    }
  }

  private static WebClientResponseException refused(String path) {
    return WebClientResponseException.create(
        HttpStatus.NOT_FOUND,
        "Not Found",
        new HttpHeaders(),
        new byte[0],
        UTF_8,
        new Sent(URI.create("http://localhost:8080/" + path)));
  }

  /** Returns what leaves of a span on which a reply was recorded, by whom. */
  private static ReceivedSpan served(String path, Attributes attributes, String name) {
    try (Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder(name).setNoParent().startSpan();
      span.setAllAttributes(attributes);
      outlets.telltale().recordException(span, refused(path));
      span.end();
      Departed departed = outlets.departed();
      assertThat(departed.console()).contains("http://localhost:8080/***");
      return departed.otlp().spans().get(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "accounts, /accounts",
    "accounts, /accounts/{id}",
    "accounts, /Accounts",
    "api/v2/accounts, /api/v2/accounts",
    "accounts, /api/v2/accounts/open",
    "open-accounts, /open-accounts/*"
  })
  void case47_aRouteThatALibraryHasQuoted(String path, String route) {
    ReceivedSpan span = served(path, Attributes.of(stringKey("http.route"), route), "GET " + route);

    assertThat(span.attributes()).containsEntry("http.route", route);
    assertThat(span.name()).isEqualTo("GET " + route);
    assertThat(span.eventAttributes(0))
        .containsEntry("exception.message", "404 Not Found from GET http://localhost:8080/***");
  }

  /** What a request has brought is no name: an instrumentation has written the path itself. */
  @ParameterizedTest
  @CsvSource({
    "accounts/Rosalinde, /accounts/Rosalinde, /***",
    "accounts/47110815, /accounts/47110815, /***",
    "rosalinde, /accounts/of.rosalinde, /accounts/of.***",
    "rosalinde%40mail.example, /accounts/rosalinde@mail.example, /accounts/***"
  })
  void case47_aPathInPlaceOfARoute(String path, String written, String left) {
    ReceivedSpan span =
        served(path, Attributes.of(stringKey("http.route"), written), "GET " + written);

    assertThat(span.attributes()).containsEntry("http.route", left);
    assertThat(span.name()).isEqualTo("GET " + left);
  }

  @Test
  void case47_aDeclaredValueInARoute() {
    try (Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder("GET /of/rosalinde").setNoParent().startSpan();
      span.setAttribute("http.route", "/of/rosalinde").setAttribute("db.namespace", "rosalinde");
      outlets.telltale().recordException(span, refused("of/rosalinde"));
      outlets.telltale().recordException(span, refused("rosalinde"));
      outlets.telltale().recordException(span, new WelcomeException("rosalinde", "acme"));
      span.end();

      Departed departed = outlets.departed().withoutAny("rosalinde");
      assertThat(departed.span("GET /of/***").attributes())
          .contains(entry("http.route", "/of/***"), entry("db.namespace", "***"));
    }
  }

  @Test
  void case47_otherNamesOfTheProgram() {
    ReceivedSpan span =
        served(
            "accounts",
            Attributes.builder()
                .put("db.collection.name", "public.ACCOUNTS")
                .put("db.query.summary", "SELECT accounts")
                .put("messaging.destination.name", "accounts")
                .put("rpc.service", "acme.Accounts")
                .put("code.function.name", "acme.Accounts.accounts")
                .put("url.template", "/accounts/{id}")
                .build(),
            "SELECT public.ACCOUNTS");

    assertThat(span.name()).isEqualTo("SELECT public.ACCOUNTS");
    assertThat(span.attributes())
        .contains(
            entry("db.collection.name", "public.ACCOUNTS"),
            entry("db.query.summary", "SELECT accounts"),
            entry("messaging.destination.name", "accounts"),
            entry("rpc.service", "acme.Accounts"),
            entry("code.function.name", "acme.Accounts.accounts"),
            entry("url.template", "/accounts/{id}"));
  }

  /** What a client was asked for may be a text that a program has put together. */
  @Test
  void case47_whatIsNoNameOfTheProgram() {
    ReceivedSpan span =
        served(
            "accounts",
            Attributes.builder()
                .put("url.template", "/accounts")
                .put("url.path", "/accounts")
                .put("messaging.destination.name", "of-accounts")
                .put("enduser.id", "accounts")
                .build(),
            "pay accounts");

    assertThat(span.name()).isEqualTo("pay ***");
    assertThat(span.attributes())
        .contains(
            entry("url.template", "/***"),
            entry("url.path", "/***"),
            entry("messaging.destination.name", "of-***"),
            entry("enduser.id", "***"));
  }

  /** Micrometer's bridge has no http.route. */
  @Test
  void case47_theRouteOfSpring() {
    Attributes served =
        Attributes.builder()
            .put("uri", "/accounts")
            .put("method", "GET")
            .put("outcome", "SUCCESS")
            .put("status", "200")
            .put("http.url", "/accounts")
            .build();
    Attributes sent = served.toBuilder().put("client.name", "localhost").build();

    assertThat(served("accounts", served, "http get /accounts"))
        .satisfies(
            span -> {
              assertThat(span.name()).isEqualTo("http get /accounts");
              assertThat(span.attributes()).containsEntry("uri", "/accounts");
            });
    assertThat(served("accounts", sent, "http get").attributes()).containsEntry("uri", "/***");
  }

  /** Only texts are left of the exception. */
  @Test
  void case47_aRouteThatAWrittenExceptionQuotes() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      Span span = outlets.tracer().spanBuilder("GET /accounts").setNoParent().startSpan();
      span.setAttribute("http.route", "/accounts").setAttribute("note", "of accounts");
      WebClientResponseException refused = refused("accounts");
      span.addEvent(
          "exception",
          Attributes.of(
              stringKey("exception.type"),
              refused.getClass().getName(),
              stringKey("exception.message"),
              refused.getMessage()));
      span.end();

      assertThat(outlets.departed().span("GET /accounts").attributes())
          .contains(entry("http.route", "/accounts"), entry("note", "of ***"));
    }
  }

  @Test
  void case47_theRouteOfASeries() {
    try (Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder("work").setNoParent().startSpan();
      outlets.telltale().recordException(span, refused("accounts"));
      outlets
          .meter()
          .counterBuilder("served")
          .build()
          .add(
              1,
              Attributes.of(stringKey("http.route"), "/accounts", stringKey("note"), "accounts"),
              Context.root().with(span));
      span.end();

      List<NumberDataPoint> points =
          outlets.departed().otlp().metrics().stream()
              .map(metric -> metric.proto())
              .filter(metric -> metric.getName().equals("served"))
              .flatMap(metric -> metric.getSum().getDataPointsList().stream())
              .toList();
      assertThat(points)
          .isNotEmpty()
          .allSatisfy(
              point ->
                  assertThat(point.getAttributesList())
                      .extracting(a -> a.getKey() + "=" + a.getValue().getStringValue())
                      .containsExactlyInAnyOrder("http.route=/accounts", "note=***"));
    }
  }
}
