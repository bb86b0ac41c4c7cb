/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The demonstration beside a real Zipkin server, read back through its API. Runs in the profile
 * {@code zipkin} only, started by {@code peers/zipkin/run}.
 */
class ZipkinPeer {

  private static final int SPANS = 12;
  private static final int ATTEMPTS = 150;

  private final ZipkinApi zipkin = new ZipkinApi(System.getenv("ZIPKIN_PORT"));

  @Test
  void showsTheTraceOfTheDemonstration() throws Exception {
    Set<String> earlier =
        zipkin.spans("client").stream().map(ZipkinApi.Stored::traceId).collect(Collectors.toSet());

    CheckoutDemo.main(new String[] {"--exporter=zipkin"});

    List<ZipkinApi.Stored> spans = await(earlier);
    assertThat(zipkin.services()).contains("client", "checkout", "payments");
    ZipkinApi.Stored checkout = failed(spans, "CHECKOUT-503");
    ZipkinApi.Stored payments = failed(spans, "PAYMENTS-504");
    checkParents(spans, checkout, payments);
    checkError(checkout, payments);
    checkUnauthorized(failed(spans, "AUTH-201"));
    checkNoSecret();
  }

  private List<ZipkinApi.Stored> await(Set<String> earlier) throws Exception {
    List<ZipkinApi.Stored> spans = List.of();
    for (int i = 0; i < ATTEMPTS; i++) {
      spans =
          zipkin.spans("client").stream()
              .filter(span -> !earlier.contains(span.traceId()))
              .toList();
      if (spans.size() >= SPANS) {
        return spans;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("only these spans were stored: " + spans);
  }

  private static ZipkinApi.Stored failed(List<ZipkinApi.Stored> spans, String name) {
    List<ZipkinApi.Stored> found =
        spans.stream().filter(span -> name.equals(span.tags().get("error.name"))).toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  /** From the span in the payments, over the client of the checkout, to the client of it all. */
  private static void checkParents(
      List<ZipkinApi.Stored> spans, ZipkinApi.Stored checkout, ZipkinApi.Stored payments) {
    assertThat(payments.service()).isEqualTo("payments");
    assertThat(payments.kind()).isEqualTo("SERVER");
    assertThat(checkout.service()).isEqualTo("checkout");
    assertThat(payments.traceId()).isEqualTo(checkout.traceId());
    ZipkinApi.Stored call = parent(spans, payments);
    assertThat(call.service()).isEqualTo("checkout");
    assertThat(call.kind()).isEqualTo("CLIENT");
    assertThat(parent(spans, call)).isEqualTo(checkout);
    ZipkinApi.Stored root = parent(spans, checkout);
    assertThat(root.service()).isEqualTo("client");
    assertThat(root.parentId()).isNull();
  }

  private static ZipkinApi.Stored parent(List<ZipkinApi.Stored> spans, ZipkinApi.Stored child) {
    return spans.stream()
        .filter(span -> span.id().equals(child.parentId()))
        .findFirst()
        .orElseThrow();
  }

  private static void checkError(ZipkinApi.Stored checkout, ZipkinApi.Stored payments) {
    assertThat(checkout.tags())
        .contains(
            entry("error", checkout.tags().get("error.message")),
            entry("error.code", "503"),
            entry("error.domain", "CHECKOUT"),
            entry("otel.status_code", "ERROR"));
    assertThat(payments.tags().get("error.message").toString())
        .contains("card=***0069", "c***@example.com");
    assertThat(payments.tags().get("error")).isEqualTo(payments.tags().get("error.message"));
    assertThat(payments.annotations())
        .anySatisfy(
            annotation ->
                assertThat(annotation)
                    .contains("exception", "exception.type", "exception.message", "card=***0069"));
  }

  /** A refusal that is the client's fault is no error of the server. */
  private static void checkUnauthorized(ZipkinApi.Stored refused) {
    assertThat(refused.tags())
        .contains(
            entry("error.code", "201"), entry("error.message", "No session for a***@example.com"))
        .doesNotContainKey("error");
  }

  private void checkNoSecret() throws Exception {
    for (String service : List.of("client", "checkout", "payments")) {
      assertThat(zipkin.get("traces?limit=100&serviceName=" + service))
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
