/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link PlainSecret} says of a text without a search is what the search finds. */
class PlainSecretTest {

  private static final int ROUNDS = Integer.getInteger("tests.rounds", 3_000) * 10;

  private static final String[] VALUE_PARTS = {
    "a",
    "b",
    "ab",
    "Z",
    "x",
    "1",
    "7",
    "@",
    ".",
    "-",
    "_",
    "alice",
    "example.com",
    "example",
    "@a",
    "Ab",
    "ba",
    "bob@",
    "aaa",
    "0",
    "deadbeef",
    " ",
    "é",
    "+",
    "*",
    "hmac:"
  };

  private static final String[] TEXT_PARTS = {
    "",
    " ",
    "no session for ",
    "x",
    "a",
    "@",
    ".",
    "..",
    "...",
    "…",
    "[*]",
    "(truncated)",
    "\n",
    "\t",
    "'",
    "''",
    "\"",
    "%",
    "%40",
    "&amp;",
    "\\u0061",
    "é",
    "ß",
    "\u200B",
    "order 4711 of ",
    "user=",
    "key: ",
    "-",
    "_",
    "*",
    "***",
    "alice",
    "example.com",
    "(",
    ")",
    "<",
    ">",
    ", ",
    ": "
  };

  private static final Masks MASKS = Masks.create(new byte[] {1, 2, 3}, null);

  private final Random random = new Random(20_261_130);

  @ParameterizedTest
  @EnumSource(value = Mask.class)
  void saysWhatTheSearchFinds(Mask mask) {
    int told = 0;
    int replaced = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String value = joined(VALUE_PARTS, 6);
      PlainSecret secret = secret(value, mask, "");
      if (secret == null) {
        continue;
      }
      String text = textWith(value);
      String found = found(secret, text);
      if (secret.isAbsentFrom(text)) {
        assertThat(found).as("[%s] in [%s]", value, text).isEqualTo(text);
        told++;
      }
      ValueInMessage around = ValueInMessage.of(text, secret);
      String masked = around == null ? null : around.mask(text, secret);
      if (masked != null) {
        assertThat(found).as("[%s] in [%s]", value, text).isEqualTo(masked);
        replaced++;
      }
    }
    // Else this compares nothing.
    assertThat(told).isGreaterThan(mask == Mask.HASH ? -1 : ROUNDS / 1_000);
    assertThat(replaced).isGreaterThan(mask == Mask.HASH ? -1 : ROUNDS / 2_000);
  }

  /** What was before and behind one value says what to do with another one. */
  @Test
  void knowsTheSameWordsAroundAnotherValue() {
    int replaced = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String before = joined(TEXT_PARTS, 3);
      String behind = joined(TEXT_PARTS, 3);
      PlainSecret first = secret("alice@example.com", Mask.EMAIL, "");
      PlainSecret second = secret(joined(VALUE_PARTS, 6), Mask.REDACT, "");
      ValueInMessage words =
          first == null ? null : ValueInMessage.of(before + first.value() + behind, first);
      if (words == null || second == null) {
        continue;
      }
      String text = before + second.value() + behind;
      String masked = words.mask(text, second);
      if (masked != null) {
        assertThat(found(second, text)).as("[%s] in [%s]", second.value(), text).isEqualTo(masked);
        replaced++;
      }
    }
    assertThat(replaced).isGreaterThan(ROUNDS / 2_000);
  }

  @Test
  void knowsTheUsualMessage() {
    PlainSecret secret = secret("alice@example.com", Mask.EMAIL, "");
    assertThat(secret).isNotNull();
    ValueInMessage words = ValueInMessage.of("no session for alice@example.com", secret);

    assertThat(words).isNotNull();
    assertThat(words.mask("no session for alice@example.com", secret))
        .isEqualTo("no session for a***@example.com");
    assertThat(words.mask("no account for alice@example.com", secret)).isNull();
    assertThat(words.mask("no session for alice@example.com.", secret)).isNull();
    assertThat(secret.isAbsentFrom("acme")).isTrue();
    assertThat(secret.isAbsentFrom("alice@example")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice", // too short
        "4711081547", // a number
        "alice 12345", // parted
        "user-4711081", // has the digits of a number
        "aaaaaaaa", // too poor
        "ababababab",
        "abcabcabc", // no letter stands once
        "+alice@example.com",
        "älice@example.com",
        "alice..@example.com",
        "alice@example.com.",
        "averyveryverylonglocalpartofanaddress", // a run of Base64
        "abcdefabcd" // as long as a day
      })
  void leavesOtherValuesToTheSearch(String value) {
    assertThat(secret(value, Mask.REDACT, "")).isNull();
  }

  @ParameterizedTest
  @EnumSource(value = Mask.class, names = "HASH", mode = Mode.EXCLUDE)
  void becomesTheSetThatARecordMakes(Mask mask) {
    String value = "alice@example.info";
    PlainSecret secret = secret(value, mask, "no session for " + value);
    assertThat(secret).isNotNull();

    SecretSet set = secret.toSet();

    SecretSet other = new SecretSet();
    other.add(value, MASKS.mask(mask, value), mask.ordinal());
    assertThat(set.includes(other)).isTrue();
    assertThat(other.includes(set)).as("all but where it came from").isFalse();
    other.addOrigin(Origins.fingerprint("io.acme.Failed", "no session for " + value));
    assertThat(other.includes(set)).isTrue();
    assertThat(set.isOfOrigin(Origins.fingerprint("io.acme.Failed", "no session for " + value)))
        .isTrue();
    assertThat(secret.room()).isGreaterThanOrEqualTo(set.room());
    assertThat(secret).asString().doesNotContain("alice");
  }

  private static @Nullable PlainSecret secret(String value, Mask mask, String message) {
    return PlainSecret.of(value, mask, MASKS.mask(mask, value), "io.acme.Failed", message);
  }

  private static String found(PlainSecret secret, String text) {
    return secret.toSet().replaceIn(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }

  /** A text with the value in it, whole or in another form, cut, or twice. */
  private String textWith(String value) {
    String form =
        switch (random.nextInt(9)) {
          case 0 -> value.substring(0, random.nextInt(value.length()));
          case 1 -> value.substring(random.nextInt(value.length()));
          case 2 -> value.toUpperCase(java.util.Locale.ROOT);
          case 3 -> Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
          case 4 -> value + value.substring(0, random.nextInt(value.length()));
          case 5 -> value.replace("@", "%40");
          case 6 -> "";
          default -> value;
        };
    return joined(TEXT_PARTS, 3) + form + joined(TEXT_PARTS, 3);
  }

  private String joined(String[] parts, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
