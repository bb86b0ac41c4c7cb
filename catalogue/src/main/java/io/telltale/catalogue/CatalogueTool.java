/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.telltale.catalogue.internal.cli.RootCommand;
import java.io.PrintWriter;

/**
 * The tool over the catalogues of many modules, {@code META-INF/telltale/errors.json}: {@code
 * catalogue}, {@code check}, {@code diff} and {@code export}. docs/catalogue.md has its options.
 *
 * <p>Safe for concurrent use.
 */
public final class CatalogueTool {

  private CatalogueTool() {}

  /** Runs the tool as a program of its own: ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    // JSON is UTF-8 wherever it is written to.
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    System.exit(run(out, err, arguments));
  }

  /**
   * Runs the tool.
   *
   * @param out what was found, and help
   * @param err what is wrong with the arguments or with an input
   * @param arguments a command and its options, as on a command line
   * @return 0 if nothing is wrong, 1 if something was found that fails a build, 2 for wrong use
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return RootCommand.commandLine().setOut(out).setErr(err).execute(arguments);
  }
}
