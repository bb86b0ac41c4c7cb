/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.telltale.spring.RunningShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.spring.shop.ReactiveShopApplication;
import io.telltale.testing.ReceivedSpan;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves a shop on Netty for each way in which a request fails. */
class WebFluxTest {

  private static final String REACTIVE = "spring.main.web-application-type=reactive";
  private static final RunningShop SHOP = RunningShop.of(ReactiveShopApplication.class, REACTIVE);
  private static final Map<String, HttpResponse<String>> REPLIES = new HashMap<>();
  private static final Map<String, String> REQUESTS = new HashMap<>();
  private static final Map<String, Double> COUNTS = new HashMap<>();
  private static final ProtectionReport REPORT = SHOP.context().getBean(ProtectionReport.class);

  @BeforeAll
  static void ask() throws Exception {
    for (String path :
        List.of(
            "/healthy",
            "/handled",
            "/handled-at-once",
            "/unhandled",
            "/at-once",
            "/wrapped",
            "/routed",
            "/recovered",
            "/told",
            "/filtered",
            "/undeclared",
            "/nowhere")) {
      REPLIES.put(path, SHOP.get(path));
    }
    SHOP.await(REPLIES.size());
    for (Counter counter :
        SHOP.context().getBean(MeterRegistry.class).find("telltale.errors").counters()) {
      COUNTS.put(String.valueOf(counter.getId().getTag("error.name")), counter.count());
    }
    for (Timer timer :
        SHOP.context().getBean(MeterRegistry.class).find("http.server.requests").timers()) {
      REQUESTS.put(
          String.valueOf(timer.getId().getTag("uri")),
          timer.getId().getTag("error.name") + " of " + timer.getId().getTag("error.domain"));
    }
    SHOP.end();
  }

  @AfterAll
  static void stop() {
    SHOP.close();
  }

  private static HttpResponse<String> reply(String path) {
    HttpResponse<String> reply = REPLIES.get(path);
    if (reply == null) {
      throw new AssertionError(path + " was not asked for");
    }
    return reply;
  }

  @Test
  void everythingThatLeavesIsMasked() {
    assertThat(REPORT.level()).as(REPORT.toString()).isEqualTo(ProtectionLevel.FULL);
    assertThat(SHOP.receiver().spans()).hasSize(REPLIES.size());
    assertThat(SHOP.receiver().received(SECRET)).isFalse();
    REPLIES.forEach((path, reply) -> assertThat(reply.body()).as(path).doesNotContain(SECRET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/handled", "/handled-at-once"})
  void whatAnAdviceDealsWithIsOnTheSpanOfTheRequest(String path) {
    ReceivedSpan span = SHOP.span(path);

    assertThat(span.attributes())
        .containsEntry("error.code", 402L)
        .containsEntry("error.name", "SHOP-402")
        .containsEntry("error.detail.bank", "acme")
        .containsEntry("error.detail.email", "c***@customer.example");
    assertThat(span.eventNames()).containsExactly("exception");
    assertThat(span.proto().getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_UNSET);
    assertThat(reply(path).statusCode()).as("as the application says").isEqualTo(409);
    assertThat(reply(path).body())
        .contains("\"detail\":\"declined c***@customer.example\"")
        .contains("\"title\":\"Sorry, declined c***@customer.example\"")
        .contains("\"reason\":\"declined c***@customer.example\"")
        .contains("[3,\"declined c***@customer.example\",{\"by\":\"declined c***@")
        .contains("\"rejected\":[\"card\",\"declined c***@customer.example\"]")
        .contains("\"by customer\":{\"declined c***@customer.example\":true}")
        .contains("\"link\":\"https://shop.example/c***@customer.example\"")
        .contains("\"support\":\"help@shop.example\"", "\"tries\":3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/unhandled", "/at-once", "/wrapped", "/routed"})
  void whatNobodyDealsWithIsRepliedTo(String path) {
    ReceivedSpan span = SHOP.span(path);
    HttpResponse<String> reply = reply(path);

    assertThat(span.attributes())
        .containsEntry("error.code", 503L)
        .containsEntry("error.name", "SHOP-503")
        .containsEntry("error.retryable", true)
        .containsEntry("error.detail.customer", "***");
    assertThat(span.eventNames()).containsExactly("exception");
    assertThat(span.proto().getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(reply.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(reply.body())
        .contains("\"retryable\":true")
        .contains("\"title\":\"Out of stock\"", "\"code\":503", "\"name\":\"SHOP-503\"")
        .contains("\"domain\":\"SHOP\"", "\"instance\":\"" + path + "\"")
        .contains("\"traceId\":\"" + span.traceId() + "\"");
  }

  @Test
  void whatAFilterThrowsIsRepliedTo() {
    ReceivedSpan span = SHOP.span("/filtered");

    assertThat(span.attributes()).containsEntry("error.code", 402L);
    assertThat(span.eventNames()).containsExactly("exception");
    assertThat(reply("/filtered").statusCode()).isEqualTo(402);
    assertThat(reply("/filtered").headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    assertThat(reply("/filtered").headers().firstValue("Retry-After")).hasValue("3600");
    assertThat(reply("/filtered").body())
        .contains("\"retryable\":true")
        .contains("\"code\":402", "\"traceId\":\"" + span.traceId() + "\"");
  }

  @Test
  void whatNobodyDeclaresGoesOnAsIfTelltaleWereNotThere() {
    ReceivedSpan span = SHOP.span("/undeclared");

    assertThat(reply("/undeclared").statusCode()).isEqualTo(500);
    assertThat(reply("/undeclared").body()).contains("\"error\":\"Internal Server Error\"");
    assertThat(span.attributes()).doesNotContainKey("error.code");
    assertThat(span.eventNames()).containsExactly("exception");
    assertThat(span.eventAttributes(0)).containsEntry("exception.message", "no such customer: ***");
    assertThat(reply("/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void whatAHandlerDealsWithItselfIsNobodysError() {
    assertThat(reply("/recovered").body()).isEqualTo("another card");
    assertThat(SHOP.span("/recovered").attributes()).doesNotContainKey("error.code");
    assertThat(SHOP.span("/recovered").eventNames()).isEmpty();
  }

  @Test
  void problemsOfTheApplicationAreMasked() {
    assertThat(reply("/told").statusCode()).isEqualTo(410);
    assertThat(reply("/told").body()).contains("\"detail\":\"not ***\"");
  }

  @Test
  void errorsAreCountedByWhatIsDeclaredAndOthersWhereTheApplicationIsToBlame() {
    assertThat(COUNTS)
        .containsEntry("SHOP-402", 3.0)
        .containsEntry("SHOP-503", 4.0)
        .containsEntry("_OTHER", 1.0)
        .hasSize(3);
  }

  @Test
  void requestsAreTimedByWhatIsDeclared() {
    assertThat(REQUESTS)
        .containsEntry("/healthy", "none of none")
        .containsEntry("/handled", "SHOP-402 of SHOP")
        .containsEntry("/unhandled", "SHOP-503 of SHOP")
        .containsEntry("/wrapped", "SHOP-503 of SHOP")
        .containsEntry("/undeclared", "none of none");
  }

  @Test
  void whatIsHealthyStaysAsItIs() {
    assertThat(reply("/healthy").body()).isEqualTo("fine");
    assertThat(SHOP.span("/healthy").attributes().keySet())
        .noneMatch(key -> key.startsWith("error."));
  }

  @Test
  void repliesCanBeLeftToOthersAndSoCanRecording() throws Exception {
    try (RunningShop shop =
        RunningShop.of(ReactiveShopApplication.class, REACTIVE, "telltale.web.replies=false")) {
      HttpResponse<String> reply = shop.get("/unhandled");
      HttpResponse<String> filtered = shop.get("/filtered");
      shop.await(2).end();

      assertThat(reply.statusCode()).isEqualTo(500);
      assertThat(reply.body()).contains("\"error\":\"Internal Server Error\"");
      assertThat(filtered.statusCode()).isEqualTo(500);
      assertThat(shop.span("/unhandled").attributes()).containsEntry("error.code", 503L);
      assertThat(shop.span("/unhandled").eventNames()).containsExactly("exception");
      assertThat(shop.receiver().received(SECRET)).isFalse();
    }
  }

  @Test
  void switchedOffNothingIsChanged() throws Exception {
    try (RunningShop shop =
        RunningShop.of(ReactiveShopApplication.class, REACTIVE, "telltale.enabled=false")) {
      HttpResponse<String> handled = shop.get("/handled");
      shop.await(1).end();

      assertThat(handled.body()).contains(SECRET);
      assertThat(shop.span("/handled").attributes()).doesNotContainKey("error.code");
      assertThat(shop.span("/handled").eventNames()).isEmpty();
    }
  }
}
