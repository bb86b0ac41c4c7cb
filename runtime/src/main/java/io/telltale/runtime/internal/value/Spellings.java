/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other spellings of values that are few enough to be searched for one by one. */
final class Spellings {

  private static final int DATE_LENGTH = 10;
  private static final int UUID_LENGTH = 36;
  private static final int BARE_UUID_LENGTH = 32;

  /** Of a letter: those of Korean have three. */
  private static final int MOST_PARTS = 3;

  private final String chars;
  private final boolean ignoreCase;
  private final List<Needle> needles = new ArrayList<>(0);

  private Spellings(String chars, boolean ignoreCase) {
    this.chars = chars;
    this.ignoreCase = ignoreCase;
  }

  /**
   * Returns those of a value: composed and decomposed characters, single spaces, a UUID with or
   * without hyphens, a day as numbers, Base64 in another alphabet. Null if there is none, as of
   * most values.
   */
  static Needle @Nullable [] of(String chars, boolean ignoreCase) {
    boolean ascii = isAscii(chars);
    @Nullable String base64 = ascii ? Base64Form.body(chars) : null;
    if (ascii && base64 == null && !mayBeNumbers(chars.length()) && !LooseSpelling.hasRuns(chars)) {
      return null; // Nearly all values, at the cost of a look at each character.
    }
    Spellings others = new Spellings(chars, ignoreCase);
    if (!ascii) {
      others.add(Normalizer.normalize(chars, Normalizer.Form.NFC));
      others.add(Normalizer.normalize(chars, Normalizer.Form.NFD));
    }
    if (LooseSpelling.changes(chars)) {
      String loose = LooseSpelling.of(chars).chars();
      others.add(loose);
      // A letter that becomes two, beside one that has an accent as ever.
      others.add(Normalizer.normalize(loose, Normalizer.Form.NFC));
    }
    others.addUuid();
    others.addDay();
    if (base64 != null) {
      others.needles.add(Needle.ofBase64(base64, ignoreCase));
    }
    return others.needles.isEmpty() ? null : others.needles.toArray(new Needle[0]);
  }

  /** Returns whether a value of so many characters may be a day or a UUID. */
  static boolean mayBeNumbers(int length) {
    return length == DATE_LENGTH || length == UUID_LENGTH || length == BARE_UUID_LENGTH;
  }

  private static boolean isAscii(String chars) {
    for (int i = 0; i < chars.length(); i++) {
      if (chars.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private void add(String other) {
    boolean known = other.equals(chars);
    for (Needle needle : needles) {
      known |= needle.chars().equals(other);
    }
    if (!known) {
      needles.add(Needle.of(other, ignoreCase));
    }
  }

  /** Many stores and logs write a UUID without its hyphens, and others write them. */
  private void addUuid() {
    if (chars.length() == UUID_LENGTH && isUuid()) {
      add(chars.replace("-", ""));
    } else if (chars.length() == BARE_UUID_LENGTH && isHexadecimal()) {
      add(
          String.join(
              "-",
              chars.substring(0, 8),
              chars.substring(8, 12),
              chars.substring(12, 16),
              chars.substring(16, 20),
              chars.substring(20)));
    }
  }

  private boolean isUuid() {
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? chars.charAt(i) != '-' : Character.digit(chars.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isHexadecimal() {
    for (int i = 0; i < chars.length(); i++) {
      if (Character.digit(chars.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Mappers write a day as the days since 1970, and as a list of year, month and day. */
  private void addDay() {
    if (chars.length() != DATE_LENGTH || chars.charAt(4) != '-' || chars.charAt(7) != '-') {
      return;
    }
    try {
      LocalDate day = LocalDate.parse(chars);
      addNumber(Long.toString(day.toEpochDay()));
      for (String joint : new String[] {",", ", "}) {
        addNumber(day.getYear() + joint + day.getMonthValue() + joint + day.getDayOfMonth());
      }
    } catch (DateTimeException noDay) {
      // It is another value of this form.
    }
  }

  private void addNumber(String number) {
    if (number.length() >= 4) {
      needles.add(Needle.ofNumber(number));
    }
  }

  /** Returns whether spaces or quotes part a value, of which a text may have others. */
  static boolean isParted(String value) {
    return endOfWord(value, 0) < value.length();
  }

  /**
   * Returns the longest of the words of a value that spaces or quotes part, as far as it stands
   * where the value is cut without a word, too; or null. It is spelled as in a text that has no
   * letters for several others.
   */
  static @Nullable Needle longestWord(String value, boolean ignoreCase) {
    boolean letters = LooseSpelling.hasLetters(value);
    String chars = letters ? plain(value) : value;
    int left = shortest(chars);
    if (letters) {
      left = Math.min(left, plain(value.substring(0, Cuts.shortest(value.length()))).length());
    }
    int longest = 0;
    int at = 0;
    for (int start = 0; start < left; ) {
      int end = Math.min(left, endOfWord(chars, start));
      if (end - start > longest) {
        longest = end - start;
        at = start;
      }
      start = end + 1;
    }
    return longest == 0 ? null : Needle.whole(chars.substring(at, at + longest), ignoreCase);
  }

  /** As in a text in which each letter is one character. */
  private static String plain(String value) {
    return Normalizer.normalize(LooseSpelling.of(value).chars(), Normalizer.Form.NFC);
  }

  private static int endOfWord(String chars, int from) {
    int end = from;
    while (end < chars.length() && !separates(chars.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean separates(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\'' || c == '"' || c == '`';
  }

  /** Returns how many characters a cut leaves at least, however they are taken apart. */
  private static int shortest(String chars) {
    int loose =
        LooseSpelling.hasRuns(chars) ? LooseSpelling.of(chars).chars().length() : chars.length();
    return isAscii(chars)
        ? Cuts.shortest(loose)
        : Math.min(chars.length(), Cuts.shortest(loose) / MOST_PARTS);
  }
}
