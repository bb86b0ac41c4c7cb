/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that runs for long in 128 MB, with every outlet, against collectors that die and come
 * back. Runs in the profile {@code soak} only.
 */
class LongRun {

  private static final int MINUTES = Integer.getInteger("soak.minutes", 15);
  private static final Path FIGURES = Path.of(System.getProperty("soak.figures", "target/soak.md"));

  /**
   * Of the memory in use, over all that was measured. One measurement differs from the next by a
   * hundredth without any cause, and a generation of given up keys is made in each table after a
   * minute, so that a short run tells less.
   */
  private static final double MAX_GROWTH = MINUTES < 10 ? 0.2 : 0.01;

  @TempDir Path directory;

  @Test
  void nothingGrows() throws Exception {
    try (Collectors collectors = new Collectors();
        DatagramSocket agent =
            new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      Path errors = directory.resolve("errors");
      String printed = run(collectors.endpoint(), agent.getLocalPort(), errors);
      String told = Files.readString(errors, UTF_8);
      List<Map<String, Long>> samples =
          told.lines().filter(line -> line.startsWith(SoakProgram.SAMPLE)).map(this::read).toList();
      // What fills at the start is filled by then. Dead collectors leave exporters that are new:
      // OpenTelemetry's keep buffers as large as their largest batch, which luck decides.
      List<Map<String, Long>> measured =
          samples.subList(samples.size() / 3, samples.size()).stream()
              .filter(sample -> SoakProgram.collectorsAreDead(sample.get("cycle")))
              .toList();
      double[] heap = measured.stream().mapToDouble(sample -> sample.get("heap")).toArray();
      double growth = slope(heap) * (heap.length - 1);
      double mean = Arrays.stream(heap).average().orElseThrow();
      Files.writeString(
          FIGURES,
          String.format(
              "%s%n%s%nheap %,.0f bytes on average, %+,.0f bytes (%+.2f %%) over %d samples%n",
              told, collectors, mean, growth, 100 * growth / mean, heap.length),
          UTF_8);

      assertThat(growth).as(told).isLessThan(MAX_GROWTH * mean);
      assertFlat(measured, told);
      assertThat(told).contains(SoakProgram.END + "threads={}");
      assertThat(printed + told).doesNotContain(Work.CANARY);
      assertThat(collectors.leaks.sum()).isZero();
      SoakProgram.SERVICES.forEach(service -> assertCounted(collectors, service));
      assertThat(collectors.spans.sum())
          .isGreaterThanOrEqualTo(collectors.told("otlp").get("exported"));
      assertThat(collectors.refused.sum()).isPositive();
    }
  }

  /** Threads and class loaders, of which there are as many at the end as at the start. */
  private static void assertFlat(List<Map<String, Long>> samples, String told) {
    Map<String, Long> last = samples.get(samples.size() - 1);
    assertThat(last.get("setUps")).isPositive();
    assertThat(last.get("guests")).as(told).isLessThanOrEqualTo(1);
  }

  /** Each span that has ended was exported or is counted as lost, by the reason. */
  private static void assertCounted(Collectors collectors, String service) {
    Map<String, Long> told = collectors.told(service);
    long dropped =
        told.entrySet().stream()
            .filter(count -> count.getKey().startsWith("dropped"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    assertThat(told.get("recorded")).as(service + told).isPositive();
    assertThat(told.get("exported")).as(service + told).isPositive();
    assertThat(told.get("exported") + dropped).as(service + told).isEqualTo(told.get("recorded"));
  }

  /** Returns the slope of the line that fits best, per sample. */
  private static double slope(double[] values) {
    double middle = (values.length - 1) / 2.0;
    double mean = Arrays.stream(values).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < values.length; i++) {
      above += (i - middle) * (values[i] - mean);
      below += (i - middle) * (i - middle);
    }
    return above / below;
  }

  private Map<String, Long> read(String line) {
    Matcher matcher = Pattern.compile("(\\w+)=(\\d+)").matcher(line);
    return matcher
        .results()
        .collect(
            java.util.stream.Collectors.toMap(
                result -> result.group(1), result -> Long.parseLong(result.group(2))));
  }

  /** Returns a part of what the process has printed, which nobody could keep. */
  private static String run(String endpoint, int agentPort, Path errors) throws Exception {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                // Else the collector leaves up to a twentieth of the heap as it was.
                "-XX:MarkSweepDeadRatio=0",
                // The JDK remembers by soft references which resources there are not.
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-classpath",
                absolute(classPath),
                SoakProgram.class.getName(),
                endpoint,
                String.valueOf(agentPort),
                String.valueOf(TimeUnit.MINUTES.toSeconds(MINUTES)))
            .redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(OTEL|TELLTALE)_.*"));
    Process process = builder.start();
    try {
      CompletableFuture<String> printed =
          CompletableFuture.supplyAsync(() -> leaksOf(process.getInputStream()));
      boolean ended = process.waitFor(MINUTES * 2L + 10, TimeUnit.MINUTES);
      assertThat(ended).as(Files.readString(errors, UTF_8)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(errors, UTF_8)).isZero();
      return printed.get();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String absolute(String classPath) {
    return String.join(
        File.pathSeparator,
        Arrays.stream(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  /** Returns the lines with a value in the clear. */
  private static String leaksOf(InputStream printed) {
    try (var lines =
        new java.io.BufferedReader(new java.io.InputStreamReader(printed, UTF_8)).lines()) {
      return lines
          .filter(line -> line.contains(Work.CANARY))
          .collect(java.util.stream.Collectors.joining("\n"));
    }
  }
}
