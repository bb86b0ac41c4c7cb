/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** The application in one of the ways, in a process of its own. */
final class Application implements AutoCloseable {

  private static final int CLIENTS = 2;
  private static final double NANOS_PER_MICRO = 1_000;
  private static final double NANOS_PER_MILLI = 1_000_000;
  private static final double NANOS_PER_SECOND = 1_000_000_000;
  private static final double MOST = 0.99;

  private final Collector collector;
  private final Process process;
  private final List<Client> clients = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

  Application(Way way) throws IOException {
    collector = new Collector();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(Arrays.asList(System.getProperty("options", "").split(" ")));
    command.removeIf(String::isEmpty);
    command.add("-Dcost.way=" + way);
    command.add("-Dmanagement.otlp.tracing.endpoint=" + collector.url());
    command.addAll(List.of("-classpath", classPath(way), Payments.class.getName()));
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader printed = process.inputReader();
    String line = printed.readLine();
    while (line != null && !line.startsWith("port ")) {
      line = printed.readLine();
    }
    if (line == null) {
      throw new IOException("the application has not started in the way " + way);
    }
    Thread rest = new Thread(() -> printed.lines().forEach(each -> {}), "output");
    rest.setDaemon(true);
    rest.start();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Client(Integer.parseInt(line.substring("port ".length()))));
    }
  }

  /**
   * Without the starter nothing of Telltale is there but the generated code, which nobody calls
   * then.
   */
  private static String classPath(Way way) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> way == Way.STARTER || !isOfTelltale(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static boolean isOfTelltale(Path entry) {
    return entry.getFileName().toString().startsWith("telltale-");
  }

  /** Sends requests, and returns what they have cost. */
  Round round(String path, int requests) throws Exception {
    collector.bytes();
    long[] before = cpu();
    long start = System.nanoTime();
    List<Callable<long[]>> tasks = new ArrayList<>();
    clients.forEach(client -> tasks.add(() -> latencies(client, path, requests / CLIENTS)));
    long[] latencies = new long[0];
    for (Future<long[]> each : threads.invokeAll(tasks)) {
      latencies = concatenated(latencies, each.get());
    }
    long nanos = System.nanoTime() - start;
    long[] after = cpu();
    Arrays.sort(latencies);
    double count = latencies.length;
    return new Round(
        (after[0] - before[0]) / NANOS_PER_MICRO / count,
        (after[1] - before[1]) / NANOS_PER_MICRO / count,
        count * NANOS_PER_SECOND / nanos,
        latencies[(int) (MOST * count)] / NANOS_PER_MILLI,
        collector.bytes() / count);
  }

  private static long[] latencies(Client client, String path, int requests) throws IOException {
    long[] latencies = new long[requests];
    for (int i = 0; i < requests; i++) {
      long start = System.nanoTime();
      client.get(path);
      latencies[i] = System.nanoTime() - start;
    }
    return latencies;
  }

  private static long[] concatenated(long[] first, long[] second) {
    long[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private long[] cpu() throws IOException {
    return Arrays.stream(clients.get(0).get("/cpu").split(" "))
        .mapToLong(Long::parseLong)
        .toArray();
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (Client client : clients) {
      client.close();
    }
    process.destroy();
    collector.close();
  }
}
