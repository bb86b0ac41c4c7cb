/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.sample.spring.checkout.CheckoutApplication;
import io.telltale.sample.spring.payments.PaymentsApplication;
import io.telltale.sdk.ProtectionReport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the two applications in one process, sends the checkout six orders, and prints the
 * replies, the spans, the log, and what Prometheus would read.
 */
public final class Demo {

  /** One order for each way in which a checkout ends. */
  private static final List<String> ORDERS =
      List.of(
          order("bob@example.com", "4242424242424242", 1),
          order("alice@example.com", "4242424242424242", 1),
          order("carol@example.com", "4000000000000069", 1),
          order("bob@example.com", "4242424242424242", 2),
          order("carol@example.com", "4242424242424242", -1),
          "{\"email\": \"carol@example.com\", \"pieces\": carol}");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Demo() {}

  /** Runs the demonstration. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (ConfigurableApplicationContext payments = start("payments", PaymentsApplication.class);
        ConfigurableApplicationContext checkout =
            start("checkout", CheckoutApplication.class, "payments.url=" + url(payments, ""))) {
      for (String order : ORDERS) {
        HttpResponse<String> reply = send(url(checkout, "/orders"), order);
        System.out.println("reply " + reply.statusCode() + " " + reply.body());
      }
      for (ConfigurableApplicationContext application : List.of(payments, checkout)) {
        application
            .getBean(SdkTracerProvider.class)
            .forceFlush()
            .join(10, TimeUnit.SECONDS);
      }
      printMetrics(checkout);
      System.out.println("report " + checkout.getBean(ProtectionReport.class));
    }
  }

  private static ConfigurableApplicationContext start(
      String name, Class<?> application, String... properties) {
    return new SpringApplicationBuilder(application, Telemetry.class)
        .properties(properties)
        .properties("spring.application.name=" + name)
        .run();
  }

  private static String url(ConfigurableApplicationContext application, String path) {
    return "http://localhost:"
        + application.getEnvironment().getProperty("local.server.port")
        + path;
  }

  private static String order(String email, String cardNumber, int pieces) {
    return "{\"email\": \"%s\", \"cardNumber\": \"%s\", \"pieces\": %d}"
        .formatted(email, cardNumber, pieces);
  }

  private static HttpResponse<String> send(String url, String order)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(order))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Prints the counter of errors as Prometheus reads it, with the trace of the latest of each. */
  private static void printMetrics(ConfigurableApplicationContext application)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url(application, "/actuator/prometheus")))
            .header("Accept", "application/openmetrics-text;version=1.0.0")
            .build();
    HTTP.send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("telltale_errors_total"))
        .forEach(line -> System.out.println("meter " + line));
  }
}
