/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** What a parser of JSON has read in place of a value: {@code token 'hunter2': was expecting}. */
final class RejectedTokenRule implements Rule {

  private static final String WORD = "token ";
  private static final String AFTER = " was expecting";
  private static final int LONGEST = 256;

  @Override
  public String triggers() {
    return ":";
  }

  @Override
  public boolean mayFollow(char trigger, char before) {
    return before == '\'' || before == '"';
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return after == AFTER.charAt(0);
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    char quote = at > floor ? Chars.at(text, at - 1) : 0;
    if ((quote != '\'' && quote != '"') || !Chars.startsWith(text, at + 1, AFTER)) {
      return Span.NONE;
    }
    int end = at - 1;
    int start = end;
    while (start > floor && end - start < LONGEST && Chars.at(text, start - 1) != quote) {
      start--;
    }
    boolean token =
        start - 1 - WORD.length() >= floor
            && Chars.at(text, start - 1) == quote
            && Chars.startsWith(text, start - 1 - WORD.length(), WORD);
    return token && !isOfTheLanguage(text, start, end) ? Span.of(start, end) : Span.NONE;
  }

  /** Brackets and the like, and names of tokens. */
  private static boolean isOfTheLanguage(CharSequence text, int start, int end) {
    return end - start < 2
        || SecretValue.isConstant(text, start, end)
        || SecretValue.isHarmless(text, start, end);
  }
}
