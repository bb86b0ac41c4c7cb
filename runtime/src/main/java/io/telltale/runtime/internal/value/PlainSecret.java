/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.annotations.Mask;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A sensitive value of an exception, where a look at its characters shows that a plain text holds
 * it as it is or not at all: a name, an address or some words of ASCII, without quotes, or a {@link
 * PlainNumber}. So the search for it needs no preparation, which is left to those who read other
 * texts of the trace. The first value knows the others of its exception.
 *
 * <p>That a text holds no such value, nor so much of its beginning as counts as cut, is proved by a
 * character of that beginning which the text has not. That it holds the value once is proved by one
 * that stands in the value once, and not around it: each place of the value has it at the same
 * index, and so there is only one. Where that proves nothing, each place of the text is compared
 * with the beginning, in any case. Of a number, the digits of the text prove both.
 *
 * <p>The proofs for several values are those for each of them, if their places do not overlap: what
 * is left of a value has asterisks in the place of a stretch of it, which no value has, so that no
 * replacement completes another value.
 *
 * <p>This class is internal and is hence not for public use. Immutable.
 */
public final class PlainSecret implements SecretSource {

  /** How many of one exception there are at most: each is compared with the others. */
  public static final int MOST = 4;

  /** Shorter ones, and pieces of them, stand in too many texts. */
  private static final int SHORTEST = 6;

  private static final int LONGEST = 64;

  /** From so many digits on, a value is a number that people write in groups. */
  private static final int MOST_DIGITS = 6;

  private static final long AT = PlainText.bit('@');

  /**
   * The kinds of characters. Those up to the digit are of Base64; from the dot on, each needs a
   * look.
   */
  private static final byte BASE64 = 0;

  private static final byte DIGIT = 1;
  private static final byte AT_SIGN = 2;
  private static final byte PARTING = 4;
  private static final byte OTHER = 6;

  private static final byte[] KINDS = kinds();

  private final String value;
  private final String replacement;
  private final String type;
  private final String message;

  /** Those that the exception carries along; null if there are none. */
  private final @Nullable PlainOrigin origins;

  private final byte rank;

  /**
   * The characters that stand once in the value, and that within what a cut leaves at least; 0 for
   * a number.
   */
  private final long once;

  /** Whether the value has spaces, of which a text may have more. */
  private final boolean parted;

  /** The next value of the same exception; null behind the last. */
  private final @Nullable PlainSecret next;

  private PlainSecret(
      String value,
      String replacement,
      String type,
      String message,
      @Nullable PlainOrigin origins,
      int rank,
      long once,
      @Nullable PlainSecret next) {
    this.value = value;
    this.replacement = replacement;
    this.type = type;
    this.message = message;
    this.origins = origins;
    this.rank = (byte) rank;
    this.once = once;
    this.parted = value.indexOf(' ') >= 0;
    this.next = next;
  }

  /**
   * Returns a secret of an exception, or null if its value is not plain, or that of another one.
   *
   * @param mask the declared mask
   * @param masked what that mask leaves of the value
   * @param type the canonical name of the exception's class
   * @param message the message of the exception
   * @param origins the exceptions that it carries along, or null
   * @param next the secrets of the exception's further members, of which there are not {@link
   *     #MOST}
   */
  public static @Nullable PlainSecret of(
      String value,
      Mask mask,
      String masked,
      String type,
      String message,
      @Nullable PlainOrigin origins,
      @Nullable PlainSecret next) {
    int length = value.length();
    if (length < SHORTEST || length > LONGEST) {
      return null;
    }
    long once = lettersOnce(value);
    // Without a key, a hash is asterisks alone, and a record warns that there is none.
    return !(once == 0 ? PlainNumber.is(value) : isAddressOrName(value))
            || mask == Mask.HASH
            || !isStruckOut(value, once == 0, masked)
            || isOneOf(next, value)
        ? null
        : new PlainSecret(value, masked, type, message, origins, Masks.rank(mask), once, next);
  }

  /** Neither a day nor a UUID. */
  private static boolean isAddressOrName(String value) {
    return !Spellings.mayBeNumbers(value.length())
        || value.indexOf('@') >= 0
        || value.indexOf(' ') >= 0;
  }

  /** Of two equal values, the stricter mask holds for both. */
  private static boolean isOneOf(@Nullable PlainSecret known, String value) {
    PlainSecret each = known;
    while (each != null && !each.value.equals(value)) {
      each = each.next;
    }
    return each != null;
  }

  /** Returns 0 if the value is not plain. */
  private static long lettersOnce(String value) {
    int length = value.length();
    int shortest = Cuts.shortest(length);
    long beginning = 0;
    long seen = 0;
    long twice = 0;
    int digits = 0;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      int kind = c < KINDS.length ? KINDS[c] : OTHER;
      if (kind >= PARTING && (kind == OTHER || !parts(value, i))) {
        return 0;
      }
      digits += kind & DIGIT;
      long bit = PlainText.bit(c);
      twice |= seen & bit;
      seen |= bit;
      if (i == shortest - 1) {
        beginning = seen;
      }
    }
    boolean fits =
        isLetter(value.charAt(0))
            && digits <= MOST_DIGITS
            && !isRun(value)
            && Base64Form.body(value) == null;
    // Three different letters at least: one of fewer is not searched for everywhere.
    return fits && Long.bitCount(seen & ~AT) > 2 ? beginning & ~twice : 0;
  }

  /** Returns whether a dot, or a space, stands alone between other characters. */
  private static boolean parts(String value, int at) {
    return at > 0 && at < value.length() - 1 && value.charAt(at + 1) != value.charAt(at);
  }

  /** Returns whether so many characters of Base64 follow one another as may hold a value. */
  private static boolean isRun(String value) {
    int length = value.length();
    int at = value.indexOf('@');
    int longest = at < 0 ? length : Math.max(at, length - at - 1);
    return longest >= base64Length(length) && TextScan.base64Run(value, base64Length(length)) >= 0;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[0x80];
    Arrays.fill(kinds, OTHER);
    for (char c = 0; c < kinds.length; c++) {
      if (isLetter(c) || c == '_' || c == '-') {
        kinds[c] = BASE64;
      } else if (Digits.isDigit(c)) {
        kinds[c] = DIGIT;
      }
    }
    kinds['@'] = AT_SIGN;
    kinds['.'] = PARTING;
    kinds[' '] = PARTING;
    return kinds;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /**
   * Returns whether a masked form is a beginning of the value, asterisks, and an end of it, and
   * shows no spelling of the value, nor so much of one as a cut leaves. Which mask it is of does
   * not matter.
   *
   * <p>A name or an address has one spelling. In what a cut leaves at least is a character that
   * stands nowhere else in the value: so that beginning stands nowhere in it but at its start, of
   * which less is shown.
   */
  private static boolean isStruckOut(String value, boolean number, String masked) {
    int length = value.length();
    int beginning = masked.indexOf(Masks.REDACTED);
    int end = masked.length() - beginning - Masks.REDACTED.length();
    return beginning >= 0
        && beginning < Cuts.shortest(length)
        && beginning + end < length
        && value.regionMatches(0, masked, 0, beginning)
        && value.regionMatches(length - end, masked, masked.length() - end, end)
        && (!number || showsFewDigits(masked, beginning, end));
  }

  /**
   * Returns whether fewer digits of a number are shown than any spelling of it has. The last four
   * characters are none: a spelling of four digits is that of a day, which ends with a sign among
   * them, or that of an amount, which ends with zeros or an exponent.
   */
  private static boolean showsFewDigits(String masked, int beginning, int end) {
    return (beginning == 0 && end == PlainNumber.FEWEST_DIGITS)
        || Digits.count(masked) < PlainNumber.FEWEST_DIGITS;
  }

  /** Returns the value, in the clear. */
  public String value() {
    return value;
  }

  /** Returns what stands for the value. */
  public String replacement() {
    return replacement;
  }

  /** Returns the next secret of the same exception; null behind the last. */
  public @Nullable PlainSecret next() {
    return next;
  }

  /** Returns one of this and those behind it, or null if there are not so many. */
  @Nullable PlainSecret at(int index) {
    PlainSecret each = this;
    for (int i = 0; i < index && each != null; i++) {
      each = each.next;
    }
    return each;
  }

  long once() {
    return once;
  }

  /** Returns whether this is a {@link PlainNumber}. */
  boolean isNumber() {
    return once == 0;
  }

  /** Returns whether this has spaces, which {@link PlainText#hasDoubled} stretches. */
  boolean isParted() {
    return parted;
  }

  /** From so many characters of Base64 on, a text may hold the value in it. */
  int base64Length() {
    return base64Length(value.length());
  }

  /** The same for the shortest value. */
  static int shortestBase64() {
    return base64Length(SHORTEST);
  }

  private static int base64Length(int length) {
    return Math.min(Secret.SHORTEST_CUT_BASE64, (4 * length + 2) / 3);
  }

  /**
   * Returns whether a text is known to hold none of this and those behind it, in whatever form:
   * then there is nothing to replace in it. False if that is not known.
   */
  public boolean areAbsentFrom(String text) {
    if (isTooShort(text)) {
      return PlainText.isPlain(text);
    }
    PlainText look = new PlainText(text, 0, text.length());
    boolean absent = look.isPlain();
    for (PlainSecret each = this; absent && each != null; each = each.next) {
      absent =
          !(each.parted && look.hasDoubled())
              && !each.mayBeEncodedIn(text, look.longestRun())
              && !each.mayBeSpelledIn(text, look);
    }
    return absent;
  }

  private boolean mayBeSpelledIn(String text, PlainText look) {
    return isNumber()
        ? look.digits() >= PlainNumber.FEWEST_DIGITS
        : (once & ~look.letters()) == 0 && beginsIn(text, -1);
  }

  /**
   * Returns whether a text may hold this, or more of it than a cut leaves, in Base64 or
   * hexadecimal.
   *
   * @param longestRun of characters of Base64 in the text
   */
  private boolean mayBeEncodedIn(String text, int longestRun) {
    int shortest = base64Length();
    return longestRun >= encodedLength()
        || (longestRun >= shortest
            && EncodedRuns.areIn(text, shortest, TextScan.base64Run(text, shortest)));
  }

  /** As many characters as all of this has in Base64; it has more in hexadecimal. */
  int encodedLength() {
    return (4 * value.length() + 2) / 3;
  }

  private boolean isTooShort(String text) {
    PlainSecret each = this;
    while (each != null
        && !each.isNumber()
        && text.length() < Cuts.shortest(each.value.length())
        && text.length() < each.base64Length()) {
      each = each.next;
    }
    return each == null;
  }

  /**
   * Returns whether so much of the beginning as counts as cut stands in a plain text, in any case.
   *
   * @param but where it does not count
   */
  boolean beginsIn(String text, int but) {
    int length = Cuts.shortest(value.length());
    char first = Characters.fold(value.charAt(0));
    for (int at = 0; at <= text.length() - length; at++) {
      if (at != but
          && Characters.fold(text.charAt(at)) == first
          && text.regionMatches(true, at, value, 0, length)) {
        return true;
      }
    }
    return false;
  }

  /** Adds this and those behind it, and the exceptions that they are of. */
  public void addTo(SecretSet set) {
    for (PlainSecret each = this; each != null; each = each.next) {
      set.add(each.value, each.replacement, each.rank);
    }
    set.addOrigin(Origins.fingerprint(type, message));
    for (PlainOrigin each = origins; each != null; each = each.next()) {
      set.addOrigin(Origins.fingerprint(each.type(), each.message()));
    }
  }

  @Override
  public SecretSet toSet() {
    SecretSet set = new SecretSet();
    addTo(set);
    return set.sealed();
  }

  @Override
  public int room() {
    int room = message.length();
    for (PlainOrigin each = origins; each != null; each = each.next()) {
      String carried = each.message();
      room += carried == null ? 0 : carried.length();
    }
    for (PlainSecret each = this; each != null; each = each.next) {
      room += SearchableSecrets.room(each.value, each.replacement);
    }
    return room;
  }

  /** Tells nothing of the value. */
  @Override
  public String toString() {
    return "PlainSecret";
  }
}
