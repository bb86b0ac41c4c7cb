/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.ReceivedSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By the route of a request people look for it, whatever a library has quoted. */
class RouteTest {

  @Test
  void aRouteStaysIfAnotherServiceHasTheSamePath() throws Exception {
    List<ReceivedSpan> served;
    try (RunningShop shop = RunningShop.with()) {
      shop.get("/relayed");
      shop.end();
      served =
          shop.receiver().spans().stream()
              .filter(span -> span.attributes().containsKey("uri"))
              .filter(span -> !span.attributes().containsKey("client.name"))
              .toList();
    }

    assertThat(served)
        .singleElement()
        .satisfies(
            span -> {
              assertThat(span.attributes()).containsEntry("uri", "/relayed");
              assertThat(span.name()).isEqualTo("http get /relayed");
              assertThat(span.attributes().toString()).contains("localhost:1/***");
            });
  }
}
