/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.telltale.runtime.internal.guard.Failures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What single values must be. Each rule answers with the reason and the remedy, or with null. */
final class OptionRules {

  private static final int MAX_GROUPS = 100;

  private static final String FIVE_SECONDS = "write e.g. 5s, or Duration.ofSeconds(5) in code";

  /** What people ask for that is in a jar of its own, or has another name here. */
  private static final Map<String, String> HINTS =
      Map.of(
          "jaeger",
          "Jaeger takes otlp; for its older protocols add io.telltale:telltale-jaeger-exporter and"
              + " write jaeger-agent or jaeger-collector",
          "jaeger-agent",
          "add io.telltale:telltale-jaeger-exporter",
          "jaeger-collector",
          "add io.telltale:telltale-jaeger-exporter",
          "zipkin",
          "add io.opentelemetry:opentelemetry-exporter-zipkin",
          "logging",
          "add io.opentelemetry:opentelemetry-exporter-logging, or write console",
          "logging-otlp",
          "add io.opentelemetry:opentelemetry-exporter-logging-otlp, or write console");

  private OptionRules() {}

  static @Nullable String name(String name, String example) {
    if (name.isBlank()) {
      return "it is blank; write e.g. " + example;
    }
    return name.chars().anyMatch(Character::isISOControl)
        ? "it holds a control character; write e.g. " + example
        : null;
  }

  static @Nullable String rate(double rate) {
    return rate >= 0 && rate <= 1 ? null : "it is not between 0 and 1; write e.g. 0.25";
  }

  static @Nullable String exporter(String exporter) {
    if (BuiltInExporter.named(exporter) != null) {
      return null;
    }
    Set<String> known =
        new TreeSet<>(ProvidedExporters.ofSpans(OptionRules.class.getClassLoader()));
    if (known.contains(exporter)) {
      return null;
    }
    for (BuiltInExporter builtIn : BuiltInExporter.values()) {
      known.add(builtIn.option());
    }
    String hint = HINTS.get(exporter.toLowerCase(Locale.ROOT));
    return "no exporter of that name is on the class path; "
        + (hint == null ? "write one of " : hint + ", or write one of ")
        + String.join(", ", known);
  }

  static @Nullable String compression(String compression) {
    return compression.equals("gzip") || compression.equals("none")
        ? null
        : "it is not known; write gzip or none";
  }

  static @Nullable String positive(Number number) {
    return number.longValue() > 0 ? null : "it is not above 0; write e.g. 512";
  }

  static @Nullable String positive(Duration duration) {
    if (duration.compareTo(Duration.ofMillis(1)) < 0) {
      return "it is below a millisecond; " + FIVE_SECONDS;
    }
    return duration.compareTo(Duration.ofDays(1)) > 0
        ? "it is longer than a day; " + FIVE_SECONDS
        : null;
  }

  static @Nullable String file(Path file) {
    return Files.isRegularFile(file) && Files.isReadable(file)
        ? null
        : "there is no such file, or it cannot be read; give the path of a PEM file";
  }

  static @Nullable String names(Collection<String> names) {
    return names.stream().anyMatch(String::isBlank) ? "one of them is blank; leave it out" : null;
  }

  static @Nullable String patterns(List<String> patterns) {
    List<String> reasons = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      String reason = patternProblem(patterns.get(i));
      if (reason != null) {
        reasons.add("number " + (i + 1) + " " + reason);
      }
    }
    return reasons.isEmpty() ? null : String.join("; ", reasons);
  }

  private static @Nullable String patternProblem(String pattern) {
    if (isTooDeep(pattern)) {
      return "has more than " + MAX_GROUPS + " groups in one another; write it as several";
    }
    try {
      return Pattern.compile(pattern).matches("")
          ? "matches the empty text, so it would be found everywhere; make it match a character"
          : null;
    } catch (PatternSyntaxException e) {
      return "is no regular expression of RE2 ("
          + e.getDescription()
          + "), which has no look-around and no back reference";
    } catch (Throwable tooLarge) {
      // Repetitions of repetitions take memory.
      Failures.contain(tooLarge);
      return "is too large to be compiled; write it shorter, or as several";
    }
  }

  /** Groups in one another take stack, of which there may be less where the pattern is used. */
  private static boolean isTooDeep(String pattern) {
    int depth = 0;
    for (int i = 0; i < pattern.length() && depth <= MAX_GROUPS; i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
    }
    return depth > MAX_GROUPS;
  }
}
