/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.telltale.sdk.OpenTelemetryIntegration;
import java.io.IOException;
import java.net.URI;

/** The checkout as an HTTP service. */
final class CheckoutService implements AutoCloseable {

  private final Service service;

  /**
   * Starts the service.
   *
   * @param payments where charges are sent to
   */
  CheckoutService(OpenTelemetryIntegration telemetry, URI payments) throws IOException {
    service = new Service(telemetry);
    Checkout checkout = new Checkout(new PaymentsClient(service.client(), payments));
    service.on("/checkout", body -> checkout.place(Order.fromForm(body)));
  }

  /** Returns where orders are sent to. */
  URI uri() {
    return service.uri("/checkout");
  }

  /** Returns where calls to relay are sent to. */
  URI relay() {
    return service.uri("/relay");
  }

  @Override
  public void close() {
    service.close();
  }
}
