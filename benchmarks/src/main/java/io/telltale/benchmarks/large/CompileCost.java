/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What does it cost to compile exceptions with Telltale, against a processor that only copies the
 * same text, and against AutoValue on classes with the same properties?
 *
 * <p>Not a benchmark of JMH: each compilation runs in a JVM of its own, as that of a build does,
 * and all of them in turns, so that what else the machine does meets each of them alike.
 *
 * <p>Arguments: how many classes ({@code 1000,5000}), and how many rounds.
 */
final class CompileCost {

  private final int classes;
  private final Path directory;
  private final Map<Compilation, Samples> elapsed = new EnumMap<>(Compilation.class);
  private final Map<Compilation, Samples> worked = new EnumMap<>(Compilation.class);

  private CompileCost(int classes, Path directory) {
    this.classes = classes;
    this.directory = directory;
    for (Compilation compilation : Compilation.values()) {
      elapsed.put(compilation, new Samples());
      worked.put(compilation, new Samples());
    }
  }

  public static void main(String[] args) throws IOException {
    List<Integer> sizes =
        args.length == 0
            ? List.of(1_000, 5_000)
            : Arrays.stream(args[0].split(",", -1)).map(Integer::valueOf).toList();
    int rounds = args.length < 2 ? 5 : Integer.parseInt(args[1]);
    for (int size : sizes) {
      Path directory = Files.createTempDirectory("telltale-compile");
      try {
        CompileCost cost = new CompileCost(size, directory);
        cost.measure(rounds);
        cost.print(rounds);
      } finally {
        LargeModule.delete(directory);
      }
    }
  }

  private void measure(int rounds) throws IOException {
    Path exceptions = LargeModule.exceptions(directory.resolve("exceptions"), classes);
    Path values = LargeModule.values(directory.resolve("values"), classes);
    Path copied = directory.resolve("copied");
    Path generated =
        Compilation.generate(copied, new Compilation.Inputs(exceptions, values, copied));
    Compilation.Inputs inputs = new Compilation.Inputs(exceptions, values, generated);
    for (int i = 0; i < rounds; i++) {
      for (Compilation compilation : Compilation.values()) {
        long[] nanos = compilation.run(directory.resolve("output"), inputs);
        elapsed.get(compilation).add(nanos[0]);
        worked.get(compilation).add(nanos[1]);
      }
    }
  }

  private void print(int rounds) {
    System.out.printf(
        Locale.ROOT,
        "%,d classes: median (least to most) of %d compilations; JDK %s, %d processors%n",
        classes,
        rounds,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    print("time elapsed", elapsed);
    print("time at work in the compiler's thread", worked);
  }

  private void print(String title, Map<Compilation, Samples> samples) {
    System.out.println(title);
    samples.forEach((compilation, all) -> System.out.printf("  %-26s %s%n", compilation, all));
    double copying = ofClass(Compilation.COPIED_EXCEPTIONS, Compilation.BARE_EXCEPTIONS, samples);
    double telltale =
        ofClass(Compilation.TELLTALE_EXCEPTIONS, Compilation.BARE_EXCEPTIONS, samples);
    double autoValue = ofClass(Compilation.AUTO_VALUES, Compilation.BARE_VALUES, samples);
    System.out.printf(
        Locale.ROOT,
        "  a class: text copied %.2f ms, Telltale %.2f ms, AutoValue %.2f ms%n"
            + "  Telltale takes %.2f x as long as copying; a class costs %.2f of AutoValue's%n",
        copying,
        telltale,
        autoValue,
        samples.get(Compilation.TELLTALE_EXCEPTIONS).median()
            / samples.get(Compilation.COPIED_EXCEPTIONS).median(),
        telltale / autoValue);
  }

  /** Returns what a processor adds to each class, in milliseconds. */
  private double ofClass(
      Compilation compilation, Compilation bare, Map<Compilation, Samples> samples) {
    return (samples.get(compilation).median() - samples.get(bare).median()) / classes;
  }
}
