/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.LoadReceiver.Behaviour;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Failing requests without end, by each way of registration and with each kind of collector: what
 * the collector has got, and what the process has printed, has no value in the clear. Runs in the
 * profile {@code load} only.
 */
class UnderLoad {

  private static final int RATE = Integer.getInteger("load.rate", 200);
  private static final int SECONDS = Integer.getInteger("load.seconds", 60);
  private static final Path FIGURES = Path.of(System.getProperty("load.figures", "target/load.md"));

  private static final String OPENTELEMETRY = "opentelemetry-(?!proto).*\\.jar";

  private static final String YAML =
      """
      file_format: "1.0-rc.1"
      tracer_provider:
        processors:
          - batch:
              exporter:
                telltale:
                  exporter:
                    otlp_http:
                      endpoint: URL/v1/traces
      logger_provider:
        processors:
          - batch:
              exporter:
                telltale:
                  exporter:
                    otlp_http:
                      endpoint: URL/v1/logs
      meter_provider:
        readers:
          - periodic:
              exporter:
                telltale:
                  exporter:
                    otlp_http:
                      endpoint: URL/v1/metrics
      """;

  @TempDir Path directory;

  static Stream<Arguments> runs() {
    String only = System.getProperty("load.ways", "");
    return Arrays.stream(LoadWay.values())
        .filter(way -> only.isEmpty() || List.of(only.split(",")).contains(way.name()))
        .flatMap(
            way ->
                Arrays.stream(Behaviour.values()).map(collector -> Arguments.of(way, collector)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void case37_noValueLeaves(LoadWay way, Behaviour collector) throws Exception {
    try (LoadReceiver receiver = new LoadReceiver(collector)) {
      String printed = run(way, receiver);
      tell(way, collector, receiver, printed);
      assertThat(printed).as("what the process prints").doesNotContain(LoadProgram.CANARY);
      assertThat(receiver.leaks()).as(receiver.figures()).isZero();
      assertThat(receiver.spans.sum()).as(receiver.figures()).isPositive();
      assertThat(receiver.logs.sum()).as(receiver.figures()).isPositive();
      if (collector == Behaviour.HEALTHY) {
        assertThat(receiver.spans.sum())
            .as(receiver.figures())
            .isGreaterThan((long) RATE * SECONDS);
        assertThat(receiver.logs.sum()).as(receiver.figures()).isGreaterThan(RATE * SECONDS / 2L);
        assertThat(receiver.withheld())
            .as(receiver.figures())
            .isLessThanOrEqualTo(way.withheldAtMost(receiver.all()));
      }
    }
  }

  private static void tell(LoadWay way, Behaviour collector, LoadReceiver receiver, String printed)
      throws IOException {
    String line =
        String.format(
            "%s, %s: %s, %d printed%n",
            way, collector, receiver.figures(), printed.split(LoadProgram.CANARY, -1).length - 1);
    Files.writeString(FIGURES, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Returns what the process has printed. A dead collector comes back after two thirds. */
  private String run(LoadWay way, LoadReceiver receiver) throws Exception {
    Path output = directory.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(command(way, receiver.endpoint()));
    builder.environment().keySet().removeIf(name -> name.matches("(OTEL|TELLTALE)_.*"));
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      boolean early = process.waitFor(SECONDS * 2L / 3, TimeUnit.SECONDS);
      assertThat(early).as("ended before its time").isFalse();
      if (receiver.isDead()) {
        receiver.behave(Behaviour.HEALTHY);
      }
      assertThat(process.waitFor(SECONDS + 90L, TimeUnit.SECONDS)).as("ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String printed = Files.readString(output, UTF_8);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }

  private List<String> command(LoadWay way, String endpoint) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    if (way == LoadWay.YAML) {
      Path file = Files.writeString(directory.resolve("otel.yaml"), YAML.replace("URL", endpoint));
      command.add("-Dotel.experimental.config.file=" + file);
      classPath = ofOtherVersion(classPath, Path.of(System.getProperty("load.yaml")));
    }
    if (way == LoadWay.AGENT) {
      command.add("-javaagent:" + System.getProperty("load.agent"));
      command.add("-Dotel.javaagent.extensions=" + System.getProperty("load.extension"));
      Registration.properties(endpoint, Integer.MAX_VALUE)
          .forEach((name, value) -> command.add("-D" + name + "=" + value));
    }
    command.add("-classpath");
    command.add(classPath);
    command.add(LoadProgram.class.getName());
    command.addAll(List.of(way.name(), endpoint, String.valueOf(RATE), String.valueOf(SECONDS)));
    return command;
  }

  /**
   * Returns a class path with all of a folder in the place of OpenTelemetry: what reads YAML is not
   * part of every version of it.
   */
  private static String ofOtherVersion(String classPath, Path folder) throws IOException {
    try (Stream<Path> jars = Files.list(folder)) {
      Stream<String> others =
          Arrays.stream(classPath.split(File.pathSeparator))
              .filter(entry -> !Path.of(entry).getFileName().toString().matches(OPENTELEMETRY));
      return Stream.concat(jars.map(Path::toString).sorted(), others)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
