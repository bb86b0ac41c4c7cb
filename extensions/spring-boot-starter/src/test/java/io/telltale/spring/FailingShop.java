/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import java.io.PrintStream;

/** The program of a process of its own, which logs by another framework than the tests. */
final class FailingShop {

  static final String NEXT = "=== ";

  private FailingShop() {}

  /**
   * Asks one shop after another for a page whose exception nobody handles.
   *
   * @param properties of each shop, with a semicolon between two
   */
  public static void main(String[] properties) throws Exception {
    PrintStream out = System.out;
    for (String each : properties) {
      out.println(NEXT + each);
      try (RunningShop shop = RunningShop.with(each.split(";"))) {
        shop.get("/unhandled");
      }
    }
  }
}
