/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Sees to it that a benchmark measures what it says. */
final class MaskingCheck {

  private MaskingCheck() {}

  /**
   * Logs an exception, and looks for its value in the line.
   *
   * @throws IllegalStateException if a line is not masked that is to be, or the other way round, or
   *     has no stack trace
   */
  static void check(String framework, String masking) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LoggedLines lines = LoggedLines.of(framework, masking, 1, out);
    AuthRequiredException error = AuthRequiredException.atDepth(40);
    lines.denied(error.email(), error);
    lines.stop();
    String line = out.toString(UTF_8);
    boolean isMasked = !line.contains(error.email());
    if (isMasked == masking.equals("stock")
        || !line.contains(error.getStackTrace()[40].toString())) {
      throw new IllegalStateException(framework + ", " + masking + ": " + line);
    }
  }
}
