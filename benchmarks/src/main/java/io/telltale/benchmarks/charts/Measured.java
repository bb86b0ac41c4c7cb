/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.charts;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What a bar shows.
 *
 * @param nanoseconds of one operation
 * @param error half of the interval that holds 99.9 % of such results, in nanoseconds
 * @param bytes that one operation allocates
 */
record Measured(double nanoseconds, double error, double bytes) {

  /** Returns what was found for a bar, or null if it was not measured. */
  static @Nullable Measured of(Bar bar, Collection<RunResult> results) {
    for (RunResult result : results) {
      BenchmarkParams parameters = result.getParams();
      if (parameters.getBenchmark().endsWith("." + bar.benchmark())
          && values(parameters).containsAll(bar.parameters())) {
        Result<?> time = result.getPrimaryResult();
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Measured(
            time.getScore(), time.getScoreError(), bytes == null ? Double.NaN : bytes.getScore());
      }
    }
    return null;
  }

  private static List<String> values(BenchmarkParams parameters) {
    return parameters.getParamsKeys().stream().map(parameters::getParam).toList();
  }
}
