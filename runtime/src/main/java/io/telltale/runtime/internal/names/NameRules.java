/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.names;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells by its name whether a value is probably a secret or a personal datum. Whole words count, in
 * camelCase, snake_case and kebab-case: {@code userToken} is a secret, {@code tokenizer} is none.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public final class NameRules {

  /** What a name says of the value, from good to bad. */
  public enum Verdict {
    /** Nothing. */
    HARMLESS,
    /** It is about a person. */
    PERSONAL,
    /** It opens something. */
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

  private static final List<NameWords> PERSONAL =
      words(
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
              "user_name"));

  private static final NameRules STANDARD = new NameRules(List.of(), List.of());

  private final List<NameWords> secrets;
  private final List<NameWords> excludes;

  /**
   * Creates rules.
   *
   * @param piiNames further names of secrets
   * @param excludes whole names that are harmless whatever words they have
   */
  public NameRules(Collection<String> piiNames, Collection<String> excludes) {
    this.secrets = words(Stream.concat(SECRETS.stream(), piiNames.stream()).toList());
    this.excludes = words(excludes);
  }

  private static List<NameWords> words(Collection<String> names) {
    return names.stream().map(NameWords::of).filter(words -> !words.isEmpty()).toList();
  }

  /** Returns what a name says of the value. */
  public Verdict judge(String name) {
    NameWords words = NameWords.of(name);
    if (excludes.contains(words)) {
      return Verdict.HARMLESS;
    }
    if (containsAny(words, secrets)) {
      return Verdict.SECRET;
    }
    return containsAny(words, PERSONAL) ? Verdict.PERSONAL : Verdict.HARMLESS;
  }

  /** Returns whether a name contains the words of a secret or of a personal datum. */
  public static boolean isSensitive(String name) {
    return STANDARD.judge(name) != Verdict.HARMLESS;
  }

  /**
   * Returns whether a name contains the words of another one, in whatever way either is written.
   *
   * @param others names of one or more words
   */
  public static boolean containsAny(String name, Collection<String> others) {
    NameWords words = NameWords.of(name);
    for (String other : others) {
      NameWords rule = NameWords.of(other);
      if (rule.isEmpty() ? name.equals(other) : words.contain(rule)) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsAny(NameWords words, List<NameWords> rules) {
    for (NameWords rule : rules) {
      if (words.contain(rule)) {
        return true;
      }
    }
    return false;
  }
}
