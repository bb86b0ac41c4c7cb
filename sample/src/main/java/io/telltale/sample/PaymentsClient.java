/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.telltale.runtime.ForeignReply;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.sample.errors.PaymentUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The payments, as the checkout sees them. */
final class PaymentsClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client;
  private final URI payments;

  PaymentsClient(HttpClient client, URI payments) {
    this.client = client;
    this.payments = payments;
  }

  void charge(Order order) {
    HttpRequest request =
        HttpRequest.newBuilder(payments)
            .timeout(TIMEOUT)
            .header("Content-Type", Form.MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofString(order.toForm()))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw refused(order, response);
      }
    } catch (IOException e) {
      throw new PaymentUnavailableException(order.email(), order.cardNumber(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while charging", e);
    }
  }

  /** An error of the payments keeps its code on the way to whoever asks the checkout. */
  private static PaymentUnavailableException refused(Order order, HttpResponse<String> response) {
    ForeignReply error = ForeignReply.parse(response.body(), response.statusCode());
    ErrorIdentity identity = error == null ? null : error.identity();
    return new PaymentUnavailableException(
        order.email(),
        order.cardNumber(),
        "payments answered " + (identity == null ? response.statusCode() : identity.name()),
        identity == null ? null : identity.code());
  }
}
