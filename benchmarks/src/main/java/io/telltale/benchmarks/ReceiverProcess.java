/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts an {@link ExportReceiver}, and asks what it got. */
final class ReceiverProcess implements AutoCloseable {

  /** Spans in datagrams are counted as well. */
  static final String DECODE = "--decode";

  /**
   * What came since it was asked last.
   *
   * @param largest the size of the largest datagram, in bytes
   * @param spans those in datagrams, where they are decoded
   */
  record Counts(long requests, long bytes, long datagrams, long largest, long spans) {}

  private final Process process;
  private final int httpPort;
  private final int udpPort;

  private ReceiverProcess(Process process, int httpPort, int udpPort) {
    this.process = process;
    this.httpPort = httpPort;
    this.udpPort = udpPort;
  }

  static ReceiverProcess start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-classpath"));
    command.add(System.getProperty("java.class.path"));
    command.add(ExportReceiver.class.getName());
    command.addAll(Arrays.asList(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader said = process.inputReader(StandardCharsets.US_ASCII);
    String line = said.readLine();
    if (line == null) {
      throw new IOException("the receiver did not start");
    }
    String[] ports = line.split(" ");
    return new ReceiverProcess(process, Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
  }

  String url() {
    return "http://127.0.0.1:" + httpPort;
  }

  int udpPort() {
    return udpPort;
  }

  Counts counts() throws IOException {
    byte[] body;
    try (var in = URI.create(url()).toURL().openStream()) {
      body = in.readAllBytes();
    }
    long[] numbers =
        Arrays.stream(new String(body, StandardCharsets.US_ASCII).split(" "))
            .mapToLong(Long::parseLong)
            .toArray();
    return new Counts(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
