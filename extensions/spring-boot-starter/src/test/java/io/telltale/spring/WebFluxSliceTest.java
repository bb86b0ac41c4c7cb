/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.spring.shop.ReactiveShopApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.reactive.WebFluxTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A test of the reactive controllers alone sees the replies that callers see. */
@WebFluxTest
@ContextConfiguration(classes = ReactiveShopApplication.class)
class WebFluxSliceTest {

  private final WebTestClient client;

  @Autowired
  WebFluxSliceTest(WebTestClient client) {
    this.client = client;
  }

  @Test
  void repliesAreThere() {
    FluxExchangeResult<String> reply =
        client
            .get()
            .uri("/at-once?secret={secret}", RunningShop.SECRET)
            .exchange()
            .returnResult(String.class);

    assertThat(reply.getStatus().value()).isEqualTo(503);
    assertThat(reply.getResponseBody().blockFirst()).contains("\"name\":\"SHOP-503\"");
  }
}
