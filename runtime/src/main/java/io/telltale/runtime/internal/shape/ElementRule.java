/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** Values in elements of XML that are named like secrets: {@code <password>…</password>}. */
final class ElementRule implements Rule {

  private static final SecretNames NAMES = new SecretNames();
  private static final int LONGEST_TAG = 128;

  @Override
  public String triggers() {
    return ">";
  }

  @Override
  public boolean mayFollow(char trigger, char before) {
    return before != '/' && before != '-' && before != '=';
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    char before = Chars.at(text, at - 1);
    if (before == '/' || before == '-' || before == '=' || at == floor) {
      return Span.NONE; // an empty element, or no tag
    }
    int open = at - 1;
    int nameEnd = at;
    while (open >= floor && at - open < LONGEST_TAG && Chars.at(text, open) != '<') {
      nameEnd = Chars.isBlank(Chars.at(text, open)) ? open : nameEnd;
      open--;
    }
    if (open < floor || Chars.at(text, open) != '<' || Chars.at(text, open + 1) == '/') {
      return Span.NONE;
    }
    int name = NAMES.start(text, nameEnd);
    if (name <= open) {
      return Span.NONE;
    }
    int end = at + 1;
    while (end < text.length() && Chars.at(text, end) != '<' && Chars.at(text, end) != '>') {
      end++;
    }
    boolean closed = Chars.at(text, end) == '<' && Chars.at(text, end + 1) == '/';
    boolean cut = end == text.length();
    return (closed || cut) && !SecretValue.isHarmless(text, at + 1, end)
        ? Span.of(at + 1, end)
        : Span.NONE;
  }
}
