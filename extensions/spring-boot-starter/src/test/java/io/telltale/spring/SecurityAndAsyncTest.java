/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.telltale.spring.RunningShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.telltale.spring.shop.SecuredReactiveShopApplication;
import io.telltale.spring.shop.SecuredShopApplication;
import io.telltale.testing.ReceivedSpan;
import org.junit.jupiter.api.Test;

/** What Spring deals with by itself: denied access, failed logins, and {@code @Async} methods. */
class SecurityAndAsyncTest {

  private static final String DENIED =
      "telltale.web.codes.org.springframework.security.access.AccessDeniedException=SHOP-403";

  @Test
  void securitysOwnRepliesHaveTheirCodesOnTheSpan() throws Exception {
    try (RunningShop shop = RunningShop.of(SecuredShopApplication.class, DENIED)) {
      assertThat(shop.get("/denied").statusCode()).isEqualTo(403);
      assertThat(shop.get("/login").statusCode()).isEqualTo(401);
      assertThat(shop.get("/basic").statusCode()).isEqualTo(401);
      assertThat(shop.get("/provider").statusCode()).isEqualTo(401);
      assertThat(shop.get("/service").statusCode()).isEqualTo(401);
      MeterRegistry meters = shop.context().getBean(MeterRegistry.class);
      assertThat(meters.get("telltale.errors").tag("error.name", "SHOP-401").counter().count())
          .isEqualTo(4);
      shop.end();

      assertThat(shop.span("/denied").attributes()).containsEntry("error.name", "SHOP-403");
      assertThat(shop.span("/denied").eventNames()).isEmpty();
      for (String path : new String[] {"/login", "/basic", "/provider", "/service"}) {
        ReceivedSpan span = shop.span(path);
        assertThat(span.attributes())
            .containsEntry("error.code", 401L)
            .containsEntry("error.detail.login", "***");
        assertThat(span.eventNames()).containsExactly("exception");
        assertThat(span.eventAttributes(0))
            .containsEntry(
                "exception.message",
                path.equals("/service") ? "unavailable" : "no such login: ***");
      }
      assertThat(shop.receiver().received(SECRET)).isFalse();
    }
  }

  @Test
  void securitysOwnRepliesOnNettyHaveTheirCodesOnTheSpan() throws Exception {
    try (RunningShop shop =
        RunningShop.of(
            SecuredReactiveShopApplication.class,
            DENIED,
            "spring.main.web-application-type=reactive")) {
      assertThat(shop.get("/denied").statusCode()).isEqualTo(401);
      assertThat(shop.get("/login").statusCode()).isEqualTo(401);
      shop.await(2).end();

      assertThat(shop.span("/denied").attributes()).containsEntry("error.name", "SHOP-403");
      assertThat(shop.span("/denied").eventNames()).isEmpty();
      assertThat(shop.span("/login").attributes())
          .containsEntry("error.code", 401L)
          .containsEntry("error.detail.login", "***");
      assertThat(shop.span("/login").eventNames()).containsExactly("exception");
      assertThat(shop.receiver().received(SECRET)).isFalse();
    }
  }

  @Test
  void theSpanOfTheRequestHasTheCodeAndNotOneWithinIt() throws Exception {
    try (RunningShop shop = RunningShop.of(SecuredShopApplication.class)) {
      assertThat(shop.get("/inside").statusCode()).isEqualTo(503);
      shop.end();

      assertThat(shop.span("/inside").attributes()).containsEntry("error.code", 503L);
      assertThat(shop.span("/inside").eventNames()).containsExactly("exception");
      assertThat(shop.receiver().received(SECRET)).isFalse();
    }
  }

  @Test
  void whatAnAsyncMethodThrowsIsOnASpanOfItsOwn() throws Exception {
    try (RunningShop shop = RunningShop.of(SecuredShopApplication.class)) {
      assertThat(shop.get("/async").body()).isEqualTo("begun");
      shop.await(3).end();

      assertThat(shop.receiver().spans())
          .filteredOn(span -> span.proto().getKind() == SpanKind.SPAN_KIND_INTERNAL)
          .filteredOn(span -> !span.name().equals("secured request"))
          .singleElement()
          .satisfies(
              span -> {
                assertThat(span.name()).isEqualTo("Work.later");
                assertThat(span.attributes()).containsEntry("error.code", 503L);
              });
      assertThat(shop.receiver().received(SECRET)).isFalse();
    }
  }
}
