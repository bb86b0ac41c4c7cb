/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.telltale.sample.errors.GatewayTimeoutException;
import io.telltale.sdk.OpenTelemetryIntegration;
import java.io.IOException;
import java.net.URI;

/** Charges cards; where errors are born that the checkout has to explain. */
final class PaymentsService implements AutoCloseable {

  private static final String EXPIRED_CARD = "4000000000000069";

  private final Service service;

  PaymentsService(OpenTelemetryIntegration telemetry) throws IOException {
    service = new Service(telemetry);
    service.on("/charge", body -> charge(Order.fromForm(body)));
  }

  /** Returns where charges are sent to. */
  URI uri() {
    return service.uri("/charge");
  }

  /** Returns where calls to relay are sent to. */
  URI relay() {
    return service.uri("/relay");
  }

  private static String charge(Order order) {
    try {
      callTheCardCompany(order);
    } catch (IOException e) {
      throw new GatewayTimeoutException(order.email(), order.cardNumber(), e);
    }
    return "charged";
  }

  /** Stands for a client library, which quotes in its errors what it was given. */
  private static void callTheCardCompany(Order order) throws IOException {
    if (order.cardNumber().equals(EXPIRED_CARD)) {
      throw new IOException(
          "gateway timed out, request was card=" + order.cardNumber() + "&payer=" + order.email());
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
