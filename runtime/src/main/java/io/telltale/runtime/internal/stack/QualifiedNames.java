/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import java.util.function.Predicate;

/**
 * Finds in a text what may be the full names of classes: words with dots between them. Each
 * character is read once, whatever the text is, as its length is up to others.
 *
 * <p>This class is internal and is hence not for public use. Used by one thread.
 */
public final class QualifiedNames {

  private final String text;
  private int at;

  private QualifiedNames(String text) {
    this.text = text;
  }

  /** Returns whether one of the names is what is sought; asks for no more once it is found. */
  public static boolean anyIn(String text, Predicate<String> sought) {
    QualifiedNames names = new QualifiedNames(text);
    while (names.at < text.length()) {
      int start = names.at;
      int end = names.endOfNext();
      if (end >= 0 && sought.test(text.substring(start, end))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Passes what begins here, of which each dot stands between two words.
   *
   * @return where the name ends; -1 if it is none
   */
  private int endOfNext() {
    boolean isQualified = false;
    int end = endOfWord();
    while (end >= 0 && at < text.length() && text.charAt(at) == '.') {
      at++;
      int next = endOfWord();
      if (next < 0) {
        // The sign was passed with the dot: no name begins with either.
        return isQualified ? end : -1;
      }
      isQualified = true;
      end = next;
    }
    return isQualified ? end : -1;
  }

  /** Passes a word, or the one character that is no part of any. */
  private int endOfWord() {
    int start = at;
    while (at < text.length() && isPart(text.charAt(at))) {
      at++;
    }
    if (at > start) {
      return at;
    }
    at++;
    return -1;
  }

  static boolean isPart(char c) {
    return Character.isJavaIdentifierPart(c);
  }
}
