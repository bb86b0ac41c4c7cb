/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import java.util.Arrays;

/**
 * Keys of well-known services. Most have a prefix that ends in an underscore or a hyphen, which is
 * rarer in texts than any of its letters.
 */
final class ApiKeyRule implements Rule {

  /**
   * How the keys of one kind begin.
   *
   * @param text their prefix
   * @param offset where in the prefix its trigger is
   * @param rest how long the rest is at least
   */
  private record Prefix(String text, int offset, int rest) {

    Prefix(String text, int rest) {
      this(text, offset(text), rest);
    }

    /** Returns the character before the trigger, that behind it where the prefix begins with it. */
    char neighbour() {
      return text.charAt(offset == 0 ? 1 : offset - 1);
    }

    char trigger() {
      return text.charAt(offset);
    }

    private static int offset(String text) {
      int last = text.length() - 1;
      return switch (text.charAt(last)) {
        case '_', '-' -> last;
        case '.' -> last - 1;
        default -> 0;
      };
    }
  }

  private static final Prefix[] PREFIXES = {
    new Prefix("ghp_", 30),
    new Prefix("gho_", 30),
    new Prefix("ghu_", 30),
    new Prefix("ghs_", 30),
    new Prefix("ghr_", 30),
    new Prefix("github_pat_", 20),
    new Prefix("sk_live_", 10),
    new Prefix("sk_test_", 10),
    new Prefix("rk_live_", 10),
    new Prefix("rk_test_", 10),
    new Prefix("whsec_", 20),
    new Prefix("npm_", 30),
    new Prefix("hf_", 30),
    new Prefix("shpat_", 24),
    new Prefix("dop_v1_", 40),
    new Prefix("glsa_", 30),
    new Prefix("glpat-", 18),
    new Prefix("sk-", 20),
    new Prefix("xoxb-", 10),
    new Prefix("xoxa-", 10),
    new Prefix("xoxp-", 10),
    new Prefix("xoxr-", 10),
    new Prefix("xoxs-", 10),
    new Prefix("xapp-", 10),
    new Prefix("pypi-", 30),
    new Prefix("AKIA", 16),
    new Prefix("ASIA", 16),
    new Prefix("AIza", 35),
    new Prefix("SG.", 20),
  };
  private static final Prefix[] NONE = {};
  private static final int WINDOW = 64;
  private static final char FIRST_LETTER = 'A';

  /** By what stands before the trigger, or behind it where that is the first letter. */
  private final Prefix[][] byNeighbour = new Prefix[Chars.ASCII][];

  ApiKeyRule() {
    Arrays.fill(byNeighbour, NONE);
    for (Prefix prefix : PREFIXES) {
      Prefix[] before = byNeighbour[prefix.neighbour()];
      Prefix[] sorted = Arrays.copyOf(before, before.length + 1);
      sorted[before.length] = prefix;
      byNeighbour[prefix.neighbour()] = sorted;
    }
  }

  @Override
  public String triggers() {
    return "_-G" + FIRST_LETTER;
  }

  @Override
  public boolean mayFollow(char trigger, char before) {
    return trigger == FIRST_LETTER || isNeighbour(trigger, before);
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return trigger != FIRST_LETTER || isNeighbour(trigger, after);
  }

  private boolean isNeighbour(char trigger, char c) {
    for (Prefix prefix : byNeighbour[c]) {
      if (prefix.trigger() == trigger) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    char c = Chars.at(text, at);
    char neighbour = Chars.at(text, c == FIRST_LETTER ? at + 1 : at - 1);
    if (neighbour >= Chars.ASCII) {
      return Span.NONE;
    }
    for (Prefix prefix : byNeighbour[neighbour]) {
      int start = at - prefix.offset();
      if (start >= floor
          && isAt(text, start, prefix.text())
          && !Chars.wordBefore(text, start, floor)) {
        return key(text, start, prefix);
      }
    }
    return Span.NONE;
  }

  private static boolean isAt(CharSequence text, int start, String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      if (Chars.at(text, start + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static long key(CharSequence text, int start, Prefix prefix) {
    int from = start + prefix.text().length();
    if (!isRandom(text, from, prefix.rest())) {
      return Span.NONE;
    }
    boolean dotted = prefix.text().endsWith(".");
    int i = from + prefix.rest();
    while (isKey(Chars.at(text, i)) || (dotted && isDot(text, i))) {
      i++;
    }
    return Span.of(start, i);
  }

  /** Decides by a bounded window, so that many prefixes in one long word stay cheap. */
  private static boolean isRandom(CharSequence text, int from, int shortest) {
    boolean random = false;
    int i = from;
    for (char c = Chars.at(text, i); isKey(c) && i - from < WINDOW; ) {
      random |= Chars.isDigit(c) || Chars.isUpper(c);
      c = Chars.at(text, ++i);
    }
    return random && i - from >= shortest;
  }

  private static boolean isKey(char c) {
    return Chars.isBase64Url(c);
  }

  private static boolean isDot(CharSequence text, int i) {
    return Chars.at(text, i) == '.' && isKey(Chars.at(text, i + 1));
  }
}
