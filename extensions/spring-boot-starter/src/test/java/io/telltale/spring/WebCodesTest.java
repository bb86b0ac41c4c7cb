/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.telltale.spring.RunningShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import io.telltale.spring.protection.TelltaleAutoConfiguration;
import io.telltale.spring.shop.ReactiveShopApplication;
import io.telltale.spring.web.servlet.TelltaleWebMvcAutoConfiguration;
import io.telltale.testing.ReceivedSpan;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** Exceptions that nobody can annotate have codes by properties, and no text of theirs leaves. */
class WebCodesTest {

  private static final String CODES = "telltale.web.codes.";
  private static final String NUMBER =
      CODES + "java.lang.NumberFormatException=SHOP-4222 422 No number";

  @Test
  void theyAreOnSpanMetricAndReplyWithoutAnyValue() throws Exception {
    try (RunningShop shop =
        RunningShop.with(
            NUMBER,
            CODES + "org.springframework.web.bind.MissingRequestValueException=SHOP-4001",
            CODES + "org.springframework.web.bind.MethodArgumentNotValidException=SHOP-422",
            CODES + "java.lang.UnsupportedOperationException=SHOP-501")) {
      Map<String, HttpResponse<String>> replies = new HashMap<>();
      for (String path : List.of("/number", "/missing", "/invalid", "/not-yet", "/unhandled")) {
        replies.put(path, shop.get(path));
        assertThat(replies.get(path).body()).as(path).doesNotContain(SECRET);
      }
      MeterRegistry meters = shop.context().getBean(MeterRegistry.class);
      assertThat(meters.get("telltale.errors").tag("error.name", "SHOP-4222").counter().count())
          .isEqualTo(1);
      assertThat(
              meters
                  .get("http.server.requests")
                  .tag("error.name", "SHOP-501")
                  .tag("uri", "/not-yet")
                  .timer()
                  .count())
          .isEqualTo(1);
      shop.end();

      assertThat(shop.receiver().received(SECRET)).isFalse();
      ReceivedSpan number = shop.span("/number");
      assertThat(number.attributes())
          .containsEntry("error.code", 4222L)
          .containsEntry("error.name", "SHOP-4222")
          .containsEntry("error.status_code", 422L);
      assertThat(number.eventNames()).as("its text has not left so far").isEmpty();
      assertThat(number.proto().getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_UNSET);
      assertThat(replies.get("/number").statusCode()).isEqualTo(422);
      assertThat(replies.get("/number").body())
          .contains("\"title\":\"No number\"", "\"code\":4222", "\"domain\":\"SHOP\"")
          .contains("\"traceId\":\"" + number.traceId() + "\"");

      assertThat(replies.get("/missing").statusCode()).as("its own status").isEqualTo(400);
      assertThat(replies.get("/missing").body())
          .contains("\"name\":\"SHOP-4001\"", "\"title\":\"Bad Request\"");
      assertThat(replies.get("/invalid").body())
          .contains("\"name\":\"SHOP-422\"")
          .contains("{\"field\":\"names[***].first\",\"code\":\"Size\"}")
          .contains("{\"field\":\"customer\",\"code\":\"Unknown\"}");
      assertThat(replies.get("/not-yet").body()).as("an advice wins").isEqualTo("not yet");
      assertThat(shop.span("/not-yet").attributes()).containsEntry("error.code", 501L);
      assertThat(replies.get("/unhandled").body()).contains("\"name\":\"SHOP-503\"");
    }
  }

  @Test
  void reactiveApplicationsHaveThemToo() throws Exception {
    try (RunningShop shop =
        RunningShop.of(
            ReactiveShopApplication.class,
            "spring.main.web-application-type=reactive",
            NUMBER,
            CODES + "org.springframework.web.server.MissingRequestValueException=SHOP-4001")) {
      HttpResponse<String> number = shop.get("/number");
      HttpResponse<String> missing = shop.get("/missing");
      shop.await(2).end();

      assertThat(number.statusCode()).isEqualTo(422);
      assertThat(number.body()).contains("\"name\":\"SHOP-4222\"").doesNotContain(SECRET);
      assertThat(shop.span("/number").attributes()).containsEntry("error.code", 4222L);
      assertThat(missing.statusCode()).isEqualTo(400);
      assertThat(missing.body()).contains("\"name\":\"SHOP-4001\"");
      assertThat(shop.receiver().received(SECRET)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "java.lang.NumberFormatException=404, SHOP-4041 404 No such page",
    "java.lang.NumberFormatException=SHOP-404 999, status",
    "java.lang.NoSuchClass=SHOP-404, there is no class java.lang.NoSuchClass"
  })
  void whatCannotBeReadEndsTheStart(String property, String why) {
    new WebApplicationContextRunner()
        .withConfiguration(
            AutoConfigurations.of(
                TelltaleAutoConfiguration.class, TelltaleWebMvcAutoConfiguration.class))
        .withPropertyValues(CODES + property)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .isInstanceOfSatisfying(
                        InvalidConfigurationPropertyValueException.class,
                        invalid -> {
                          assertThat(invalid.getName() + "=" + invalid.getValue())
                              .isEqualTo(CODES + property);
                          assertThat(invalid.getReason()).contains(why);
                        }));
  }
}
