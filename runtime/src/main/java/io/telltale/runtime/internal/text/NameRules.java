/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Tells by its name whether a value is probably a secret or a personal datum. Whole words count, in
 * camelCase, snake_case and kebab-case: {@code userToken} is a secret, {@code tokenizer} is none.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class NameRules {

  /** Words that belong together are written with a blank, and are found written together too. */
  private static final List<List<String>> SENSITIVE =
      rules(
          // Secrets
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "token",
          "secret",
          "api key",
          "private key",
          "credit card",
          "card number",
          "cvv",
          "ssn",
          // Personal data
          "email",
          "e mail",
          "phone",
          "first name",
          "last name",
          "full name",
          "address",
          "birth date",
          "date of birth",
          "birthday",
          "passport",
          "tax id",
          "iban",
          "ip address",
          "user name");

  private NameRules() {}

  /** Returns whether a name contains the words of a secret or of a personal datum. */
  public static boolean isSensitive(String name) {
    List<String> words = words(name);
    return SENSITIVE.stream().anyMatch(rule -> contains(words, rule));
  }

  /**
   * Returns whether a name contains the words of another one, in whatever way either is written.
   *
   * @param others names of one or more words
   */
  public static boolean containsAny(String name, Collection<String> others) {
    List<String> words = words(name);
    for (String other : others) {
      List<String> rule = words(other);
      if (rule.isEmpty() ? name.equals(other) : contains(words, rule)) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> rules(String... rules) {
    List<List<String>> split = new ArrayList<>();
    for (String rule : rules) {
      split.add(List.of(rule.split(" ", -1)));
    }
    return List.copyOf(split);
  }

  private static boolean contains(List<String> words, List<String> rule) {
    String together = String.join("", rule);
    for (int i = 0; i < words.size(); i++) {
      if (is(words.get(i), together) || startsWith(words.subList(i, words.size()), rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(List<String> words, List<String> rule) {
    if (words.size() < rule.size()) {
      return false;
    }
    for (int i = 0; i < rule.size(); i++) {
      if (!is(words.get(i), rule.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(String word, String ruled) {
    return word.startsWith(ruled)
        && (word.length() == ruled.length() || word.substring(ruled.length()).matches("e?s"));
  }

  /** Splits a name where its case or its characters change. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean starts =
          Character.isUpperCase(c)
              && i > 0
              && (!Character.isUpperCase(name.charAt(i - 1))
                  || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
      if (starts || !Character.isLetter(c)) {
        end(word, words);
      }
      if (Character.isLetter(c)) {
        word.append(c);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}
