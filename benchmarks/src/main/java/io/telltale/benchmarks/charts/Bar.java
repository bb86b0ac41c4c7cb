/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.charts;

import java.util.List;

/**
 * One bar of a chart.
 *
 * @param label what was measured
 * @param whose whose code it is
 * @param benchmark the end of the benchmark's name: class and method
 * @param parameters the values of parameters that pick the row
 */
record Bar(String label, Whose whose, String benchmark, List<String> parameters) {

  /** Whose code a bar measures. */
  enum Whose {
    TELLTALE("Telltale"),
    STOCK("stock"),
    HAND("by hand"),
    REGEXES("four regular expressions");

    private final String words;

    Whose(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
