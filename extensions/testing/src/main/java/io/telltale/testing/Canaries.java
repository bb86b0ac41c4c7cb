/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.telltale.testing.internal.values.DeclaredValues;
import io.telltale.testing.internal.values.SensitiveValue;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Invented sensitive values for the exceptions of a test. Each of them is unique, so one of them in
 * the telemetry is a leak. A test under {@link NoLeaks} takes them as a parameter, and fails if one
 * of them leaves the process.
 *
 * <p>They depend on the test's id alone, so a failed test fails again in the same way. Safe for
 * concurrent use.
 */
public final class Canaries {

  private static final int LETTERS = 12;

  private final String seed;
  private final Consumer<SensitiveValue> planted;
  private final AtomicInteger count = new AtomicInteger();

  Canaries(String seed, Consumer<SensitiveValue> planted) {
    this.seed = seed;
    this.planted = planted;
  }

  /**
   * Returns a new e-mail address in a domain that nobody owns. Its local part alone is a leak as
   * well.
   */
  public String email() {
    int number = count.incrementAndGet();
    String local = "canary." + letters(number, LETTERS);
    return plant("e-mail canary", number, local + "@secret.example", List.of(local));
  }

  /** Returns a new payment card number: 16 digits of a test range, with a right check digit. */
  public String cardNumber() {
    int number = count.incrementAndGet();
    StringBuilder digits = new StringBuilder("400000");
    byte[] random = random(number);
    while (digits.length() < 15) {
      digits.append(Math.floorMod(random[digits.length()], 10));
    }
    return plant("card canary", number, digits.append(checkDigit(digits)).toString(), List.of());
  }

  /** Returns a new word of letters. */
  public String word() {
    int number = count.incrementAndGet();
    return plant("word canary", number, "canary" + letters(number, LETTERS), List.of());
  }

  /**
   * Returns a new text with everything that encodings write differently: blanks, quotes, signs of
   * HTML, of JSON and of URLs, a letter outside of ASCII.
   */
  public String text() {
    int number = count.incrementAndGet();
    String letters = letters(number, LETTERS);
    String text = "canary \"" + letters + "\" & <b>100%</b> \\ é";
    return plant("text canary", number, text, List.of(letters));
  }

  /**
   * Makes an exception with a canary in every sensitive member that its constructor takes, by the
   * constructor with the most arguments, and {@linkplain #plant(Throwable) plants} it.
   *
   * @param type an exception class with {@code @Sensitive} members
   * @throws IllegalArgumentException if no constructor makes one with such values
   */
  public <E extends Throwable> E plant(Class<E> type) {
    return plant(new Planting(this).create(type));
  }

  /**
   * Forbids the values that an exception, its causes and suppressed exceptions declare as
   * sensitive. It adds a suppressed exception that quotes each of them in {@linkplain
   * #everySpellingOf every encoding}. None of them may leave, wherever the exception's stack trace
   * leaves.
   *
   * @return the same exception
   */
  public <E extends Throwable> E plant(E error) {
    List<SensitiveValue> values = DeclaredValues.of(error);
    values.forEach(planted);
    values.stream()
        .filter(SensitiveValue::isSearchable)
        .map(value -> everySpellingOf(value.value()))
        .reduce((some, more) -> some + " | " + more)
        .ifPresent(quotes -> error.addSuppressed(new IllegalStateException("rejected " + quotes)));
    return error;
  }

  /**
   * Spells a value in every encoding in which Telltale promises to find it: as it is, in other
   * case, percent-encoded, JSON- and HTML-escaped, in Base64 of both alphabets. Use it, for
   * example, in the message of a cause, which must then lose all of them.
   */
  public static String everySpellingOf(String value) {
    return String.join(
        " | ",
        value,
        value.toUpperCase(Locale.ROOT),
        URLEncoder.encode(value, UTF_8),
        URLEncoder.encode(URLEncoder.encode(value, UTF_8), UTF_8),
        value.replace("\\", "\\\\").replace("\"", "\\\""),
        value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("@", "&#64;"),
        Base64.getEncoder().encodeToString(value.getBytes(UTF_8)),
        Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8)));
  }

  /** Makes an e-mail address that may leave unless a member makes it sensitive. */
  String address() {
    return "canary." + letters(count.incrementAndGet(), LETTERS) + "@secret.example";
  }

  /** Makes a number of 15 digits that may leave unless a member makes it sensitive. */
  long number() {
    long random = new BigInteger(1, random(count.incrementAndGet())).longValue();
    return 100_000_000_000_000L + Math.floorMod(random, 900_000_000_000_000L);
  }

  private String plant(String kind, int number, String value, List<String> parts) {
    planted.accept(SensitiveValue.of(kind + " " + number, value, parts));
    return value;
  }

  private String letters(int number, int length) {
    byte[] random = random(number);
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + Math.floorMod(random[i], 26)));
    }
    return letters.toString();
  }

  private byte[] random(int number) {
    try {
      return MessageDigest.getInstance("SHA-256").digest((seed + "#" + number).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digit by which the sum becomes a multiple of ten (ISO/IEC 7812-1, annex B). */
  private static int checkDigit(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? 2 * digit : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
  }
}
