/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import io.telltale.jdkhttp.JdkHttp;
import io.telltale.sdk.OpenTelemetryIntegration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends orders, each in a CLIENT span whose context travels with the request. */
final class CheckoutClient {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client;
  private final URI checkout;

  CheckoutClient(OpenTelemetryIntegration telemetry, URI checkout) {
    this.client =
        JdkHttp.create(telemetry.openTelemetry(), telemetry.exceptionTracer())
            .client(HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
    this.checkout = checkout;
  }

  HttpResponse<String> send(Order order) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(checkout)
            .timeout(TIMEOUT)
            .header("Content-Type", Form.MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofString(order.toForm()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
