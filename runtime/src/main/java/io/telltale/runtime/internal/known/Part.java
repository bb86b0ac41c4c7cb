/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.known;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a template: words of the library, or a place.
 *
 * @param kind what it is
 * @param words the words; empty for a place
 */
record Part(Kind kind, String words) {

  /** What a part is, and which characters may stand in a place that is shown. */
  enum Kind {
    WORDS(""),
    HIDDEN("***"),
    NUMBER("<number>"),
    NAME("<name>"),
    TYPE("<type>"),
    LIST("<list>"),
    CLASS("<class>"),
    ORIGIN("<origin>"),
    CHAIN("<chain>"),
    SQL("<sql>");

    final String sign;

    Kind(String sign) {
      this.sign = sign;
    }
  }

  private static final int LONGEST_NAME = 256;
  private static final int LONGEST_STATEMENT = 4_096;
  private static final int LONGEST_NUMBER = 12;

  /** Takes a template apart. */
  static List<Part> of(String template) {
    List<Part> parts = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < template.length(); ) {
      Kind place = placeAt(template, i);
      if (place == null) {
        i++;
        continue;
      }
      if (words < i) {
        parts.add(new Part(Kind.WORDS, template.substring(words, i)));
      }
      parts.add(new Part(place, ""));
      i += place.sign.length();
      words = i;
    }
    if (words < template.length()) {
      parts.add(new Part(Kind.WORDS, template.substring(words)));
    }
    return List.copyOf(parts);
  }

  private static @Nullable Kind placeAt(String template, int index) {
    for (Kind kind : Kind.values()) {
      if (kind != Kind.WORDS && template.startsWith(kind.sign, index)) {
        return kind;
      }
    }
    return null;
  }

  boolean isHidden() {
    return kind == Kind.HIDDEN;
  }

  boolean isShown() {
    return kind != Kind.HIDDEN && kind != Kind.WORDS;
  }

  /** Returns whether a part of a text is what may be shown in this place. */
  boolean admits(String text, int start, int end) {
    int length = end - start;
    if (length <= 0 || length > longest()) {
      return false;
    }
    return switch (kind) {
      case NUMBER -> isNumber(text, start, end);
      case NAME -> isName(text, start, end);
      case CLASS, ORIGIN -> endIn(text, start, end) == end;
      case TYPE -> consistsOf(text, start, end, "$.-/[]<>,;?&# :()");
      case LIST -> consistsOf(text, start, end, "$.-/, \"'`()");
      case CHAIN -> ReferenceChain.isOfFields(text.substring(start, end));
      case SQL -> SqlText.hasNoLiteral(text, start, end);
      case WORDS, HIDDEN -> false;
    };
  }

  /** Returns where the next words stand, no further away than this may be long, or -1. */
  int endBefore(Part next, String text, int start) {
    int last = Math.min(text.length() - next.words.length(), start + longest());
    for (int at = start; at <= last; at++) {
      if (text.startsWith(next.words, at)) {
        return at;
      }
    }
    return -1;
  }

  private int longest() {
    return switch (kind) {
      case NUMBER -> LONGEST_NUMBER;
      case SQL, CHAIN -> LONGEST_STATEMENT;
      default -> LONGEST_NAME;
    };
  }

  private static boolean isNumber(String text, int start, int end) {
    int first = text.charAt(start) == '-' ? start + 1 : start;
    for (int i = first; i < end; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return first < end;
  }

  /** What stands in brackets is an index: anything else is a key, and so data. */
  private static boolean isName(String text, int start, int end) {
    boolean inBrackets = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '[' && !inBrackets) {
        inBrackets = true;
      } else if (c == ']' && inBrackets) {
        inBrackets = false;
      } else if (inBrackets ? !isDigit(c) : !isWord(c) && "$.-/".indexOf(c) < 0) {
        return false;
      }
    }
    return !inBrackets && !isDigit(text.charAt(start));
  }

  private static boolean consistsOf(String text, int start, int end, String besides) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isWord(c) && besides.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether what may stand here tells by itself where it ends. */
  boolean endsByItself() {
    return kind == Kind.CLASS || kind == Kind.ORIGIN;
  }

  /** Returns where what stands here ends, or -1 if it is not what may be shown. */
  int endIn(String text, int start, int limit) {
    return kind == Kind.CLASS ? endOfClass(text, start, limit) : endOfOrigin(text, start, limit);
  }

  /** The scheme, host and port of a URL: a path is data, and so is who has logged in. */
  private static int endOfOrigin(String text, int start, int limit) {
    boolean plain = text.startsWith("http://", start);
    if (!plain && !text.startsWith("https://", start)) {
      return -1;
    }
    int host = start + (plain ? "http://" : "https://").length();
    int end = host;
    while (end < limit && (isWord(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    if (end < limit && text.charAt(end) == ':') {
      int port = end + 1;
      while (port < limit && isDigit(text.charAt(port))) {
        port++;
      }
      end = port;
    }
    boolean whole = end == limit || "/\"".indexOf(text.charAt(end)) >= 0;
    return whole && end > host ? end : -1;
  }

  /** Packages in lower case, and one class: what follows a dot then may be data. */
  static int endOfClass(String text, int start, int limit) {
    int segment = start;
    while (segment < limit) {
      int end = segment;
      while (end < limit && (isWord(text.charAt(end)) || text.charAt(end) == '$')) {
        end++;
      }
      if (end == segment) {
        return -1;
      }
      char first = text.charAt(segment);
      if (first >= 'A' && first <= 'Z') {
        return end;
      }
      if (end >= limit || text.charAt(end) != '.') {
        return -1;
      }
      segment = end + 1;
    }
    return -1;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }
}
