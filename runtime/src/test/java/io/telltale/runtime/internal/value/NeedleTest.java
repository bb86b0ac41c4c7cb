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
      Needle needle = Needle.whole(chars, false);
      List<Integer> all = new ArrayList<>();
      for (int i = text.indexOf(chars); i >= 0; i = text.indexOf(chars, i + 1)) {
        all.add(i);
      }
      List<Integer> found = new ArrayList<>();
      needle.forEachIn(text, 0, (start, end) -> found.add(start));
      assertThat(found).isEqualTo(all);
      int from = random.nextInt(10);
      assertThat(needle.indexIn(text, from)).isEqualTo(text.indexOf(chars, from));
      assertThat(needle.beginningBefore(text, text.length()))
          .isEqualTo(naiveBeginning(text, chars));
    }
  }

  /** The two ways of search, and the linear one, against one that is written for no speed. */
  @ParameterizedTest
  @CsvSource({"true, false", "false, false", "false, true"})
  void everySearchFindsWhatANaiveSearchFinds(boolean ignoreCase, boolean number) {
    String letters = number ? "123" : "aAbkK\u212A\u0131I\u00E9\u00C9z";
    String around = number ? letters + "% u\\\\x" : letters;
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      String chars = randomText(random, letters, 1 + random.nextInt(4));
      String text = randomText(random, around, random.nextInt(30));
      Needle needle = number ? Needle.ofNumber(chars) : Needle.whole(chars, ignoreCase);
      int from = random.nextInt(6);
      List<Integer> all = new ArrayList<>();
      for (int i = 0; i + chars.length() <= text.length(); i++) {
        if (standsAt(text, chars, i, ignoreCase)
            && (!number || Digits.standAlone(text, i, i + chars.length()))) {
          all.add(i);
        }
      }
      int first = all.stream().filter(at -> at >= from).findFirst().orElse(-1);
      assertThat(needle.indexIn(text, from)).as("%s in %s", chars, text).isEqualTo(first);
      assertThat(needle.indexIn(new StringBuilder(text), from)).isEqualTo(first);
      List<Integer> found = new ArrayList<>();
      needle.forEachIn(text, 0, (start, end) -> found.add(start));
      assertThat(found).isEqualTo(all);
    }
  }

  private static boolean standsAt(String text, String chars, int at, boolean ignoreCase) {
    for (int i = 0; i < chars.length(); i++) {
      char one = text.charAt(at + i);
      char other = chars.charAt(i);
      if (one != other && !(ignoreCase && Characters.fold(one) == Characters.fold(other))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void theFirstThatIsEnoughEndsTheSearch() {
    List<Integer> found = new ArrayList<>();
    Needle.whole("ab", false)
        .forEachIn("ab ab ab", 0, (at, end) -> found.add(at) && found.size() < 2);
    assertThat(found).containsExactly(0, 3);
  }

  @Test
  void aPlusIsBlurredOnlyWhereThereIsOne() {
    Needle plain = Needle.whole("a b", true);
    assertThat(plain.blurringPlus()).isSameAs(plain);
    Needle plus = Needle.whole("A+b", true).blurringPlus();
    assertThat(plus.chars()).isEqualTo("A b");
    assertThat(Needle.whole("+49", true).blurringPlus().chars()).isEqualTo(" 49");
    assertThat(plus.indexIn("x a B", 0)).isEqualTo(2);
  }

  @Test
  void theBeginningOfANumberIsNotThatOfALongerOne() {
    Needle number = Needle.ofNumber("123456");
    assertThat(number.beginningBefore("at 1234", "at 1234".length())).isEqualTo(4);
    assertThat(number.beginningBefore("at 91234", "at 91234".length())).isZero();
    assertThat(number.beginningBefore("1234", "1234".length())).isEqualTo(4);
    assertThat(number.isNumber()).isTrue();
    assertThat(Needle.whole("123456", false).isNumber()).isFalse();
  }

  @Test
  void findsAlsoAfterItHasGivenUpTheSimpleSearch() {
    String noise = "aaaaaaaab".repeat(2_000);
    Needle needle = Needle.whole("aaaaaaaaac", false);
    assertThat(needle.indexIn(noise + "aaaaaaaaac" + noise, 0)).isEqualTo(noise.length());
    assertThat(needle.indexIn(noise, 0)).isEqualTo(-1);
  }

  /** A text made to be slow hides nothing: the first place is found, and each of the others. */
  @ParameterizedTest
  @CsvSource({"qqqqqqqqqb, qqqqqqqqqqa", "QqQqQqQqQb, qqqqqqqqqqa", "(((((((((((-, (((((((((((("})
  void theFirstPlaceIsFoundAlsoInATextMadeToBeSlow(String noise, String value) {
    String before = noise.repeat(2_000);
    String text = before + "." + value + "." + noise + "." + value + "." + noise;
    for (Needle needle : List.of(Needle.whole(value, true), Needle.of(value, true))) {
      int first = before.length() + 1;
      int second = first + value.length() + noise.length() + 2;
      for (CharSequence searched : List.of(text, new StringBuilder(text))) {
        assertThat(needle.indexIn(searched, 0)).isEqualTo(first);
        assertThat(needle.indexIn(searched, first)).isEqualTo(first);
        assertThat(needle.indexIn(searched, first + 1)).isEqualTo(second);
        assertThat(needle.indexIn(searched, second + 1)).isEqualTo(-1);
      }
      assertThat(needle.indexIn(before, 0)).isEqualTo(-1);
    }
  }

  /** What stands behind the beginning has to be what an escape of the next character leaves. */
  @ParameterizedTest
  @CsvSource({
    "kirk\u0141wall, for kirk%C5, 4",
    "kirk\u0141wall, for kirk\u00C5, 4",
    "kirk\u0141wall, for kirk\u00C4, -1",
    "kirkwall, for kirk%C5, 4",
    "kirkwall, for kirk\u00C5, -1",
    "kirkwall, for kirkx, -1",
  })
  void itsBeginningMayStandBeforeAPieceOfItsNextCharacter(String value, String text, int start) {
    assertThat(Needle.of(value, true).startOfBeginning(text, 8)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({"+abcdefgh", "/abcdefgh", "abc+efgh", "abcdefg/"})
  void bothAlphabetsOfBase64AreOne(String body) {
    Needle needle = Needle.ofBase64(body, false);
    String other = body.replace('+', '-').replace('/', '_');
    for (String written : List.of(body, other)) {
      String text = "of " + written + " and";
      assertThat(needle.indexIn(text, 0)).isEqualTo(3);
      assertThat(needle.indexIn(new StringBuilder(text), 0)).isEqualTo(3);
    }
    String swapped = body.replace('+', '_').replace('/', '-');
    assertThat(needle.indexIn("of " + swapped + " and", 0)).isEqualTo(-1);
    assertThat(needle.indexIn(new StringBuilder("of " + swapped + " and"), 0)).isEqualTo(-1);
  }

  @Test
  void knowsItsCharactersInAnyCaseWhereCaseIsIgnored() {
    Needle any = Needle.whole("Kirk Wall", true);
    Needle exact = Needle.whole("Kirk Wall", false);

    assertThat(any.ignoresCase()).isTrue();
    assertThat(exact.ignoresCase()).isFalse();
    for (char c : "KkiIrR wWaAlL".toCharArray()) {
      boolean same = "Kirk Wall".indexOf(c) >= 0;
      assertThat(any.has(c)).as("%s", c).isTrue();
      assertThat(any.mayHold(c)).as("%s", c).isTrue();
      assertThat(exact.has(c)).as("%s", c).isEqualTo(same);
      assertThat(exact.mayHold(c)).as("%s", c).isEqualTo(same);
    }
    for (char c : "xyz019-_".toCharArray()) {
      assertThat(any.has(c)).as("%s", c).isFalse();
      assertThat(any.mayHold(c)).as("%s", c).isFalse();
    }
  }

  /** Four characters of the beginning, or half of a short value. */
  @ParameterizedTest
  @CsvSource({
    "kirkwall, at kirk, 3",
    "kirkwall, at kir, -1",
    "kirkwall, kirkwal, 0",
    "kirkwall, at kirkwall, -1",
    "kirkwall, at kirkwell, -1",
    "kirk, at ki, 3",
    "kirk, at k, -1",
    "kirkw, at kir, 3",
    "kirkw, at ki, -1",
    "kirkwa, at kir, 3",
  })
  void itsBeginningIsShownAtTheEndOfACutText(String value, String text, int start) {
    Needle needle = Needle.of(value, true);

    assertThat(needle.startOfBeginning(text, text.length())).isEqualTo(start);
    assertThat(needle.isShownAtEndOf(text)).isEqualTo(start >= 0);
  }

  @ParameterizedTest
  @CsvSource({"a, a, b", "aB, AB, c", "ab, ab, ac", "aab, aab, x", "\u0130, i, j"})
  void workIsLinearOnTextsMadeToBeSlow(String text, String value, String end) {
    Needle needle = Needle.whole(value.repeat(400) + end, true);
    for (int n : new int[] {LENGTH, 10 * LENGTH}) {
      CountedText counted = new CountedText(text.repeat(n / text.length()));
      assertThat(needle.indexIn(counted, 0)).isEqualTo(-1);
      assertThat(counted.reads()).isLessThan((long) READS_PER_CHAR * n);
    }
  }

  @Test
  void workIsLinearWhereItStandsEverywhere() {
    Needle needle = Needle.whole("a".repeat(1_000), true);
    for (int n : new int[] {LENGTH, 10 * LENGTH}) {
      CountedText counted = new CountedText("a".repeat(n));
      int[] found = new int[1];
      needle.forEachIn(counted, 0, (start, end) -> ++found[0] > 0);
      assertThat(found[0]).isEqualTo(n - 999);
      assertThat(counted.reads()).isLessThanOrEqualTo(n);
    }
  }

  @Test
  void theEndIsLookedAtOnce() {
    Needle needle = Needle.whole("ab".repeat(500) + "c", true);
    CountedText counted = new CountedText("ab".repeat(LENGTH));
    assertThat(needle.beginningBefore(counted, counted.length())).isEqualTo(1_000);
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

  private static String randomText(Random random, String from, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  private static String randomText(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(2)));
    }
    return text.toString();
  }
}
