/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to mask a text of 2 KB, with three known secrets and every shape, against the
 * four regular expressions that a library would try one after the other, and against a loop that
 * only looks at each character?
 *
 * <p>The regular expressions know no secret, no country, and none of the other shapes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MaskBenchmark {

  private static final List<Pattern> REGEXES =
      List.of(
          Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"),
          Pattern.compile("\\b(?:\\d[ -]*?){13,16}\\b"),
          Pattern.compile("\\b\\d{3}-?\\d{2}-?\\d{4}\\b"),
          Pattern.compile("\\b(?:\\+?\\d{1,3}[-. ]?)?\\(?\\d{3}\\)?[-. ]?\\d{3,4}[-. ]?\\d{4}\\b"));

  private static final String WORDS =
      "Could not reserve item 4711 of order A-20931 in warehouse north: only 3 pieces are left, ";

  private static final String JSON =
      "{\"at\":\"2026-11-29T01:02:03.456Z\",\"item\":471100815,\"order\":\"A-20931\",\"took\":12.75,\"ok\":true},";

  /**
   * The text: prose, the same with a secret and an address in it, or one that is rich in digits.
   */
  @Param({"clean", "secret", "json", "timestamps", "uuids"})
  String text;

  private final TextMasker masker = new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));
  private final SecretSet secrets = new SecretSet();
  private String subject = "";

  /** Makes the text. */
  @Setup(Level.Trial)
  public void setUp() {
    secrets.add("alice@example.com", "a***@example.com");
    secrets.add("4111111111111111", "***1111");
    secrets.add("rosa luxemburg", "***");
    subject =
        switch (text) {
          case "clean" -> repeated(WORDS);
          case "json" -> repeated(JSON);
          case "timestamps" -> repeated("2026-11-29T01:02:03.456Z 1795914123456 ");
          case "uuids" -> repeated("0b6f5c1e-93d2-4a87-8c15-2f7c60d9e4b1 ");
          default ->
              repeated(WORDS).substring(0, 900)
                  + "alice@example.com and bob@example.org"
                  + repeated(WORDS).substring(900, 1_913);
        };
  }

  private static String repeated(String part) {
    return part.repeat(1_950 / part.length() + 1).substring(0, 1_950);
  }

  /** Looks at each character. */
  @Benchmark
  public int characterLoop() {
    int found = 0;
    for (int i = 0; i < subject.length(); i++) {
      char c = subject.charAt(i);
      if (c == '@' || c == '+') {
        found++;
      }
    }
    return found;
  }

  /** By value and by every shape. */
  @Benchmark
  public String telltale() {
    return masker.mask(subject, secrets);
  }

  /** By four shapes. */
  @Benchmark
  public String fourRegexes() {
    String masked = subject;
    for (Pattern pattern : REGEXES) {
      masked = pattern.matcher(masked).replaceAll("***");
    }
    return masked;
  }
}
