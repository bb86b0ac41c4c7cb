/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.NoLeaks;
import io.telltale.testing.TestTelemetry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs the demonstration as a user does, and reads what it prints. What its exceptions declare to
 * be sensitive must not be in what is printed or exported.
 */
@NoLeaks
class CheckoutDemoTest {

  private static final List<String> SECRETS =
      List.of(
          "alice@example.com",
          "alice%40example.com",
          "bob@example.com",
          "carol@example.com",
          "4242424242424242",
          "4000000000000069");

  private TestTelemetry telemetry;

  @BeforeEach
  void watch(TestTelemetry watched) {
    telemetry = watched;
  }

  private List<String> run(String... args) throws Exception {
    CheckoutDemo.main(args);
    return telemetry.standardOutput().lines().toList();
  }

  private static String only(List<String> lines, String... parts) {
    List<String> found =
        lines.stream().filter(line -> List.of(parts).stream().allMatch(line::contains)).toList();
    assertThat(found).as("lines with %s", List.of(parts)).hasSize(1);
    return found.get(0);
  }

  @Test
  void printsTheErrorOfTheDocumentation() throws Exception {
    String span = only(run(), "\"error.name\":\"AUTH-201\"");

    assertThat(span)
        .contains(
            "\"kind\":\"SERVER\"",
            "\"status\":{\"code\":\"UNSET\"}",
            "\"error.code\":201,",
            "\"error.domain\":\"AUTH\"",
            "\"error.type\":\"io.telltale.sample.errors.AuthRequiredException\"",
            "\"error.status_code\":401,",
            "\"error.message\":\"No session for a***@example.com\"",
            "\"error.detail.email\":\"a***@example.com\"",
            "\"error.detail.tenant\":\"acme\"",
            "\"events\":[{\"name\":\"exception\"",
            "\"exception.message\":\"no session for a***@example.com\"");
  }

  @Test
  void masksTheSecretInTheMessageOfAWrappedCause() throws Exception {
    List<String> lines = run();
    String span = only(lines, "\"error.name\":\"CHECKOUT-503\"");

    assertThat(span)
        .contains(
            "\"status\":{\"code\":\"ERROR\",\"description\":\"payment failed: payments answered"
                + " PAYMENTS-504, request was card=***0069&payer=c***@example.com\"}");
    assertThat(only(lines, "\"error.name\":\"PAYMENTS-504\""))
        .contains(
            "\"error.message\":\"charge failed: gateway timed out, request was"
                + " card=***0069&payer=c***@example.com\"",
            "\"service.name\":\"payments\"");
  }

  @Test
  void tellsWhoAsksTheCheckoutWhichErrorOfThePaymentsItWas() throws Exception {
    List<String> lines = run();

    assertThat(only(lines, "\"error.name\":\"CHECKOUT-503\""))
        .contains("\"error.detail.upstream.code\":504", "\"service.name\":\"checkout\"");
    assertThat(only(lines, "order A-1004: 503"))
        .contains("\"retryable\":true")
        .contains("\"name\":\"CHECKOUT-503\"", "\"attributes\":{\"upstream.code\":504}");
  }

  @Test
  void exportsTheMembersOfTheSuperclass() throws Exception {
    assertThat(only(run(), "\"error.name\":\"CHECKOUT-409\""))
        .contains(
            "\"error.type\":\"io.telltale.sample.errors.Warehouse.OutOfStockException\"",
            "\"error.retryable\":false",
            "\"error.detail.order_id\":\"A-1003\"",
            "\"error.detail.left\":3",
            "\"error.message\":\"Order A-1003: only 3 left\"");
  }

  @Test
  void answersWithTheIdentityAndNothingElse() throws Exception {
    assertThat(only(run(), "order A-1002: 401"))
        .matches(
            "order A-1002: 401 \\{\"type\":\"about:blank\",\"title\":\"Authentication required\","
                + "\"status\":401,\"code\":201,\"name\":\"AUTH-201\",\"domain\":\"AUTH\","
                + "\"traceId\":\"[0-9a-f]{32}\"}");
  }

  @Test
  void putsServicesAndClientIntoOneTrace() throws Exception {
    List<String> lines = run();
    String server = only(lines, "\"error.name\":\"PAYMENTS-504\"");
    String trace = server.substring(0, "{\"traceId\":\"".length() + 32);
    assertThat(lines).filteredOn(line -> line.startsWith(trace)).hasSize(4);
  }

  @Test
  void printsNoSecret() throws Exception {
    assertThat(String.join("\n", run())).doesNotContain(SECRETS);
  }

  @Test
  void printsNoSecretInStackTracesEither() throws Exception {
    List<String> lines = run("--stack-traces");
    assertThat(only(lines, "\"error.name\":\"CHECKOUT-503\""))
        .contains("\\n\\tat io.telltale.sample.Checkout.place");
    assertThat(only(lines, "\"error.name\":\"PAYMENTS-504\""))
        .contains(
            "\\n\\tat io.telltale.sample.PaymentsService.charge",
            "\\nCaused by: java.io.IOException");
    assertThat(String.join("\n", lines)).doesNotContain(SECRETS);
  }
}
