/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import javax.tools.ToolProvider;

/**
 * Compiles once, with the arguments of javac, and prints how many nanoseconds that took, and how
 * many of them the compiler itself was at work: what else the machine does lengthens the first
 * figure more than the second one.
 */
final class CompileOnce {

  private CompileOnce() {}

  public static void main(String[] args) {
    long start = System.nanoTime();
    int status =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this is no JDK")
            .run(null, null, null, args);
    long nanos = System.nanoTime() - start;
    long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (status != 0) {
      System.exit(status);
    }
    System.out.printf("%d %d%n", nanos, work);
  }
}
