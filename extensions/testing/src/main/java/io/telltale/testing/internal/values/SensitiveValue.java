/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.values;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.telltale.runtime.data.ErrorAttributes;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A value that must not be found, and the ways in which it is spelled.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param name what it is called in reports, which never repeat it
 * @param value the value itself
 * @param spellings what is searched for, in the form of {@link #fold}; nothing if the value is too
 *     poor
 * @param ignoresCase whether it counts in other case as well
 * @param wholeWord whether it counts only where no letter or digit is beside it
 * @param members the declared members that had it
 */
public record SensitiveValue(
    String name,
    String value,
    List<String> spellings,
    boolean ignoresCase,
    boolean wholeWord,
    Set<SearchedMember> members) {

  private static final int MIN_CODE_POINTS = 4;
  private static final int MIN_DIFFERENT = 3;

  /** A text this long is rich enough with two: 4111111111111111 is a card number. */
  private static final int TWO_DIFFERENT_FROM = 12;

  /** Shorter ones are other words in other case: a name, and a word of the language. */
  private static final int IGNORES_CASE_FROM = 6;

  /** Shorter ones stand by chance within identifiers and times. */
  private static final int WITHIN_WORDS_FROM = 8;

  public static SensitiveValue of(String name, String value) {
    return of(name, value, List.of());
  }

  /** Also searches for parts of the value that give it away. */
  public static SensitiveValue of(String name, String value, List<String> parts) {
    String stripped = value.strip();
    if (!isSearchable(stripped)) {
      return new SensitiveValue(name, value, List.of(), true, true, Set.of());
    }
    boolean ignoresCase =
        stripped.length() >= IGNORES_CASE_FROM && stripped.chars().anyMatch(Character::isLetter);
    Set<String> spellings = new LinkedHashSet<>();
    addAll(stripped, ignoresCase, spellings);
    parts.forEach(part -> addAll(part, ignoresCase, spellings));
    boolean wholeWord = stripped.length() < WITHIN_WORDS_FROM;
    return new SensitiveValue(
        name, value, List.copyOf(spellings), ignoresCase, wholeWord, Set.of());
  }

  /** Returns one of both, for the same value, which is called by what declares it. */
  public SensitiveValue or(SensitiveValue other) {
    boolean renamed = !isMember() && other.isMember();
    Set<String> all = new LinkedHashSet<>(spellings);
    all.addAll(other.spellings);
    Set<SearchedMember> both = new LinkedHashSet<>(members);
    both.addAll(other.members);
    return new SensitiveValue(
        renamed ? other.name + ", " + name : name,
        value,
        List.copyOf(all),
        ignoresCase,
        wholeWord,
        both);
  }

  /** Returns the same value, which a declared member had. */
  public SensitiveValue of(SearchedMember member) {
    return new SensitiveValue(name, value, spellings, ignoresCase, wholeWord, Set.of(member));
  }

  private boolean isMember() {
    return name.startsWith(ErrorAttributes.ERROR_DETAIL_PREFIX);
  }

  /** Returns whether the value can be told from other text. */
  public boolean isSearchable() {
    return !spellings.isEmpty();
  }

  private static boolean isSearchable(String value) {
    long codePoints = value.codePoints().count();
    long different = value.codePoints().distinct().count();
    return codePoints >= MIN_CODE_POINTS
        && (different >= MIN_DIFFERENT || (different == 2 && codePoints >= TWO_DIFFERENT_FROM));
  }

  private static void addAll(String value, boolean ignoresCase, Set<String> spellings) {
    for (String form :
        List.of(value, nfc(value), Normalizer.normalize(value, Normalizer.Form.NFD))) {
      spellings.add(fold(form, ignoresCase));
      spellings.add(fold(asBytes(form), ignoresCase));
      if (ignoresCase) {
        // Bytes are read as characters, and the bytes of a capital are not those of a small letter.
        spellings.add(fold(asBytes(form.toUpperCase(Locale.ROOT)), true));
        spellings.add(fold(asBytes(form.toLowerCase(Locale.ROOT)), true));
      }
    }
    if (value.length() >= TWO_DIFFERENT_FROM && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      for (String separator : List.of(" ", "-", ".")) {
        spellings.add(value.replaceAll("(.{4})(?!$)", "$1" + separator));
      }
    }
  }

  private static String nfc(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFC);
  }

  private static String asBytes(String text) {
    return new String(text.getBytes(UTF_8), ISO_8859_1);
  }

  /** Makes a plus no difference, which may stand for a blank, nor case; the length stays. */
  public static String fold(String text, boolean ignoresCase) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = ignoresCase ? Character.toLowerCase(Character.toUpperCase(chars[i])) : chars[i];
      chars[i] = c == '+' ? ' ' : c;
    }
    return new String(chars);
  }

  /** Does not tell the value. */
  @Override
  public String toString() {
    return name;
  }
}
