/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs every benchmark that a chart shows, in one run, and writes the charts and, beside them, all
 * that was measured.
 *
 * <p>Arguments: a folder, then options of JMH such as {@code -f 1 -wi 3 -i 5}.
 */
public final class Report {

  private Report() {}

  /**
   * Runs and draws.
   *
   * @param args the folder, and options of JMH
   * @throws RunnerException if a benchmark fails
   * @throws IOException if the folder cannot be written
   * @throws CommandLineOptionException if an option is none of JMH's
   */
  public static void main(String... args)
      throws RunnerException, IOException, CommandLineOptionException {
    if (args.length == 0 || args[0].startsWith("-")) {
      throw new IllegalArgumentException(
          "the first argument is the folder for the charts, then come options of JMH");
    }
    Path folder = Files.createDirectories(Path.of(args[0]));
    String[] options = Arrays.copyOfRange(args, 1, args.length);
    draw(run(folder, options), folder, String.join(" ", options));
  }

  private static Collection<RunResult> run(Path folder, String... options)
      throws RunnerException, CommandLineOptionException {
    ChainedOptionsBuilder run =
        new OptionsBuilder()
            .parent(new CommandLineOptions(options))
            .param("appenders", "1")
            .addProfiler(GCProfiler.class)
            .resultFormat(ResultFormatType.JSON)
            .result(folder.resolve("results.json").toString());
    Chart.all().stream()
        .flatMap(chart -> chart.bars().stream())
        .map(bar -> "\\." + bar.benchmark().replace(".", "\\.") + "$")
        .distinct()
        .forEach(run::include);
    return new Runner(run.build()).run();
  }

  private static void draw(Collection<RunResult> results, Path folder, String options)
      throws IOException {
    String conditions =
        "JDK %s, %d processors, JMH %s; shorter is better"
            .formatted(
                Runtime.version().feature(), Runtime.getRuntime().availableProcessors(), options);
    for (Chart chart : Chart.all()) {
      Map<Bar, Measured> measured = new HashMap<>();
      for (Bar bar : chart.bars()) {
        Measured found = Measured.of(bar, results);
        if (found != null) {
          measured.put(bar, found);
        }
      }
      for (BarChart.Theme theme : BarChart.Theme.values()) {
        Files.writeString(
            folder.resolve(chart.file() + "-" + theme.name().toLowerCase(Locale.ROOT) + ".svg"),
            BarChart.draw(chart, measured, conditions, theme));
      }
    }
  }
}
