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

/**
 * Starts the two services, sends the checkout four orders, prints the replies and the spans, and
 * ends. Where {@code TELLTALE_EXPORTER} names an exporter, or {@code --exporter=jaeger-agent} does,
 * the spans go there instead. With {@code --report} it prints what is protected. With {@code
 * --serve} it prints where calls can be sent that are relayed, and serves until its standard input
 * ends.
 */
public final class CheckoutDemo {

  /** One order for each way in which a checkout ends; the client prints none of what it sends. */
  private static final List<Order> ORDERS =
      List.of(
          new Order("A-1001", "bob@example.com", "4242424242424242", 1),
          new Order("A-1002", "alice@example.com", "4242424242424242", 1),
          new Order("A-1003", "carol@example.com", "4242424242424242", 9),
          new Order("A-1004", "carol@example.com", "4000000000000069", 1));

  private static final String EXPORTER = "--exporter=";

  private CheckoutDemo() {}

  /** Runs the demonstration. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> options = List.of(args);
    boolean stackTraces = options.contains("--stack-traces");
    String exporter =
        options.stream()
            .filter(option -> option.startsWith(EXPORTER))
            .map(option -> option.substring(EXPORTER.length()))
            .findFirst()
            .orElse("console");
    // Three services in one process: each has its own telemetry, and nothing is global.
    try (OpenTelemetryIntegration clientTelemetry = telemetry("client", exporter, stackTraces);
        OpenTelemetryIntegration checkoutTelemetry = telemetry("checkout", exporter, stackTraces);
        OpenTelemetryIntegration paymentsTelemetry = telemetry("payments", exporter, stackTraces);
        PaymentsService payments = new PaymentsService(paymentsTelemetry);
        CheckoutService checkout = new CheckoutService(checkoutTelemetry, payments.uri())) {
      if (options.contains("--serve")) {
        serve(checkout, payments);
      } else {
        order(new CheckoutClient(clientTelemetry, checkout.uri()));
      }
      if (options.contains("--report")) {
        System.out.println("report: " + checkoutTelemetry.verify());
      }
    }
  }

  private static OpenTelemetryIntegration telemetry(
      String service, String exporter, boolean stackTraces) {
    TracingConfig.Builder config =
        System.getenv("TELLTALE_EXPORTER") == null
            ? TracingConfig.builder().exporter(exporter)
            : TracingConfig.fromEnvironment().toBuilder();
    return Telltale.setup(config.serviceName(service).captureStackTrace(stackTraces).build());
  }

  private static void order(CheckoutClient client) throws IOException, InterruptedException {
    for (Order order : ORDERS) {
      HttpResponse<String> reply = client.send(order);
      System.out.println("order " + order.id() + ": " + reply.statusCode() + " " + reply.body());
    }
  }

  private static void serve(CheckoutService checkout, PaymentsService payments) throws IOException {
    System.out.println("checkout " + checkout.relay());
    System.out.println("payments " + payments.relay());
    System.out.flush();
    while (System.in.read() >= 0) {
      // What is said does not matter, only that it ends.
    }
  }
}
