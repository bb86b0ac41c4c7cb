/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedleTest {

  private static final int LENGTH = 20_000;

  /** First comparisons, the simple search's allowance, and the linear search. */
  private static final int READS_PER_CHAR = 5;

  @Test
  void findsWhatANaiveSearchFinds() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      String chars = randomText(random, 1 + random.nextInt(6));
      String text = randomText(random, random.nextInt(60));
      Needle needle = new Needle(chars, false);
      List<Integer> all = new ArrayList<>();
      for (int i = text.indexOf(chars); i >= 0; i = text.indexOf(chars, i + 1)) {
        all.add(i);
      }
      List<Integer> found = new ArrayList<>();
      needle.forEachIn(text, 0, found::add);
      assertThat(found).isEqualTo(all);
      int from = random.nextInt(10);
      assertThat(needle.indexIn(text, from)).isEqualTo(text.indexOf(chars, from));
      assertThat(needle.beginningAtEndOf(text)).isEqualTo(naiveBeginning(text, chars));
    }
  }

  @Test
  void findsAlsoAfterItHasGivenUpTheSimpleSearch() {
    String noise = "aaaaaaaab".repeat(2_000);
    Needle needle = new Needle("aaaaaaaaac", false);
    assertThat(needle.indexIn(noise + "aaaaaaaaac" + noise, 0)).isEqualTo(noise.length());
    assertThat(needle.indexIn(noise, 0)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"a, a, b", "aB, AB, c", "ab, ab, ac", "aab, aab, x", "\u0130, i, j"})
  void workIsLinearOnTextsMadeToBeSlow(String text, String value, String end) {
    Needle needle = new Needle(value.repeat(400) + end, true);
    for (int n : new int[] {LENGTH, 10 * LENGTH}) {
      CountedText counted = new CountedText(text.repeat(n / text.length()));
      assertThat(needle.indexIn(counted, 0)).isEqualTo(-1);
      assertThat(counted.reads()).isLessThan((long) READS_PER_CHAR * n);
    }
  }

  @Test
  void workIsLinearWhereItStandsEverywhere() {
    Needle needle = new Needle("a".repeat(1_000), true);
    for (int n : new int[] {LENGTH, 10 * LENGTH}) {
      CountedText counted = new CountedText("a".repeat(n));
      int[] found = new int[1];
      needle.forEachIn(counted, 0, at -> ++found[0] > 0);
      assertThat(found[0]).isEqualTo(n - 999);
      assertThat(counted.reads()).isLessThanOrEqualTo(n);
    }
  }

  @Test
  void theEndIsLookedAtOnce() {
    Needle needle = new Needle("ab".repeat(500) + "c", true);
    CountedText counted = new CountedText("ab".repeat(LENGTH));
    assertThat(needle.beginningAtEndOf(counted)).isEqualTo(1_000);
    assertThat(counted.reads()).isEqualTo(1_000);
  }

  private static int naiveBeginning(String text, String chars) {
    for (int length = chars.length() - 1; length > 0; length--) {
      if (text.endsWith(chars.substring(0, length))) {
        return length;
      }
    }
    return 0;
  }

  private static String randomText(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(2)));
    }
    return text.toString();
  }
}
