/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.testing.internal.reading.Escapes;
import io.telltale.testing.internal.reading.Reading;
import io.telltale.testing.internal.reading.Runs;
import io.telltale.testing.internal.values.DeclaredValues;
import io.telltale.testing.internal.values.SensitiveValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Searches texts and bytes for sensitive values: as they are, percent-encoded, JSON- or
 * HTML-escaped, in Base64 of either alphabet (also in the middle of a longer one), in hexadecimal,
 * any of these in one another up to three deep; composed and decomposed accents make no difference,
 * nor do the blanks and hyphens between groups of four digits, nor from 6 characters on case.
 *
 * <p>It does not search for values of fewer than 4 characters, or of one or two different ones,
 * which stand everywhere by chance. It finds values of fewer than 8 characters as whole words only.
 * It does not undo compression, encryption, the format of a locale, or invisible characters within
 * a value.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class LeakSearch {

  /** More leaks of one text help nobody. */
  private static final int MAX_LEAKS = 50;

  private final List<SensitiveValue> values;

  LeakSearch(Collection<SensitiveValue> values) {
    this.values = values.stream().filter(SensitiveValue::isSearchable).toList();
  }

  /** Searches for the given values, which reports call {@code value 1} and so on. */
  public static LeakSearch of(String... values) {
    List<SensitiveValue> named = new ArrayList<>();
    for (String value : values) {
      named.add(SensitiveValue.of("value " + (named.size() + 1), value));
    }
    return new LeakSearch(named);
  }

  /**
   * Searches for the values that an exception, its causes and suppressed exceptions declare to be
   * sensitive. Reports call them by class and member.
   *
   * @param error an exception with a generated writer on the class path
   */
  public static LeakSearch of(Throwable error) {
    return new LeakSearch(DeclaredValues.of(error));
  }

  /**
   * Returns how many values it searches for. Values that are too common to search for do not count.
   */
  public int size() {
    return values.size();
  }

  /** Returns what is found in a text, from its beginning on. */
  public List<Leak> leaksIn(String text) {
    return findings(text).stream()
        .map(f -> new Leak(f.value().name(), f.encoding(), f.start(), f.end()))
        .toList();
  }

  /** Returns what is found in bytes. Positions are in bytes. */
  public List<Leak> leaksIn(byte[] bytes) {
    return leaksIn(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Returns a text with {@code <leak>} in place of everything that is found in it. */
  String redacted(String text) {
    StringBuilder shown = new StringBuilder();
    int shownTo = 0;
    for (Finding finding : findings(text)) {
      if (finding.end() > shownTo) {
        int from = Math.max(finding.start(), shownTo);
        shown.append(text, shownTo, from).append(from > finding.start() ? "" : "<leak>");
        shownTo = finding.end();
      }
    }
    return shown.append(text, shownTo, text.length()).toString();
  }

  private List<Finding> findings(String text) {
    List<Finding> findings = new ArrayList<>();
    Queue<Reading> readings = new ArrayDeque<>();
    readings.add(Reading.plain(text));
    for (Reading reading = readings.poll();
        reading != null && findings.size() < MAX_LEAKS && !values.isEmpty();
        reading = readings.poll()) {
      search(reading, findings);
      if (reading.depth() < Reading.MAX_DEPTH) {
        addInner(reading, readings);
      }
    }
    findings.sort(Comparator.comparingInt(Finding::start).thenComparing(f -> f.value().name()));
    return findings;
  }

  private static void addInner(Reading reading, Queue<Reading> readings) {
    for (Escapes escapes : Escapes.values()) {
      addIfAny(escapes.undo(reading), readings);
    }
    for (Runs runs : Runs.values()) {
      addIfAny(runs.undo(reading), readings);
    }
  }

  private static void addIfAny(@Nullable Reading reading, Queue<Reading> readings) {
    if (reading != null) {
      readings.add(reading);
    }
  }

  private void search(Reading reading, List<Finding> findings) {
    String folded = SensitiveValue.fold(reading.chars(), true);
    String cased = SensitiveValue.fold(reading.chars(), false);
    for (SensitiveValue value : values) {
      String chars = value.ignoresCase() ? folded : cased;
      for (String spelling : value.spellings()) {
        for (int at = chars.indexOf(spelling);
            at >= 0 && findings.size() < MAX_LEAKS;
            at = chars.indexOf(spelling, at + 1)) {
          int end = at + spelling.length();
          if (!value.wholeWord() || isWord(chars, at, end)) {
            add(
                new Finding(value, reading.encoding(), reading.start(at), reading.end(end)),
                findings);
          }
        }
      }
    }
  }

  private static boolean isWord(String chars, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(chars.charAt(start - 1)))
        && (end == chars.length() || !Character.isLetterOrDigit(chars.charAt(end)));
  }

  /** Plain text comes first, and what holds no escape reads the same in every encoding. */
  private static void add(Finding finding, List<Finding> findings) {
    for (Finding known : findings) {
      if (known.value().equals(finding.value())
          && known.start() < finding.end()
          && finding.start() < known.end()) {
        return;
      }
    }
    findings.add(finding);
  }

  /** A place in the source. */
  private record Finding(SensitiveValue value, String encoding, int start, int end) {}
}
