/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells by its name whether a member is probably a secret or a personal datum. Whole words count,
 * in camelCase, snake_case and kebab-case: {@code userToken} is a secret, {@code tokenizer} is
 * none. The runtime has the same words for the keys of maps.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class NameRules {

  /** What a name says of the value, from good to bad. */
  enum Verdict {
    HARMLESS,
    PERSONAL,
    SECRET
  }

  private static final List<String> SECRETS =
      List.of(
          "password",
          "passwd",
          "pwd",
          "passphrase",
          "token",
          "secret",
          "api_key",
          "private_key",
          "credit_card",
          "card_number",
          "cvv",
          "ssn");

  private static final List<String> PERSONAL =
      List.of(
          "email",
          "e_mail",
          "phone",
          "first_name",
          "last_name",
          "full_name",
          "address",
          "birth_date",
          "date_of_birth",
          "birthday",
          "passport",
          "tax_id",
          "iban",
          "ip_address",
          "user_name");

  private static final List<String> ENDINGS = List.of("", "s", "es");

  private static final Pattern BEFORE_WORD =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[^\\p{L}]+");

  /**
   * Words that make a name telling where they are found together, or written as one.
   *
   * @param together all of them as one
   */
  private record Telling(List<String> words, String together) {
    Telling(List<String> words) {
      this(words, String.join("", words));
    }
  }

  private final List<Telling> secrets;
  private final List<Telling> personal = telling(PERSONAL);
  private final List<List<String>> excludes;

  /**
   * Creates the rules of one compilation.
   *
   * @param piiNames further names of secrets
   * @param excludes whole names that are harmless whatever words they have
   */
  public NameRules(Collection<String> piiNames, Collection<String> excludes) {
    this.secrets = telling(Stream.concat(SECRETS.stream(), piiNames.stream()).toList());
    this.excludes = words(excludes);
  }

  Verdict judge(String name) {
    List<String> words = words(name);
    if (excludes.contains(words)) {
      return Verdict.HARMLESS;
    }
    if (secrets.stream().anyMatch(rule -> contains(words, rule))) {
      return Verdict.SECRET;
    }
    return personal.stream().anyMatch(rule -> contains(words, rule))
        ? Verdict.PERSONAL
        : Verdict.HARMLESS;
  }

  private static List<List<String>> words(Collection<String> names) {
    return names.stream().map(NameRules::words).filter(words -> !words.isEmpty()).toList();
  }

  private static List<Telling> telling(Collection<String> names) {
    return words(names).stream().map(Telling::new).toList();
  }

  private static boolean contains(List<String> words, Telling rule) {
    for (int i = 0; i < words.size(); i++) {
      if (is(words.get(i), rule.together())
          || startsWith(words.subList(i, words.size()), rule.words())) {
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
    return word.startsWith(ruled) && ENDINGS.contains(word.substring(ruled.length()));
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (String word : BEFORE_WORD.split(name, -1)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
