/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How long does a start-up wait for the registry, and the first error of a JVM for its identity,
 * where a module declares thousands of errors?
 *
 * <p>Not a benchmark of JMH: each figure is that of the first time in a JVM, see {@link FindOnce}.
 *
 * <p>Arguments: how many errors, and how many JVMs.
 */
final class FirstFind {

  private FirstFind() {}

  public static void main(String[] args) throws IOException {
    int errors = args.length == 0 ? 1_000 : Integer.parseInt(args[0]);
    int rounds = args.length < 2 ? 9 : Integer.parseInt(args[1]);
    Path directory = Files.createTempDirectory("telltale-find");
    try {
      Path output = directory.resolve("output");
      Path sources = LargeModule.exceptions(directory.resolve("exceptions"), errors);
      Compilation.TELLTALE_EXCEPTIONS.run(
          output, new Compilation.Inputs(sources, directory, directory));
      measure(Compilation.classes(output), errors, rounds);
    } finally {
      LargeModule.delete(directory);
    }
  }

  private static void measure(Path classes, int errors, int rounds) throws IOException {
    Samples cold = new Samples();
    Samples warm = new Samples();
    Samples all = new Samples();
    for (int i = 0; i < rounds; i++) {
      List<String> arguments = List.of(classes.toString(), Integer.toString(errors));
      long[] nanos = FreshJvm.run(FindOnce.class, arguments);
      cold.add(nanos[0]);
      warm.add(nanos[1]);
      all.add(nanos[2]);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d errors: median (least to most) of %d JVMs; JDK %s, %d processors%n"
            + "  load() and first find(), cold  %s%n"
            + "  the same, warm                 %s%n"
            + "  load() and all()               %s%n",
        errors,
        rounds,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        cold,
        warm,
        all);
  }
}
