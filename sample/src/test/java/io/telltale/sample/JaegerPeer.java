/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demonstration beside a real Jaeger, read back through its query API. Runs in the profile
 * {@code jaeger} only, started by {@code peers/jaeger/run}.
 */
class JaegerPeer {

  private static final int SPANS = 12;
  private static final int ATTEMPTS = 150;

  private final JaegerApi jaeger = new JaegerApi(System.getenv("JAEGER_QUERY_PORT"));

  @ParameterizedTest
  @ValueSource(strings = {"jaeger-agent", "jaeger-collector"})
  void showsTheTraceOfTheDemonstration(String exporter) throws Exception {
    Set<String> earlier = traces(jaeger.spans("client"));

    CheckoutDemo.main(new String[] {"--exporter=" + exporter});

    List<JaegerApi.Stored> spans = await(earlier);
    assertThat(jaeger.services()).contains("client", "checkout", "payments");
    JaegerApi.Stored checkout = failed(spans, "CHECKOUT-503");
    JaegerApi.Stored payments = failed(spans, "PAYMENTS-504");
    checkParents(spans, checkout, payments);
    checkError(checkout, payments);
    checkNoSecret();
  }

  private List<JaegerApi.Stored> await(Set<String> earlier) throws Exception {
    List<JaegerApi.Stored> spans = List.of();
    for (int i = 0; i < ATTEMPTS; i++) {
      spans =
          jaeger.spans("client").stream()
              .filter(span -> !earlier.contains(span.traceId()))
              .toList();
      if (spans.size() >= SPANS) {
        return spans;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("only these spans were stored: " + spans);
  }

  private static Set<String> traces(List<JaegerApi.Stored> spans) {
    return spans.stream()
        .map(JaegerApi.Stored::traceId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static JaegerApi.Stored failed(List<JaegerApi.Stored> spans, String name) {
    List<JaegerApi.Stored> found =
        spans.stream().filter(span -> name.equals(span.tags().get("error.name"))).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  /** From the span in the payments, over the client of the checkout, to the client of it all. */
  private static void checkParents(
      List<JaegerApi.Stored> spans, JaegerApi.Stored checkout, JaegerApi.Stored payments) {
    assertThat(payments.service()).isEqualTo("payments");
    assertThat(checkout.service()).isEqualTo("checkout");
    assertThat(payments.traceId()).isEqualTo(checkout.traceId());
    JaegerApi.Stored call = parent(spans, payments);
    assertThat(call.service()).isEqualTo("checkout");
    assertThat(parent(spans, call)).isEqualTo(checkout);
    JaegerApi.Stored root = parent(spans, checkout);
    assertThat(root.service()).isEqualTo("client");
    assertThat(root.references()).isEmpty();
  }

  private static JaegerApi.Stored parent(List<JaegerApi.Stored> spans, JaegerApi.Stored child) {
    assertThat(child.references()).hasSize(1);
    String id = child.references().get(0).substring("CHILD_OF ".length());
    return spans.stream().filter(span -> span.spanId().equals(id)).findFirst().orElseThrow();
  }

  private static void checkError(JaegerApi.Stored checkout, JaegerApi.Stored payments) {
    assertThat(checkout.tags())
        .contains(
            entry("error", true),
            entry("error.code", "503"),
            entry("error.domain", "CHECKOUT"),
            entry("otel.status_code", "ERROR"),
            entry("span.kind", "server"));
    assertThat(payments.tags().get("error.message").toString())
        .contains("card=***0069", "c***@example.com");
    assertThat(payments.logs())
        .anySatisfy(
            log ->
                assertThat(log)
                    .containsEntry("event", "exception")
                    .containsKeys("exception.type", "exception.message"));
  }

  private void checkNoSecret() throws Exception {
    for (String service : List.of("client", "checkout", "payments")) {
      assertThat(jaeger.get("traces?limit=100&service=" + service))
          .contains("***")
          .doesNotContain(
              "alice@example.com",
              "bob@example.com",
              "carol@example.com",
              "4242424242424242",
              "4000000000000069");
    }
  }
}
