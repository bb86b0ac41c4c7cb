/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.EnumSet;
import java.util.List;

/**
 * Looks for a text that masking leaves a secret in, that it breaks on, or that it changes twice.
 */
public final class TextMaskerFuzzer {

  private static final TextMasker MASKER =
      new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));

  private static final List<String> MASKS =
      List.of("***", "a***@example.com", "***1234", "hmac:abcdefghijklmnop");

  private TextMaskerFuzzer() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    SecretSet secrets = new SecretSet();
    String secret = data.consumeString(24).strip();
    String mask = data.pickValue(MASKS);
    secrets.add(secret, mask);
    boolean searched = secrets.size() == 1 && !mask.contains(secret);
    boolean cut = data.consumeBoolean();
    String before = data.consumeString(200);
    String after = data.consumeRemainingAsString();

    String masked = MASKER.mask(before + secret + after, secrets, cut);

    if (searched && isLeft(secret, masked)) {
      throw new AssertionError("left: " + masked);
    }
    String again = MASKER.mask(masked, secrets, cut);
    if (!again.equals(masked)) {
      throw new AssertionError("masked once: " + masked + "\nmasked twice: " + again);
    }
  }

  /** A value of digits within a longer number is another number, and stays. */
  private static boolean isLeft(String secret, String text) {
    boolean number = secret.chars().noneMatch(Character::isLetter);
    for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
      int end = at + secret.length();
      boolean within = (at > 0 && mayBeDigit(text.charAt(at - 1))) || end < text.length() && mayBeDigit(text.charAt(end));
      if (!number || !within) {
        return true;
      }
    }
    return false;
  }

  /** What is not ASCII may count as a digit, or as nothing that stands between two. */
  private static boolean mayBeDigit(char c) {
    return c >= 0x80 || (c >= '0' && c <= '9');
  }
}
