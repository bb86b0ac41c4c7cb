/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is searched for, what replaces it, and the spellings it is found in. Immutable, and
 * shared by the sets that know the value.
 */
final class Secret {

  /** Less of a value that was cut stands in too many texts by chance. */
  static final int SHORTEST_CUT_BASE64 = 16;

  private static final int UTF_8_BYTES_OF_SYLLABLE = 3;

  /** Fewer are numbers by chance. */
  private static final int FEWEST_HEX_BYTES = 6;

  private final String value;
  private final Needle needle;
  private final String replacement;
  private final int rank;

  /** Whether the value has any. */
  private final boolean digits;

  /** Other spellings of the same characters; null for plain ASCII, which has none. */
  private final Needle @Nullable [] otherNeedles;

  /** For a number that people write in groups. */
  private final @Nullable GroupedDigits grouped;

  /** For a number with a point or an exponent. */
  private final @Nullable Amount amount;

  /** For a telephone number. */
  private final @Nullable NationalNumber national;

  /**
   * The longest word of a value with spaces or quotes, which are written in other ways, of which no
   * cut leaves less; or null.
   */
  private final @Nullable Needle word;

  /** Whether spaces or quotes part this. It may have no {@link #word} that a cut leaves. */
  private final boolean parted;

  /** Written at most to an equal value by several threads. */
  private volatile @Nullable Needle looseNeedle;

  /** Written at most to an equal value by several threads. */
  private volatile Needle @Nullable [] base64Needles;

  private Secret(String value, String chars, String replacement, int rank) {
    this.value = value;
    boolean ignoreCase = Searchability.ignoresCase(chars);
    this.needle = needle(chars, ignoreCase);
    this.grouped = GroupedDigits.of(chars);
    this.amount = Amount.of(chars);
    this.national = grouped == null ? null : NationalNumber.of(chars);
    this.parted = Spellings.isParted(chars);
    this.word = parted ? Spellings.longestWord(chars, ignoreCase) : null;
    this.otherNeedles = Spellings.of(chars, ignoreCase);
    this.replacement = hiding(needle, otherNeedles, grouped, amount, replacement);
    this.rank = rank;
    this.digits = Digits.anyIn(chars);
  }

  private static Needle needle(String chars, boolean ignoreCase) {
    if (Digits.areAll(chars)) {
      return Needle.ofNumber(chars);
    }
    return Digits.areParts(chars)
        ? Needle.ofParts(chars, ignoreCase)
        : Needle.of(chars, ignoreCase);
  }

  private Secret(Secret same, String replacement, int rank) {
    this.value = same.value;
    this.needle = same.needle;
    this.grouped = same.grouped;
    this.amount = same.amount;
    this.national = same.national;
    this.parted = same.parted;
    this.word = same.word;
    this.otherNeedles = same.otherNeedles;
    this.replacement = hiding(needle, otherNeedles, grouped, amount, replacement);
    this.rank = rank;
    this.digits = same.digits;
    this.base64Needles = same.base64Needles;
  }

  /** Returns a secret for a value, or null if the value is too poor to be told from other text. */
  static @Nullable Secret of(String value, String replacement, int rank) {
    String chars = Characters.canonical(value).strip();
    return Searchability.isSearchable(chars) ? new Secret(value, chars, replacement, rank) : null;
  }

  /** Returns a secret that is at least as strict as another one of the same value. */
  Secret strengthened(String otherReplacement, int otherRank) {
    if (otherRank < rank) {
      return new Secret(this, otherReplacement, otherRank);
    }
    boolean settled =
        otherRank > rank
            || replacement.equals(otherReplacement)
            || replacement.equals(Masks.REDACTED);
    return settled ? this : new Secret(this, Masks.REDACTED, rank);
  }

  /** A form that shows a number within a longer one shows it. */
  private static String hiding(
      Needle needle,
      Needle @Nullable [] others,
      @Nullable GroupedDigits grouped,
      @Nullable Amount amount,
      String candidate) {
    boolean shows =
        needle.indexIn(candidate, 0) >= 0
            || (others != null && isAnyIn(candidate, others, needle))
            || (amount != null && amount.isIn(Characters.canonical(candidate)))
            || (needle.isNumber() && Characters.canonical(candidate).contains(needle.chars()));
    return shows || (grouped != null && grouped.isIn(Characters.canonical(candidate)))
        ? Masks.REDACTED
        : candidate;
  }

  /**
   * Returns whether replacing this at an index only puts asterisks in the place of some characters,
   * and leaves those before and after them. In a set of values without asterisks, such a
   * replacement completes no other value: that would have been found before.
   */
  boolean strikesOut(String text, int at) {
    int asterisks = replacement.indexOf('*');
    if (asterisks < 0) {
      return false;
    }
    int after = asterisks;
    while (after < replacement.length() && replacement.charAt(after) == '*') {
      after++;
    }
    int left = replacement.length() - after;
    return left <= needle.length()
        && text.regionMatches(at, replacement, 0, asterisks)
        && text.regionMatches(at + needle.length() - left, replacement, after, left);
  }

  boolean is(String otherValue) {
    return value.equals(otherValue);
  }

  String value() {
    return value;
  }

  String replacement() {
    return replacement;
  }

  int rank() {
    return rank;
  }

  Needle needle() {
    return needle;
  }

  /** Returns the spellings besides {@link #needle()}, but for Base64. */
  Needle @Nullable [] otherNeedles() {
    return otherNeedles;
  }

  /** Returns the digits of a number that people write in groups, or null. */
  @Nullable GroupedDigits grouped() {
    return grouped;
  }

  /** Returns the number with a point or an exponent that this is, or null. */
  @Nullable Amount amount() {
    return amount;
  }

  /** Returns whether this is a number, of which {@link Amount#plain} tells. */
  boolean isAmount(String plain) {
    return amount != null && amount.is(plain);
  }

  /** Returns what this is as a telephone number inside of its country, or null. */
  @Nullable NationalNumber national() {
    return national;
  }

  /** Returns whether this is parted by spaces or quotes, of which a text may have others. */
  boolean isParted() {
    return parted;
  }

  /** Returns this in its loose spelling, see {@link LooseSpelling}. */
  Needle looseNeedle() {
    Needle loose = looseNeedle;
    if (loose == null) {
      String chars = LooseSpelling.of(needle.chars()).chars();
      loose = needle.isNumber() ? needle : Needle.of(chars, needle.ignoresCase());
      looseNeedle = loose;
    }
    return loose;
  }

  /** Returns whether digits next to this make it another number. */
  boolean isNumber() {
    return grouped != null || amount != null || needle.isNumber();
  }

  boolean has(char c) {
    return needle.chars().indexOf(c) >= 0;
  }

  boolean hasDigits() {
    return digits;
  }

  /**
   * Returns whether a text without escapes holds another spelling than {@link #needle()}, but for
   * the loose one.
   *
   * @param base64 whether the text may hold Base64
   * @param ruledOut what {@link #isRuledOutIn} tells of the text
   */
  boolean isSpelledOtherwiseIn(String text, boolean base64, boolean ruledOut) {
    return (otherNeedles != null && isAnyIn(text, otherNeedles, needle))
        || (grouped != null && !(ruledOut && isBare(grouped)) && grouped.isIn(text))
        || (amount != null && amount.isIn(text))
        || (national != null && national.isIn(text))
        || (base64 && isAnyIn(text, base64Needles(), needle));
  }

  /**
   * Returns whether a text without escapes cannot hold {@link #needle()}, nor its loose spelling,
   * as a word of both is missing, or the digits of a value that has nothing else are. Of another
   * value that is not known.
   */
  boolean isRuledOutIn(String text) {
    if (grouped != null && isBare(grouped)) {
      return !grouped.standIn(text);
    }
    return word != null && word.indexIn(text, 0) < 0;
  }

  /** Returns whether there is nothing but digits: then each spelling is one of their groupings. */
  private boolean isBare(GroupedDigits digitsInGroups) {
    return needle.isNumber() && digitsInGroups.areAllOf(needle.chars());
  }

  /** Returns whether a text without escapes may end with the beginning of any spelling. */
  boolean beginsAtEndOf(String text) {
    char last = text.charAt(text.length() - 1);
    return (parted && LooseSpelling.hasRuns(text))
        || (grouped != null && grouped.beginningAtEndOf(text) >= 0)
        || (amount != null && amount.digits().beginningAtEndOf(text) >= 0)
        || beginsAtEndOf(text, last, needle)
        || (otherNeedles != null && beginsAtEndOf(text, last, otherNeedles))
        || (TextScan.isBase64(last) && beginsAtEndOf(text, last, base64Needles()));
  }

  private static boolean beginsAtEndOf(String text, char last, Needle... needles) {
    for (Needle candidate : needles) {
      if (candidate.has(last) && candidate.isShownAtEndOf(text)) {
        return true;
      }
    }
    return false;
  }

  /** Leaves out places that are spelled as the value itself: another search finds these. */
  private static boolean isAnyIn(String text, Needle[] needles, Needle own) {
    for (Needle candidate : needles) {
      int at = candidate.indexIn(text, 0);
      if (at >= 0 && own.isWholeAt(text, at)) {
        at = candidate.indexIn(text, at + 1);
      }
      if (at >= 0) {
        return true;
      }
    }
    return false;
  }

  /** As many characters as the value, or what is left of it, has in Base64 at least. */
  int base64Length() {
    int bytes =
        needle.length()
            * (needle.length() < Searchability.MIN_CODE_POINTS ? UTF_8_BYTES_OF_SYLLABLE : 1);
    return Math.min(SHORTEST_CUT_BASE64, (4 * bytes + 2) / 3);
  }

  /** Returns the value in Base64 without padding, in one or both alphabets, and in hexadecimal. */
  Needle[] base64Needles() {
    Needle[] needles = base64Needles;
    if (needles == null) {
      byte[] bytes = value.getBytes(UTF_8);
      String basic = Base64.getEncoder().withoutPadding().encodeToString(bytes);
      String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      List<Needle> all = new ArrayList<>(3);
      all.add(Needle.whole(basic, false));
      if (!basic.equals(url)) {
        all.add(Needle.whole(url, false));
      }
      if (bytes.length >= FEWEST_HEX_BYTES) {
        all.add(Needle.whole(HexFormat.of().formatHex(bytes), true));
      }
      needles = all.toArray(new Needle[0]);
      base64Needles = needles;
    }
    return needles;
  }
}
