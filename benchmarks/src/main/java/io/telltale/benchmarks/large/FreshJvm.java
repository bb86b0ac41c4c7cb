/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs things in a JVM of their own, since what is done for the first time costs most. */
public final class FreshJvm {

  private FreshJvm() {}

  /**
   * Runs a class's main method, and returns the numbers that it prints.
   *
   * @throws IllegalStateException if it fails; the message has what it printed
   */
  public static long[] run(Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    if (exitCode(process) != 0) {
      throw new IllegalStateException(main.getName() + " failed: " + output);
    }
    return Arrays.stream(output.trim().split("\\s+", -1)).mapToLong(Long::parseLong).toArray();
  }

  private static int exitCode(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a compilation ran", e);
    }
  }
}
