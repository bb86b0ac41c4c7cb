/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.soak;

import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.config.ExceptionSignal;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An application that fails for as long as it is told to, with a telemetry for each kind of outlet,
 * in cycles: it works while collectors die and come back, lets everything go, and measures itself.
 */
public final class SoakProgram {

  /** What a line of figures begins with, on standard error. */
  static final String SAMPLE = "sample ";

  static final String END = "end ";

  /** The telemetries that last as long as the program, by the names of their services. */
  static final List<String> SERVICES = List.of("otlp", "console", "collector", "agent");

  /** In a quarter of an hour. */
  private static final int SET_UPS = 200;

  private static final int VIRTUAL_THREADS = 10_000;
  private static final int RATE = 300;

  /** The number of a request whose exception is small. */
  private static final int SMALL = 13;

  private static final Duration CYCLE = Duration.ofSeconds(10);
  private static final int LEAST_REQUESTS = 300;

  /**
   * So many types at the start fill what knows of types, and is bounded: of metrics, OpenTelemetry
   * keeps 2,000 sets of attributes, each with its exemplars, and half of the requests count.
   */
  private static final int FIRST_TYPES = 4_500;

  /** So many names of classes that are not here fill what knows of names, and is bounded. */
  private static final int FIRST_NAMES = 1_100;

  private static final int TYPES_EACH_CYCLE = 40;

  /** OpenTelemetry's batching processors may answer a flush with the one before it. */
  private static final int FLUSHES = 4;

  /**
   * So many requests fill what remembers traces, and is bounded: those that the ledger holds, and
   * the keys of those that it had to give up, in two generations.
   */
  private static final int FIRST_REQUESTS = 145_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String endpoint;
  private final int agentPort;
  private final InventedTypes types = new InventedTypes();
  private final Guests guests = new Guests();
  private final AtomicInteger requests = new AtomicInteger();
  private int setUps;

  private SoakProgram(String endpoint, int agentPort) throws Exception {
    this.endpoint = endpoint;
    this.agentPort = agentPort;
  }

  /**
   * Runs it.
   *
   * @param args the endpoint of the collectors, the port of the agent, seconds
   */
  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    new SoakProgram(args[0], Integer.parseInt(args[1]))
        .run(Duration.ofSeconds(Long.parseLong(args[2])));
  }

  private void run(Duration time) throws Exception {
    behave("healthy");
    Map<String, Integer> before = threads();
    int cycles = (int) Math.max(6, time.dividedBy(CYCLE));
    int allSetUps = (int) Math.max(12, SET_UPS * time.toSeconds() / (15 * 60));
    long start = System.nanoTime();
    List<OpenTelemetryIntegration> all = open();
    List<Work> work = all.stream().map(Work::new).toList();
    for (int i = 0; i < FIRST_TYPES; i++) {
      Throwable error = types.thrown("invented");
      int number = i;
      work.forEach(each -> each.request(number, "somebody", error));
    }
    for (int i = 0; i < FIRST_NAMES; i++) {
      String name = "com.acme.gone.Gone" + i + "Exception";
      work.forEach(each -> each.replay(name));
    }
    for (int i = 0; i < FIRST_REQUESTS; i++) {
      work.get(0).request(SMALL);
    }
    for (int cycle = 1; cycle <= cycles; cycle++) {
      work(work, cycle, start + CYCLE.toNanos() * cycle);
      setUpUpTo(allSetUps * cycle / cycles);
      guests.visit();
      behave("healthy");
      for (int i = 0; i < FLUSHES; i++) {
        all.forEach(telemetry -> telemetry.forceFlush(Duration.ofSeconds(30)));
      }
      sample(cycle, work.get(0));
    }
    all.forEach(OpenTelemetryIntegration::close);
    end(before);
  }

  private List<OpenTelemetryIntegration> open() {
    return List.of(
        open("otlp", "otlp-http", endpoint),
        open("console", "console", null),
        open("collector", "jaeger-collector", endpoint),
        open("agent", "jaeger-agent", "udp://localhost:" + agentPort));
  }

  /** Metrics and logs leave by OTLP, but not those of {@link Guests}: OkHttp keeps its threads. */
  private OpenTelemetryIntegration open(String service, String exporter, String to) {
    TracingConfig.Builder config =
        TracingConfig.builder()
            .serviceName(service)
            .exporter(exporter)
            .exceptionSignal(ExceptionSignal.BOTH)
            .shutdownHook(false)
            .exportDelay(Duration.ofMillis(500));
    if (to != null) {
      config.endpoint(to);
    }
    Map<String, String> properties =
        Map.of(
            "otel.exporter.otlp.endpoint", endpoint,
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "otlp",
            "otel.logs.exporter", "otlp");
    properties.forEach(System::setProperty);
    try {
      return Telltale.setup(config.build());
    } finally {
      properties.keySet().forEach(System::clearProperty);
    }
  }

  static boolean collectorsAreDead(long cycle) {
    return cycle % 3 == 0;
  }

  /** Requests at a steady rate, and what comes with them. */
  private void work(List<Work> all, int cycle, long until) throws Exception {
    behave(collectorsAreDead(cycle) ? "dead" : "healthy");
    if (cycle % 6 == 1) {
      virtualThreads(all.get(0));
    }
    for (int i = 0; i < TYPES_EACH_CYCLE; i++) {
      all.get(i % all.size()).request(i, "somebody", types.thrown("invented"));
    }
    long due = System.nanoTime();
    for (int i = 0; i < LEAST_REQUESTS || due < until; i++) {
      int number = requests.getAndIncrement();
      // All of them to the first, and each fourth to each other.
      all.get(0).request(number);
      all.get(number % all.size()).request(number);
      due += TimeUnit.SECONDS.toNanos(1) / RATE;
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    }
  }

  /** Where the JDK has them (21 and later). */
  private void virtualThreads(Work work) throws Exception {
    ExecutorService threads;
    try {
      threads =
          (ExecutorService)
              Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | InvocationTargetException before21) {
      return;
    }
    for (int i = 0; i < VIRTUAL_THREADS; i++) {
      threads.execute(() -> work.request(requests.getAndIncrement()));
    }
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.MINUTES);
  }

  private void setUpUpTo(int number) {
    for (; setUps < number; setUps++) {
      try (OpenTelemetryIntegration telemetry =
          open("short", setUps % 2 == 0 ? "otlp-http" : "jaeger-collector", endpoint)) {
        new Work(telemetry).request(setUps);
      }
    }
  }

  private void sample(int cycle, Work work) throws Exception {
    System.err.printf(
        "%scycle=%d heap=%d threads=%d classes=%d guests=%d requests=%d setUps=%d%n",
        SAMPLE,
        cycle,
        heap(work),
        Thread.getAllStackTraces().size(),
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
        guests.left(),
        requests.get(),
        setUps);
  }

  /** Returns what is in use once everything was collected that can be. */
  private static long heap(Work work) throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      // What is known of records that are gone is forgotten with the next record.
      work.request(SMALL);
      // What the collector has cleared is taken out of tables by threads of the JDK.
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Waits for threads that end by themselves, those of OkHttp after a minute. */
  private static void end(Map<String, Integer> before) throws InterruptedException {
    long giveUp = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    Map<String, Integer> left = leftOf(before);
    while (!left.isEmpty() && System.nanoTime() < giveUp) {
      System.gc();
      TimeUnit.SECONDS.sleep(1);
      left = leftOf(before);
    }
    System.err.println(END + "threads=" + left);
  }

  private static Map<String, Integer> leftOf(Map<String, Integer> before) {
    Map<String, Integer> left = threads();
    left.keySet().removeAll(before.keySet());
    // The JDK's own, which wakes virtual threads up.
    left.keySet().removeIf(name -> name.startsWith("VirtualThread-"));
    return left;
  }

  private static Map<String, Integer> threads() {
    Map<String, Integer> threads = new TreeMap<>();
    Thread.getAllStackTraces()
        .keySet()
        .forEach(thread -> threads.merge(thread.getName(), 1, Integer::sum));
    return threads;
  }

  private void behave(String how) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "/behave/" + how)).build();
    client.send(request, HttpResponse.BodyHandlers.discarding());
  }
}
