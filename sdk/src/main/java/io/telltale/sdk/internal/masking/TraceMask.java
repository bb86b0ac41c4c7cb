/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.text.CleanTexts;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Masks the texts and numbers of one span or log record, by what is known to be secret in its
 * trace. Immutable.
 */
final class TraceMask {

  private static final Pattern HYPHENATED = Pattern.compile("-([a-z])");

  /** That of Micrometer's tracing, in characters. */
  private static final int LONGEST_NAME = 50;

  /** A shorter number is met everywhere, and says nothing. */
  private static final int MIN_DIGITS = 5;

  /** The shortest numbers of cards have 12 digits. Shorter numbers are met everywhere. */
  private static final long LEAST_CARD = 100_000_000_000L;

  private static final SecretSet NONE = new SecretSet();

  private final ExportPolicy policy;
  private final SecretSet secrets;
  private final CutTexts cutTexts;

  private TraceMask(ExportPolicy policy, SecretSet secrets, CutTexts cutTexts) {
    this.policy = policy;
    this.secrets = secrets;
    this.cutTexts = cutTexts;
  }

  /**
   * Returns the mask of a trace.
   *
   * @param secrets what is known of the trace, null for nothing
   */
  static TraceMask of(ExportPolicy policy, @Nullable SecretSet secrets) {
    return new TraceMask(policy, secrets == null ? NONE : secrets, CutTexts.none());
  }

  /** Returns the mask for a span or record of which some texts may lack their end. */
  TraceMask with(CutTexts cut) {
    return new TraceMask(policy, secrets, cut);
  }

  /** Returns a mask that looks for shapes in every text. */
  TraceMask withShapes() {
    return policy.shapesEverywhere() ? this : new TraceMask(policy.withShapes(), secrets, cutTexts);
  }

  /**
   * Returns a mask that does not look for some of the values that nobody has declared.
   *
   * @param learnt which of these values
   */
  TraceMask without(Predicate<String> learnt) {
    SecretSet kept = secrets.without(learnt);
    return kept == secrets ? this : new TraceMask(policy, kept, cutTexts);
  }

  /** Returns whether some secrets are not known any more, so that no text may leave. */
  boolean mustWithhold() {
    return secrets.overflowed();
  }

  /** Returns whether there is any value to look for. */
  boolean knowsSecrets() {
    return !secrets.isEmpty();
  }

  /** Returns whether there is nothing to look for in a text that does not say what went wrong. */
  boolean looksAtErrorsOnly() {
    return secrets.isEmpty() && !policy.shapesEverywhere() && policy.names().isEmpty();
  }

  ExportPolicy policy() {
    return policy;
  }

  /** Masks a text of anybody's that has no limit: a name, a body. */
  String text(String text) {
    return masked(text, policy.shapesEverywhere(), false);
  }

  /**
   * Masks the name of a span. Micrometer's tracing before 1.6 writes {@code -a} for {@code A} in
   * it, and cuts it.
   */
  String spanName(String name) {
    String masked = text(name);
    boolean cut = name.length() == LONGEST_NAME;
    if (secrets.isEmpty() || (name.indexOf('-') < 0 && !cut)) {
      return masked;
    }
    String plain = HYPHENATED.matcher(name).replaceAll("$1");
    String plainMasked = masked(plain, policy.shapesEverywhere(), cut);
    return plainMasked.equals(plain) ? masked : plainMasked;
  }

  /**
   * Masks the name of an attribute. One of lower-case letters, dots and underscores is taken for
   * one that the program has, whatever it has in common with a secret.
   */
  String name(String name) {
    return secrets.isEmpty() || isOfProgram(name) ? name : text(name);
  }

  static boolean isOfProgram(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && c != '.' && c != '_') {
        return false;
      }
    }
    return true;
  }

  /** Masks a text that says what went wrong, and has no limit. */
  String errorText(String text) {
    return masked(text, true, false);
  }

  /** Masks the text of an attribute, which the SDK may have cut. */
  String attribute(String text) {
    return attribute(text, policy.shapesEverywhere());
  }

  /** Masks the text of an attribute that says what went wrong. */
  String errorAttribute(String text) {
    return attribute(text, true);
  }

  private String attribute(String text, boolean anything) {
    boolean endMatters = !secrets.isEmpty() || endsInHalf(text);
    boolean cut = endMatters && cutTexts.contains(text);
    String masked = masked(text, anything, cut);
    if (!masked.equals(text) && (cut || (!endMatters && cutTexts.contains(text)))) {
      cutTexts.addMasked(masked);
    }
    return masked;
  }

  /**
   * Returns whether the text of an attribute leaves as it is.
   *
   * @param replaced the shapes of which none stands in it any more. Of a text that was cut since,
   *     nobody knows: what is left of a number may be another one
   */
  boolean leaves(String text, Set<Shape> replaced) {
    return policy.texts().isCoveredBy(replaced)
        && (CleanTexts.holdsNone(text, secrets)
            || (!cutTexts.contains(text) && policy.texts().holdsNone(text, secrets)));
  }

  /** Returns whether the end of an attribute's text may be missing. */
  boolean isCut(String text) {
    return cutTexts.contains(text);
  }

  /** Masks a part of an attribute's text, which may be the one at the end of it. */
  String errorPart(String text, boolean cut) {
    return masked(text, true, cut);
  }

  private String masked(String text, boolean anything, boolean cut) {
    TextMasker texts = policy.texts();
    String masked = anything ? texts.mask(text, secrets, cut) : texts.maskKnown(text, secrets, cut);
    return cut ? whole(masked) : masked;
  }

  /** Where the SDK has cut a text between the halves of a code point, no half of it leaves. */
  private static String whole(String text) {
    return endsInHalf(text) ? text.substring(0, text.length() - 1) : text;
  }

  static boolean endsInHalf(String text) {
    return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
  }

  /** Returns whether a number is a secret, or that of a card where shapes are looked for. */
  boolean isSecret(long number) {
    boolean mayBeCard = policy.shapesEverywhere() && number >= LEAST_CARD;
    if (secrets.isEmpty() && !mayBeCard) {
      return false;
    }
    String digits = Long.toString(number);
    return (hasEnoughDigits(digits) && secrets.containsNumber(digits))
        || (mayBeCard && !policy.texts().mask(digits, NONE, false).equals(digits));
  }

  /** Returns whether a number is a secret. */
  boolean isSecret(double number) {
    if (secrets.isEmpty() || !Double.isFinite(number)) {
      return false;
    }
    String plain = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    return hasEnoughDigits(plain)
        && (secrets.containsNumber(plain) || secrets.contains(Double.toString(number)));
  }

  private static boolean hasEnoughDigits(String number) {
    return number.chars().filter(c -> c >= '0' && c <= '9').count() >= MIN_DIGITS;
  }
}
