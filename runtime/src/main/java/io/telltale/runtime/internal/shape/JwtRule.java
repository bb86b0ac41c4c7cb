/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * JSON Web Tokens, signed (three segments) or encrypted (five). What is left of one that was cut
 * off counts too, as long as its second segment has begun.
 *
 * <p>Every header begins with {@code eyJ}, an opening brace and quote in Base64; its J is rare in
 * texts.
 */
final class JwtRule implements Rule {

  private static final int SHORTEST_HEADER = 10;
  private static final int SHORTEST_PAYLOAD = 4;
  private static final int MOST_SEGMENTS = 5;

  @Override
  public String triggers() {
    return "J";
  }

  @Override
  public boolean mayFollow(char trigger, char before) {
    return before == 'y';
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    int start = at - 2;
    if (start < floor
        || Chars.at(text, start) != 'e'
        || Chars.at(text, start + 1) != 'y'
        || (start > floor
            && Chars.isBase64Url(Chars.at(text, start - 1))
            && !Chars.escapeBefore(text, start))) {
      return Span.NONE;
    }
    int end = segmentEnd(text, start);
    int payload = segmentEnd(text, end + 1);
    if (Chars.at(text, end) != '.'
        || end - start < SHORTEST_HEADER
        || payload - end - 1 < SHORTEST_PAYLOAD) {
      return Span.NONE;
    }
    end = payload;
    for (int segments = 2; segments < MOST_SEGMENTS && Chars.at(text, end) == '.'; segments++) {
      int next = segmentEnd(text, end + 1);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return Span.of(start, end);
  }

  private static int segmentEnd(CharSequence text, int from) {
    int i = from;
    while (Chars.isBase64Url(Chars.at(text, i))) {
      i++;
    }
    return i;
  }
}
