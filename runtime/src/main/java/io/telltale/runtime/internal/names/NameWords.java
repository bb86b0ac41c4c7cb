/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of which a name consists, in camelCase, snake_case, kebab-case or any mixture. */
final class NameWords {

  private final List<String> words;

  private NameWords(List<String> words) {
    this.words = words;
  }

  /** Splits a name where its case, its script or the kind of its characters changes. */
  static NameWords of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int before = -1;
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      int c = name.codePointAt(i);
      boolean letter = Character.isLetter(c);
      if (!letter || isStart(before, c, name, i + Character.charCount(c))) {
        end(word, words);
      }
      if (letter) {
        word.appendCodePoint(c);
      }
      before = c;
    }
    end(word, words);
    return new NameWords(words);
  }

  private static boolean isStart(int before, int c, String name, int next) {
    if (before < 0 || !Character.isLetter(before)) {
      return false;
    }
    // Letters without case end a word, in 고객token as in token고객; so do the rare cased ones.
    if (isCased(before) != isCased(c)) {
      return true;
    }
    boolean beforeLowerCase = next < name.length() && isLowerCase(name.codePointAt(next));
    return Character.isUpperCase(c) && (!Character.isUpperCase(before) || beforeLowerCase);
  }

  private static boolean isCased(int letter) {
    return isLowerCase(letter)
        || (Character.isBmpCodePoint(letter) && Character.isUpperCase(letter));
  }

  private static boolean isLowerCase(int letter) {
    return Character.isBmpCodePoint(letter) && Character.isLowerCase(letter);
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Returns whether the words of another name stand in this one, one by one or written as one. */
  boolean contain(NameWords other) {
    String together = other.together();
    for (int i = 0; i < words.size(); i++) {
      if (is(words.get(i), together) || other.isAt(i, this)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(int start, NameWords other) {
    if (start + words.size() > other.words.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!is(other.words.get(start + i), words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private String together() {
    return words.size() == 1 ? words.get(0) : String.join("", words);
  }

  /** Whether a word is the ruled one, or its plural. */
  private static boolean is(String word, String ruled) {
    if (!word.startsWith(ruled)) {
      return false;
    }
    int end = ruled.length();
    return switch (word.length() - end) {
      case 0 -> true;
      case 1 -> word.charAt(end) == 's';
      case 2 -> word.charAt(end) == 'e' && word.charAt(end + 1) == 's';
      default -> false;
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NameWords that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
