/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Looks for a text that masking leaves a secret in, that it breaks on, or that it changes twice.
 */
public final class TextMaskerFuzzer {

  private static final TextMasker MASKER =
      new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));

  private static final List<String> MASKS =
      List.of("***", "a***@example.com", "***1234", "hmac:abcdefghijklmnop");

  /** How a library may have written the value: in none of these may it be left. */
  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          value -> value,
          value -> " " + base64(" " + value + " ") + " ",
          value -> " " + base64(base64(value)) + " ",
          value -> " " + HexFormat.of().formatHex(value.getBytes(UTF_8)) + " ",
          value -> " " + value + "\u2026",
          value -> " " + value.replace("'", "''").replace(" ", " \n ") + " ",
          value -> " " + value.replace("'", "''").replace(" ", "  ") + "\u2026",
          value -> " " + value + " (truncated)...",
          value -> " " + marked(value) + " ",
          value -> "%20" + value.replace("%", "%25").replace("+", "%2B") + "%20");

  private TextMaskerFuzzer() {}

  /** As H2 writes it. A value with such a sign of its own is not looked for without it. */
  private static String marked(String value) {
    int half = value.length() / 2;
    return value.contains("[*]") ? value : value.substring(0, half) + "[*]" + value.substring(half);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(FuzzedDataProvider data) {
    SecretSet secrets = new SecretSet();
    String secret = data.consumeString(24).strip();
    String mask = data.pickValue(MASKS);
    secrets.add(secret, mask);
    boolean searched = secrets.size() == 1 && !mask.contains(secret);
    boolean cut = data.consumeBoolean();
    String copy = data.pickValue(SPELLINGS).apply(secret);
    String before = data.consumeString(200);
    String after = data.consumeRemainingAsString();

    String masked = MASKER.mask(before + copy + after, secrets, cut);

    boolean spelled = copy.length() > secret.length() && isReadable(secret);
    if (searched && (isLeft(secret, masked) || (spelled && masked.contains(copy)))) {
      throw new AssertionError("left: " + masked);
    }
    String again = MASKER.mask(masked, secrets, cut);
    if (!again.equals(masked)) {
      throw new AssertionError("masked once: " + masked + "\nmasked twice: " + again);
    }
  }

  /** Base64 and hexadecimal of less, or of signs of control, may be anything. */
  private static boolean isReadable(String secret) {
    return secret.length() >= 8 && secret.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  /** A value of digits within a longer number is another number, and stays. */
  private static boolean isLeft(String secret, String text) {
    boolean number = secret.chars().noneMatch(Character::isLetter);
    for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
      int end = at + secret.length();
      boolean within =
          (at > 0 && mayBeDigit(text.charAt(at - 1)))
              || end < text.length() && mayBeDigit(text.charAt(end));
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
