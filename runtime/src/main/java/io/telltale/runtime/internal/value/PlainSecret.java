/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.annotations.Mask;
import org.jspecify.annotations.Nullable;

/**
 * The one sensitive value of an exception, where a look at its characters shows that a plain text
 * holds it as it is or not at all: a name or an address of ASCII, no number, without spaces and
 * quotes. So the search for it needs no preparation, which is left to those who read other texts of
 * the trace.
 *
 * <p>That a text holds no such value, nor so much of its beginning as counts as cut, is proved by a
 * character of that beginning which the text has not. That it holds the value once is proved by one
 * that stands in the value once, and not around it: each place of the value has it at the same
 * index, and so there is only one.
 *
 * <p>This class is internal and is hence not for public use. Immutable.
 */
public final class PlainSecret implements SecretSource {

  /** Shorter ones, and pieces of them, stand in too many texts. */
  private static final int SHORTEST = 6;

  private static final int LONGEST = 64;

  /** From so many digits on, a value is a number that people write in groups. */
  private static final int MOST_DIGITS = 6;

  /** What may be a day or a UUID has other spellings; an address cannot be. */
  private static final int DATE_LENGTH = 10;

  private static final int BARE_UUID_LENGTH = 32;
  private static final int UUID_LENGTH = 36;

  private static final long AT = PlainText.bit('@');

  private final String value;
  private final String replacement;
  private final String type;
  private final String message;
  private final int rank;

  /** The characters that stand once in the value, and that within what a cut leaves at least. */
  private final long once;

  private PlainSecret(
      String value, String replacement, String type, String message, int rank, long once) {
    this.value = value;
    this.replacement = replacement;
    this.type = type;
    this.message = message;
    this.rank = rank;
    this.once = once;
  }

  /**
   * Returns the secret of an exception, or null if its value is not plain.
   *
   * @param mask the declared mask
   * @param masked what that mask leaves of the value
   * @param type the canonical name of the exception's class
   * @param message the message of the exception
   */
  public static @Nullable PlainSecret of(
      String value, Mask mask, String masked, String type, String message) {
    int length = value.length();
    if (length < SHORTEST || length > LONGEST) {
      return null;
    }
    long once = lettersOnce(value);
    boolean address = (once & AT) != 0;
    boolean other = length == DATE_LENGTH || length == BARE_UUID_LENGTH || length == UUID_LENGTH;
    return once == 0 || (other && !address) || !isStruckOut(value, mask, masked, address)
        ? null
        : new PlainSecret(value, masked, type, message, mask.compareTo(Mask.DROP), once);
  }

  /** Returns 0 if the value is not plain. */
  private static long lettersOnce(String value) {
    int length = value.length();
    int shortest = Cuts.shortest(length);
    long beginning = 0;
    long seen = 0;
    long twice = 0;
    int digits = 0;
    int run = 0;
    int longestRun = 0;
    char before = '.';
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      long bit = c < 0x80 ? PlainText.bit(c) : 0;
      if (Digits.isDigit(c)) {
        digits++;
      } else if (c == '.' ? before == '.' : bit == 0 ? c != '-' : !isOfName(c)) {
        return 0;
      }
      run = TextScan.isBase64(c) ? run + 1 : 0;
      longestRun = Math.max(longestRun, run);
      twice |= seen & bit;
      seen |= bit;
      beginning = i < shortest ? seen : beginning;
      before = c;
    }
    boolean fits =
        isLetter(value.charAt(0))
            && before != '.'
            && digits <= MOST_DIGITS
            && longestRun < base64Length(length)
            && Base64Form.body(value) == null;
    // Three different letters at least: one of fewer is not searched for everywhere.
    return fits && Long.bitCount(seen & ~AT) > 2 ? beginning & ~twice : 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isOfName(char c) {
    return isLetter(c) || c == '@' || c == '_';
  }

  /**
   * Returns whether the masked form is the value with asterisks in the place of a stretch of it,
   * which shows the value nowhere and completes no other.
   */
  private static boolean isStruckOut(String value, Mask mask, String masked, boolean address) {
    return switch (mask) {
      case DROP, REDACT -> masked.equals(Masks.REDACTED);
      case LAST_FOUR, EMAIL ->
          masked.equals(Masks.REDACTED)
              || ((mask == Mask.LAST_FOUR || address) && endsLike(value, masked));
      case HASH -> false;
    };
  }

  private static boolean endsLike(String value, String masked) {
    int shown = masked.startsWith(Masks.REDACTED) ? 0 : 1;
    int rest = shown + Masks.REDACTED.length();
    return masked.startsWith(Masks.REDACTED, shown)
        && (shown == 0 || masked.charAt(0) == value.charAt(0))
        && value.regionMatches(
            value.length() - masked.length() + rest, masked, rest, masked.length() - rest);
  }

  /** Returns the value, in the clear. */
  public String value() {
    return value;
  }

  String replacement() {
    return replacement;
  }

  long once() {
    return once;
  }

  /** From so many characters of Base64 on, a text may hold the value in it. */
  int base64Length() {
    return base64Length(value.length());
  }

  private static int base64Length(int length) {
    return Math.min(Secret.SHORTEST_CUT_BASE64, (4 * length + 2) / 3);
  }

  /**
   * Returns whether a text is known not to hold the value, in whatever form: then there is nothing
   * to replace in it. False if that is not known.
   */
  public boolean isAbsentFrom(String text) {
    PlainText look = new PlainText(text, 0, text.length());
    return look.isPlain()
        && look.longestRun() < base64Length()
        && (text.length() < Cuts.shortest(value.length()) || (once & ~look.letters()) != 0);
  }

  @Override
  public SecretSet toSet() {
    SecretSet set = new SecretSet();
    set.add(value, replacement, rank);
    set.addOrigin(Origins.fingerprint(type, message));
    return set.sealed();
  }

  @Override
  public int room() {
    return SecretSet.room(value, replacement) + message.length();
  }

  /** Tells nothing of the value. */
  @Override
  public String toString() {
    return "PlainSecret";
  }
}
