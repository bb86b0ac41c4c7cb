/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import com.sun.net.httpserver.HttpServer;
import io.telltale.sdk.OpenTelemetryIntegration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** The checkout as an HTTP service on the loopback interface. */
final class CheckoutService implements AutoCloseable {

  private final HttpServer server;

  CheckoutService(OpenTelemetryIntegration telemetry) throws IOException {
    Checkout checkout = new Checkout();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/checkout", new TracedHandler(telemetry, body -> checkout.place(Order.fromForm(body))));
    server.start();
  }

  /** Returns where orders are sent to. */
  URI uri() {
    return URI.create(
        "http://"
            + InetAddress.getLoopbackAddress().getHostAddress()
            + ":"
            + server.getAddress().getPort()
            + "/checkout");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
