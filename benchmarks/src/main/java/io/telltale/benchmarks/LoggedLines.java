/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import java.io.OutputStream;

/** Lines of one logging framework, to the bytes. */
interface LoggedLines {

  /** What stands in front of the stack trace, in each framework: time, level, thread, logger. */
  String LOGGER = "com.example.shop.Orders";

  /**
   * Sets a framework up.
   *
   * @param framework {@code logback}, {@code log4j2} or {@code jul}
   * @param masking what masks: {@code stock} is nothing, {@code telltale}, or {@code regexes}
   * @param appenders how many write each line
   * @param out takes the bytes
   */
  static LoggedLines of(String framework, String masking, int appenders, OutputStream out) {
    return switch (framework) {
      case "logback" -> new LogbackLines(masking, appenders, out);
      case "log4j2" -> new Log4jLines(masking, appenders, out);
      case "jul" -> new JulLines(masking, appenders, out);
      default -> throw new IllegalArgumentException("no framework [" + framework + "]");
    };
  }

  /** A line without an exception. */
  void late(int order);

  /** A line with an exception, and a number. */
  void failed(int order, Throwable error);

  /** A line with an exception, and a text beside it. */
  void denied(String who, Throwable error);

  /** Stops the framework, and writes what it has kept back. */
  void stop();
}
