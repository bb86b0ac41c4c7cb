/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of the same thing, of which the one in the middle counts. */
final class Samples {

  private final List<Long> nanos = new ArrayList<>();

  void add(long duration) {
    nanos.add(duration);
  }

  /** Returns the median in milliseconds. */
  double median() {
    List<Long> sorted = nanos.stream().sorted().toList();
    int half = sorted.size() / 2;
    long upper = sorted.get(half);
    long lower = sorted.size() % 2 == 0 ? sorted.get(half - 1) : upper;
    return (lower + upper) / 2e6;
  }

  /** Returns the median, with the least and the most in parentheses. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,10.2f ms (%,.2f to %,.2f)",
        median(),
        Collections.min(nanos) / 1e6,
        Collections.max(nanos) / 1e6);
  }
}
