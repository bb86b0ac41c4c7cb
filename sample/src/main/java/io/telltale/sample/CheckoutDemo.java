/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** Starts the service, sends it four orders, prints the replies and the spans, and ends. */
public final class CheckoutDemo {

  /** One order for each way in which a checkout ends; the client prints none of what it sends. */
  private static final List<Order> ORDERS =
      List.of(
          new Order("A-1001", "bob@example.com", "4242424242424242", 1),
          new Order("A-1002", "alice@example.com", "4242424242424242", 1),
          new Order("A-1003", "carol@example.com", "4242424242424242", 9),
          new Order("A-1004", "carol@example.com", "4000000000000069", 1));

  private CheckoutDemo() {}

  /**
   * Runs the demonstration; the exporter can be changed by the standard {@code OTEL_*} variables.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    TracingConfig config =
        TracingConfig.builder()
            .serviceName("checkout")
            .exporter("console")
            .captureStackTrace(args.length > 0 && args[0].equals("--stack-traces"))
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config);
        CheckoutService service = new CheckoutService(telemetry)) {
      CheckoutClient client = new CheckoutClient(telemetry, service.uri());
      for (Order order : ORDERS) {
        HttpResponse<String> reply = client.send(order);
        System.out.println("order " + order.id() + ": " + reply.statusCode() + " " + reply.body());
      }
    }
  }
}
