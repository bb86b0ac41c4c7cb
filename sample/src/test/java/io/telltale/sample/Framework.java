/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An application of a framework, in a process of its own, which exports to a receiver of ours. */
final class Framework implements AutoCloseable {

  /** Without a shape: only a declaration tells that it is sensitive. */
  static final String NOTE = "canary-peer-of-nobody-knows";

  static final String EMAIL = "canary-peer@secret.example";

  /** A busy machine takes more than a minute to start an application beside a broker. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final long POLL_MILLIS = 50;
  private static final Pattern ADDRESS = Pattern.compile("http://[\\w.]+:\\d+");

  private final OtlpReceiver receiver = OtlpReceiver.http();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Path output;
  private final Process process;
  private final String address;

  private Framework(Path output, List<String> application, List<String> properties)
      throws IOException, InterruptedException {
    this.output = output;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    properties.forEach(
        property -> command.add("-D" + property.replace("ENDPOINT", receiver.endpoint())));
    command.addAll(application);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.matches("(OTEL|TELLTALE|QUARKUS)_.*"));
    this.process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    this.address = awaitAddress();
  }

  private String awaitAddress() throws InterruptedException {
    String listening = null;
    try {
      await(() -> !process.isAlive() || listening() != null);
      listening = listening();
      assertThat(listening).as(output()).isNotNull();
      return listening;
    } finally {
      if (listening == null) {
        process.destroyForcibly();
        receiver.close();
      }
    }
  }

  /**
   * Starts one.
   *
   * @param output where it prints
   * @param application the arguments of java behind its options
   * @param properties system properties, in which ENDPOINT is that of the receiver
   */
  static Framework start(Path output, List<String> application, List<String> properties)
      throws IOException, InterruptedException {
    return new Framework(output, application, properties);
  }

  OtlpReceiver receiver() {
    return receiver;
  }

  /** Returns each line of received telemetry that has the text, behind the name of its owner. */
  List<String> places(String text) {
    List<String> places = new ArrayList<>();
    receiver
        .spans()
        .forEach(span -> places.addAll(lines("span " + span.name(), span.proto(), text)));
    receiver.logs().forEach(log -> places.addAll(lines("log", log.proto(), text)));
    receiver.metrics().forEach(metric -> places.addAll(lines(metric.name(), metric.proto(), text)));
    return places;
  }

  private static List<String> lines(String owner, Object telemetry, String text) {
    return telemetry
        .toString()
        .lines()
        .filter(line -> line.contains(text))
        .map(line -> owner + ": " + line.strip())
        .toList();
  }

  /** Returns what it has printed. */
  String output() {
    try {
      return Files.readString(output, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private @Nullable String listening() {
    for (String line : output().split("\n", -1)) {
      Matcher address = ADDRESS.matcher(line);
      if ((line.contains("Listening on") || line.contains("Server Running")) && address.find()) {
        return address.group();
      }
    }
    return null;
  }

  String get(String path) throws IOException, InterruptedException {
    return answer(path).body();
  }

  /** Lets an order fail, and waits for its span. */
  ReceivedSpan failedOrder() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        answer(
            "/orders?email="
                + URLEncoder.encode(EMAIL, StandardCharsets.UTF_8)
                + "&note="
                + URLEncoder.encode(NOTE, StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(500);
    await(() -> !orders().isEmpty());
    List<ReceivedSpan> orders = orders();
    assertThat(orders).as(output()).hasSize(1);
    return orders.get(0);
  }

  private List<ReceivedSpan> orders() {
    return receiver.spans().stream()
        .filter(span -> span.name().contains("/orders"))
        .filter(span -> span.proto().getKindValue() == 2)
        .toList();
  }

  HttpResponse<String> answer(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).build(),
        BodyHandlers.ofString());
  }

  /**
   * Asks with both values in headers, which no instrumentation records. A value in the query stands
   * in the telemetry of a request that does not fail too, where nobody has declared it.
   */
  HttpResponse<String> answerWithHeaders(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("email", EMAIL)
            .header("note", NOTE)
            .build(),
        BodyHandlers.ofString());
  }

  /** Asks as Prometheus does that wants exemplars. */
  HttpResponse<String> answerAsOpenMetrics(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Accept", "application/openmetrics-text;version=1.0.0")
            .build(),
        BodyHandlers.ofString());
  }

  /** Asks with a name and a password. */
  HttpResponse<String> answerAs(String path, String user, String password)
      throws IOException, InterruptedException {
    String pair = user + ":" + password;
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Authorization", "Basic " + basic)
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() - end < 0) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Ends it as an orchestrator does, so that it exports what is queued. */
  void end() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    receiver.close();
  }
}
