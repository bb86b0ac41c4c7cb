/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/**
 * Finds what is left of values beside the marks of cuts: a beginning before a mark, an end behind
 * one, a middle between two.
 */
final class CutValues {

  /** Fewer characters of a longer value stand in too many texts by chance. */
  private static final int SHORTEST = 6;

  private static final int SHORTEST_OF_ALL = 3;

  /** So much of a value's middle is no accident beside one mark either. */
  private static final int LONG = 12;

  /** How often a value is gone through for a longer stretch of it, if a long one is found. */
  private static final int MOST_ROUNDS = 4;

  /** Characters of values that are looked at for all marks of a text: more takes too long. */
  private static final long MOST_WORK = 1 << 22;

  private final CharSequence text;

  private CutValues(CharSequence text) {
    this.text = text;
  }

  /**
   * Goes through every place in a text where a mark has left something of a value, for as long as
   * the action returns true.
   *
   * @param blurPlus whether a plus is a space in the text, as what was percent-encoded has it
   * @return false if there is too much to look at: anything may stand in the text then
   */
  static boolean forEachIn(String text, Secret secret, boolean blurPlus, Places action) {
    CutValues values = new CutValues(text);
    return forEachMark(
        CutMarks.of(text),
        secret.value().length(),
        (mark, end) ->
            values.atMark(mark, end, secret, blurPlus, action)
                && digitsBeforeMark(text, mark, secret, action));
  }

  /** The same for one spelling of a value, in a text that is spelled like it. */
  static boolean forEachIn(String text, Needle spelling, Places action) {
    return forEachIn(text, CutMarks.of(text), spelling, action);
  }

  static boolean forEachIn(CharSequence text, CutMarks marks, Needle spelling, Places action) {
    CutValues values = new CutValues(text);
    return forEachMark(
        marks, spelling.length(), (mark, end) -> values.atMark(mark, end, spelling, action));
  }

  private static boolean forEachMark(CutMarks marks, int workEach, Places action) {
    long work = 0;
    for (int at = marks.next(); at >= 0; at = marks.next()) {
      work += workEach;
      if (work > MOST_WORK) {
        return false;
      }
      if (!action.test(at, marks.end())) {
        return true;
      }
    }
    return true;
  }

  /** Returns whether something of a value stands beside a mark, or may. */
  static boolean areIn(String text, Secret secret) {
    boolean[] found = new boolean[1];
    boolean all =
        forEachIn(
            text,
            secret,
            false,
            (start, end) -> {
              found[0] = true;
              return false;
            });
    return found[0] || !all;
  }

  private boolean atMark(int mark, int end, Secret secret, boolean blurPlus, Places action) {
    Needle @Nullable [] others = secret.otherNeedles();
    boolean more = atMark(mark, end, blurred(secret.needle(), blurPlus), action);
    for (int i = 0; others != null && i < others.length && more; i++) {
      more = atMark(mark, end, blurred(others[i], blurPlus), action);
    }
    return more;
  }

  private static Needle blurred(Needle needle, boolean blurPlus) {
    return blurPlus ? needle.blurringPlus() : needle;
  }

  private boolean atMark(int mark, int end, Needle needle, Places action) {
    return beforeMark(mark, needle, action) && behindMark(end, needle, action);
  }

  private static boolean digitsBeforeMark(String text, int mark, Secret secret, Places action) {
    GroupedDigits grouped = secret.grouped();
    Amount amount = secret.amount();
    int start = grouped == null ? -1 : grouped.beginningBefore(text, mark, SHORTEST);
    if (start < 0 && amount != null) {
      start = amount.digits().beginningBefore(text, mark, SHORTEST);
    }
    return start < 0 || action.test(start, mark);
  }

  private boolean beforeMark(int mark, Needle needle, Places action) {
    int farthest = Cuts.startOfSigns(text, mark);
    for (int end = mark; end >= farthest; end--) {
      int start = startBefore(needle, end);
      if (start >= 0) {
        return action.test(start, end);
      }
    }
    return true;
  }

  /** Returns where it begins what is left of a spelling before an index, or -1. */
  private int startBefore(Needle needle, int end) {
    int start = startBefore(needle, end, false);
    int to = end;
    for (int pieces = 0; start < 0 && pieces < CutEscapes.MOST; pieces++) {
      int piece = CutEscapes.start(text, to);
      if (piece == to) {
        break;
      }
      start = startBefore(needle, piece, true);
      if (start < 0 && piece < to - 1 && CutEscapes.isTwoOctals(text.charAt(to - 1))) {
        start = startBefore(needle, to - 1, true); // What stands before it is no backslash then.
      }
      to = piece;
    }
    return start;
  }

  private int startBefore(Needle needle, int end, boolean cut) {
    int start = end - longestBefore(needle, end, cut);
    return isLeft(needle, start, end, true) && needle.mayBeginAt(text, start) ? start : -1;
  }

  private boolean behindMark(int mark, Needle needle, Places action) {
    int farthest = Cuts.endOfSigns(text, mark);
    for (int start = mark; start <= farthest; start++) {
      int end = endBehind(needle, start);
      if (end >= 0) {
        return action.test(start, end);
      }
    }
    return true;
  }

  /** Returns where it ends what is left of a spelling behind an index, or -1. */
  private int endBehind(Needle needle, int start) {
    for (int from = start; from >= 0; from = CutEscapes.nextEndOfRest(text, start, from)) {
      int end = from + longestBehind(needle, from);
      if (isLeft(needle, from, end, false) && needle.mayEndAt(text, end)) {
        return end;
      }
    }
    return -1;
  }

  /**
   * Returns how many characters before an index stand anywhere in a spelling.
   *
   * @param cut whether what is left of an escape stands behind them
   */
  private int longestBefore(Needle needle, int end, boolean cut) {
    int longest = 0;
    int compared = 0;
    int most = mayBeLeft(needle, end - SHORTEST_OF_ALL) ? needle.length() : 0;
    for (int to = most; to > longest; to--) {
      if (cut && !needle.mayHaveLeft(to, text, end)) {
        continue;
      }
      int same = 0;
      while (same < to && same < end && isSame(needle, to - same - 1, end - same - 1)) {
        same++;
      }
      longest = Math.max(longest, same);
      compared += same;
      // What stands twice in a value is no end of the search: there may be more of it.
      if (longest >= LONG && compared > MOST_ROUNDS * needle.length()) {
        break;
      }
    }
    return longest;
  }

  /** Returns how many characters from an index on stand anywhere in a spelling. */
  private int longestBehind(Needle needle, int start) {
    int longest = 0;
    int compared = 0;
    int most = mayBeLeft(needle, start) ? needle.length() : 0;
    for (int from = 0; from < most - longest; from++) {
      int same = 0;
      while (from + same < needle.length()
          && start + same < text.length()
          && isSame(needle, from + same, start + same)) {
        same++;
      }
      longest = Math.max(longest, same);
      compared += same;
      if (longest >= LONG && compared > MOST_ROUNDS * needle.length()) {
        break;
      }
    }
    return longest;
  }

  /** Most marks have other characters beside them. */
  private boolean mayBeLeft(Needle needle, int at) {
    return at >= 0
        && at + SHORTEST_OF_ALL <= text.length()
        && needle.mayHold(text.charAt(at))
        && needle.mayHold(text.charAt(at + 1))
        && needle.mayHold(text.charAt(at + 2));
  }

  private boolean isSame(Needle needle, int index, int at) {
    return needle.comparable(needle.chars().charAt(index)) == needle.comparable(text.charAt(at));
  }

  /**
   * Returns whether a stretch of a spelling is long enough, and is not all of it.
   *
   * @param beforeMark whether it ends at a mark, and not begins at one
   */
  private boolean isLeft(Needle needle, int start, int end, boolean beforeMark) {
    int left = end - start;
    int shortest = Math.min(SHORTEST, Math.max(SHORTEST_OF_ALL, (2 * needle.length() + 2) / 3));
    if (left < shortest || left == needle.length()) {
      return false;
    }
    if (!stands(needle, 0, start, end) && isBehindMask(start)) {
      return false; // The rest of a form that shows a part of the value.
    }
    if (left >= LONG) {
      return true;
    }
    return (left >= SHORTEST || isApart(start, end))
        && (stands(needle, 0, start, end)
            || stands(needle, needle.length() - left, start, end)
            || (beforeMark && isBehindMark(start)));
  }

  private boolean stands(Needle needle, int from, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isSame(needle, from + i - start, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isApart(int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private boolean isBehindMask(int start) {
    int from = start - Masks.REDACTED.length();
    return from >= 0 && Masks.REDACTED.contentEquals(text.subSequence(from, start));
  }

  /** A dot of the mark may look like one of the value's. */
  private boolean isBehindMark(int start) {
    boolean dot = start < text.length() && text.charAt(start) == '.';
    return Cuts.isBehindMark(text, start)
        || (dot && CutMarks.endsAt(text, start + 1))
        || CutEscapes.isRestBehindMark(text, start);
  }
}
