/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Masks the texts and numbers of one span or log record, by what is known to be secret in its
 * trace. Immutable.
 */
final class TraceMask {

  /** A shorter number is met everywhere, and says nothing. */
  private static final int MIN_DIGITS = 5;

  private static final SecretSet NONE = new SecretSet();

  private final TextMasker texts;
  private final ExportPolicy policy;
  private final SecretSet secrets;
  private final int cutLength;

  private TraceMask(TextMasker texts, ExportPolicy policy, SecretSet secrets, int cutLength) {
    this.texts = texts;
    this.policy = policy;
    this.secrets = secrets;
    this.cutLength = cutLength;
  }

  /**
   * Returns the mask of a trace.
   *
   * @param secrets what is known of the trace, null for nothing
   */
  static TraceMask of(TextMasker texts, ExportPolicy policy, @Nullable SecretSet secrets) {
    return new TraceMask(texts, policy, secrets == null ? NONE : secrets, Integer.MAX_VALUE);
  }

  /**
   * Returns the mask for a span or record whose longest attribute has so many characters. If the
   * SDK has cut texts at a limit, which it does not tell, then those of this length.
   */
  TraceMask withLongest(int length) {
    return new TraceMask(texts, policy, secrets, length);
  }

  /** Returns whether some secrets are not known any more, so that no text may leave. */
  boolean mustWithhold() {
    return secrets.overflowed();
  }

  /** Returns whether there is any value to look for. */
  boolean knowsSecrets() {
    return !secrets.isEmpty();
  }

  ExportPolicy policy() {
    return policy;
  }

  /** Masks a text of anybody's. */
  String text(String text) {
    if (policy.shapesEverywhere()) {
      return errorText(text);
    }
    return whole(texts.maskKnown(text, secrets, text.length() == cutLength));
  }

  /** Masks a text that says what went wrong. */
  String errorText(String text) {
    return whole(texts.mask(text, secrets, text.length() == cutLength));
  }

  /** Where the SDK has cut a text between the halves of a code point, no half of it leaves. */
  private static String whole(String text) {
    int last = text.length() - 1;
    return last >= 0 && Character.isHighSurrogate(text.charAt(last))
        ? text.substring(0, last)
        : text;
  }

  /** Returns whether a number is a secret. */
  boolean isSecret(long number) {
    if (secrets.isEmpty()) {
      return false;
    }
    String digits = Long.toString(number);
    return hasEnoughDigits(digits) && secrets.contains(digits);
  }

  /** Returns whether a number is a secret. */
  boolean isSecret(double number) {
    if (secrets.isEmpty() || !Double.isFinite(number)) {
      return false;
    }
    String plain = new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    return hasEnoughDigits(plain)
        && (secrets.contains(plain) || secrets.contains(Double.toString(number)));
  }

  private static boolean hasEnoughDigits(String number) {
    return number.chars().filter(c -> c >= '0' && c <= '9').count() >= MIN_DIGITS;
  }
}
