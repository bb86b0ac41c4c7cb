/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring.checkout;

import io.telltale.runtime.ForeignReply;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** Calls the payments. */
@Component
class Payments {

  private final RestClient client;

  Payments(RestClient.Builder builder, @Value("${payments.url}") String url) {
    this.client = builder.baseUrl(url).build();
  }

  void charge(OrderRequest order) {
    try {
      client
          .post()
          .uri("/charges")
          .body(Map.of("payer", order.email(), "cardNumber", order.cardNumber()))
          .retrieve()
          .toBodilessEntity();
    } catch (RestClientResponseException e) {
      ForeignReply reply =
          ForeignReply.parse(e.getResponseBodyAsString(), e.getStatusCode().value());
      String upstream = reply.identity() == null ? "unknown" : reply.identity().name();
      throw new PaymentUnavailableException(order.email(), order.cardNumber(), upstream, e);
    }
  }
}
