/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the values in a message: in most classes of exceptions always the same words,
 * so that one look at them is enough.
 *
 * <p>This class is internal and is hence not for public use. Immutable.
 */
public final class ValuesInMessage {

  private static final int NOWHERE = -1;

  /** Before the first value, between the values, and behind the last one. */
  private final String[] words;

  /** Which of the values of the exception stand between the words. */
  private final int[] order;

  /** Of all words, see {@link PlainText#letters()}. */
  private final long letters;

  private final int longestRun;

  /** Whether something readable stands in the words in Base64 or hexadecimal. */
  private final boolean encoded;

  /** Whether the words have doubled spaces or quotes. */
  private final boolean doubled;

  /** Whether a value may be a part of something longer, see {@link TextScan#isJoined}. */
  private final boolean joined;

  /** How many digits the words have. */
  private final int digits;

  private ValuesInMessage(
      String[] words,
      int[] order,
      long letters,
      int longestRun,
      boolean encoded,
      boolean doubled,
      boolean joined,
      int digits) {
    this.words = words;
    this.order = order;
    this.letters = letters;
    this.longestRun = longestRun;
    this.encoded = encoded;
    this.doubled = doubled;
    this.joined = joined;
    this.digits = digits;
  }

  /**
   * Returns what stands around the values in a message; null if none stands there, if something is
   * not plain, or if a value may continue a run of Base64, or be continued by one.
   */
  public static @Nullable ValuesInMessage of(String message, PlainSecret secrets) {
    int[] order = new int[PlainSecret.MOST];
    int[] starts = new int[PlainSecret.MOST];
    int count = 0;
    int which = 0;
    for (PlainSecret each = secrets; each != null; each = each.next()) {
      int start = message.indexOf(each.value());
      if (start >= 0) {
        int at = count++;
        for (; at > 0 && starts[at - 1] > start; at--) {
          starts[at] = starts[at - 1];
          order[at] = order[at - 1];
        }
        starts[at] = start;
        order[at] = which;
      }
      which++;
    }
    return count == 0
        ? null
        : of(message, secrets, Arrays.copyOf(order, count), Arrays.copyOf(starts, count));
  }

  private static @Nullable ValuesInMessage of(
      String message, PlainSecret secrets, int[] order, int[] starts) {
    String[] words = new String[order.length + 1];
    long letters = 0;
    int longestRun = 0;
    boolean encoded = false;
    boolean doubled = false;
    boolean joined = false;
    int digits = 0;
    int from = 0;
    for (int i = 0; i < words.length; i++) {
      boolean last = i == order.length;
      int to = last ? message.length() : starts[i];
      int end = last ? to : to + requireNonNull(secrets.at(order[i])).value().length();
      PlainText look = i > 0 && !last && to <= from ? null : new PlainText(message, from, to);
      if (look == null
          || !look.isPlain()
          || (i > 0 && look.firstRun() > 0)
          || (!last && look.lastRun() > 0)) {
        return null;
      }
      words[i] = message.substring(from, to);
      letters |= look.letters();
      longestRun = Math.max(longestRun, look.longestRun());
      encoded |= look.longestRun() >= PlainSecret.shortestBase64() && isEncodedIn(words[i]);
      doubled |= look.hasDoubled();
      digits += look.digits();
      joined |= !last && mayBeJoined(message, from, to, end);
      from = end;
    }
    return new ValuesInMessage(words, order, letters, longestRun, encoded, doubled, joined, digits);
  }

  private static boolean isEncodedIn(String words) {
    int shortest = PlainSecret.shortestBase64();
    return EncodedRuns.areIn(words, shortest, TextScan.base64Run(words, shortest));
  }

  /** Whether values beside a single blank are joined to each other is up to their letters. */
  private static boolean mayBeJoined(String message, int from, int start, int end) {
    return TextScan.isJoined(message, start, end)
        || (from > 0 && start == from + 1 && message.charAt(from) == ' ');
  }

  /**
   * Returns a message with the values replaced, or null if this does not tell what to replace: if
   * other words stand around the values, if one of them may stand there once more, or if one is a
   * part of something longer that is sensitive.
   *
   * @param shapes returns which characters of a text are parts of something sensitive
   */
  public @Nullable String mask(
      String message, PlainSecret secrets, Function<String, BitSet> shapes) {
    if (!standIn(message, secrets)) {
      return null;
    }
    for (PlainSecret each = secrets; each != null; each = each.next()) {
      if (longestRun >= each.encodedLength()
          || (encoded && longestRun >= each.base64Length())
          || (doubled && each.isParted())
          || mayStandElsewhere(message, each, secrets)) {
        return null;
      }
    }
    return joined && areParts(shapes.apply(message), secrets) ? null : replaced(secrets);
  }

  /** Returns whether one of the values is a part of something longer, as {@link Hits#widen}. */
  private boolean areParts(BitSet whole, PlainSecret secrets) {
    int start = words[0].length();
    for (int i = 0; i < order.length; i++) {
      int end = start + requireNonNull(secrets.at(order[i])).value().length();
      if ((start > 0 && whole.get(start) && whole.get(start - 1))
          || (whole.get(end - 1) && whole.get(end))) {
        return true;
      }
      start = end + words[i + 1].length();
    }
    return false;
  }

  private boolean standIn(String message, PlainSecret secrets) {
    if (!message.startsWith(words[0])) {
      return false;
    }
    int at = words[0].length();
    for (int i = 0; i < order.length; i++) {
      PlainSecret secret = secrets.at(order[i]);
      if (secret == null || !message.startsWith(secret.value(), at)) {
        return false;
      }
      at += secret.value().length();
      if (!message.startsWith(words[i + 1], at)) {
        return false;
      }
      at += words[i + 1].length();
    }
    return at == message.length();
  }

  /** Returns whether a value may stand anywhere but in its place, if it has one. */
  private boolean mayStandElsewhere(String message, PlainSecret secret, PlainSecret secrets) {
    return secret.isNumber()
        ? mayBeSpelledElsewhere(secret, secrets)
        : mayBeginElsewhere(message, secret, secrets);
  }

  @SuppressWarnings("ReferenceEquality") // A value is one of a list.
  private boolean mayBeginElsewhere(String message, PlainSecret secret, PlainSecret secrets) {
    long others = letters;
    int own = NOWHERE;
    int at = words[0].length();
    for (int i = 0; i < order.length; i++) {
      PlainSecret other = requireNonNull(secrets.at(order[i]));
      if (other == secret) {
        own = at;
      } else {
        PlainText look = new PlainText(other.value(), 0, other.value().length());
        if (!other.isNumber() && look.longestRun() >= secret.base64Length()) {
          return true;
        }
        others |= look.letters();
      }
      at += other.value().length() + words[i + 1].length();
    }
    return (secret.once() & ~others) == 0 && secret.beginsIn(message, own);
  }

  /** Returns whether a number may stand in other digits than its own. */
  @SuppressWarnings("ReferenceEquality") // A value is one of a list.
  private boolean mayBeSpelledElsewhere(PlainSecret number, PlainSecret secrets) {
    int others = digits;
    for (int which : order) {
      PlainSecret other = requireNonNull(secrets.at(which));
      if (other != number) {
        others += new PlainText(other.value(), 0, other.value().length()).digits();
      }
    }
    return others >= PlainNumber.FEWEST_DIGITS;
  }

  private String replaced(PlainSecret secrets) {
    String masked = words[0];
    for (int i = 0; i < order.length; i++) {
      masked = masked.concat(requireNonNull(secrets.at(order[i])).replacement());
      masked = words[i + 1].isEmpty() ? masked : masked.concat(words[i + 1]);
    }
    return masked;
  }
}
