/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.spring.shop.ShopApplication;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A shop on a server of its own, with a receiver of all that it exports. */
final class RunningShop implements AutoCloseable {

  /** What must not leave: long, and nothing else looks like it. */
  static final String SECRET = "canary-4c1d77@customer.example";

  private final OtlpReceiver receiver = OtlpReceiver.http();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private RunningShop(Class<?> source, List<String> properties) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "server.port=0",
                "spring.main.banner-mode=off",
                "management.tracing.sampling.probability=1.0",
                "management.otlp.tracing.endpoint=" + receiver.endpoint() + "/v1/traces",
                "management.otlp.logging.endpoint=" + receiver.endpoint() + "/v1/logs",
                "management.endpoints.web.exposure.include=telltale,health,info",
                "management.endpoint.health.show-details=always"));
    all.addAll(properties);
    SpringApplication application = new SpringApplication(source);
    context = application.run(all.stream().map(each -> "--" + each).toArray(String[]::new));
  }

  static RunningShop with(String... properties) {
    return of(ShopApplication.class, properties);
  }

  static RunningShop of(Class<?> source, String... properties) {
    return new RunningShop(source, Arrays.asList(properties));
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  OtlpReceiver receiver() {
    return receiver;
  }

  /** Asks for a page with the secret, and returns the reply. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    String port = context.getEnvironment().getProperty("local.server.port");
    String secret = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + "?secret=" + secret))
            .build(),
        BodyHandlers.ofString());
  }

  /** Ends the application, which exports what it still has. */
  void end() {
    context.close();
  }

  /** Waits until so many spans have ended: Netty replies before that. */
  RunningShop await(int spans) {
    SdkTracerProvider provider = context.getBean(SdkTracerProvider.class);
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (receiver.spans().size() < spans && System.nanoTime() < end) {
      provider.forceFlush().join(1, TimeUnit.SECONDS);
      Thread.onSpinWait();
    }
    return this;
  }

  /** Returns the only server span of a path, after the end. */
  ReceivedSpan span(String path) {
    List<ReceivedSpan> spans =
        receiver.spans().stream()
            .filter(span -> String.valueOf(span.attributes().get("http.url")).equals(path))
            .toList();
    if (spans.size() != 1) {
      throw new AssertionError("one server span of " + path + " expected: " + receiver.spans());
    }
    return spans.get(0);
  }

  @Override
  public void close() {
    context.close();
    receiver.close();
  }
}
