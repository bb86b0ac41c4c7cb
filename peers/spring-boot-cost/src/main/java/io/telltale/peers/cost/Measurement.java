/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures the application in several ways: all of them run at the same time, and get their rounds
 * of requests in turns, so that what else the machine does meets all of them. Ratios are those of
 * one round.
 *
 * <p>System properties: {@code path} ({@code /failed}, {@code /mixed} or {@code /fine}), {@code
 * ways}, of which the first is what the others are compared with, {@code warmup} and {@code
 * requests} for each way, {@code rounds}, and {@code options} of the applications' virtual
 * machines, such as a profiler.
 */
public final class Measurement {

  private Measurement() {}

  /** Prints a row a way: medians, and the medians of the ratios to the first way. */
  public static void main(String[] arguments) throws Exception {
    String path = System.getProperty("path", "/failed");
    List<Way> ways =
        Arrays.stream(System.getProperty("ways", "NONE,STARTER").split(","))
            .map(Way::valueOf)
            .toList();
    Map<Way, Application> applications = new EnumMap<>(Way.class);
    Map<Way, List<Round>> rounds = new EnumMap<>(Way.class);
    try {
      for (Way way : ways) {
        applications.put(way, new Application(way));
        rounds.put(way, new ArrayList<>());
        applications.get(way).round(path, Integer.getInteger("warmup", 130_000));
      }
      for (int i = 0; i < Integer.getInteger("rounds", 14); i++) {
        for (Way way : ways) {
          rounds
              .get(way)
              .add(applications.get(way).round(path, Integer.getInteger("requests", 6_000)));
        }
      }
    } finally {
      for (Application application : applications.values()) {
        application.close();
      }
    }
    print(path, ways.get(0), rounds);
  }

  private static void print(String path, Way first, Map<Way, List<Round>> rounds) {
    System.out.println(
        "path "
            + path
            + ": CPU of serving threads and process in µs a request, requests/s, p99 in ms, bytes");
    rounds.forEach(
        (way, measured) ->
            System.out.printf(
                Locale.ROOT,
                "%-17s serving %6.1f (%.2f x)  process %6.1f (%.2f x)  requests/s %6.0f (%.3f x) "
                    + " p99 %.2f  bytes %.0f%n",
                way,
                median(measured, Round::serving),
                ratio(measured, rounds.get(first), Round::serving),
                median(measured, Round::process),
                ratio(measured, rounds.get(first), Round::process),
                median(measured, Round::requests),
                ratio(measured, rounds.get(first), Round::requests),
                median(measured, Round::slowest),
                median(measured, Round::exported)));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    return middle(rounds.stream().mapToDouble(figure).toArray());
  }

  private static double ratio(
      List<Round> rounds, List<Round> others, ToDoubleFunction<Round> figure) {
    double[] ratios = new double[rounds.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(rounds.get(i)) / figure.applyAsDouble(others.get(i));
    }
    return middle(ratios);
  }

  private static double middle(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }
}
