/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What a {@link PlainSecret} says of a text without a search is what the search finds. */
class PlainSecretTest extends PlainSecretFixture {

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
    "hmac:",
    " of ",
    "Rosa L",
    "rosalind.quill1234",
    "  ",
    "leave it at",
    "4000000000000069",
    "4711081",
    "1985-07-23",
    "030 4711",
    "8"
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
    ": ",
    "  ",
    "``",
    "\"\"",
    " declined: ",
    " Of ",
    "password: ",
    "Bearer ",
    "https://",
    ":pw@",
    "@example.com",
    "call +49 30 1234567",
    "io.acme.AuthRequiredException: ",
    "a-word-of-Base64-that-is-long",
    "YWxpY2VAZXhhbXBsZS5jb20",
    "user-YWxpY2VAZXhhbXBsZS5jb20",
    "616c696365",
    "by card ",
    " 12 ",
    "7",
    "5682",
    "IBAN DE89 ",
    "SSN ",
    "4111 1111 1111 1111"
  };

  @ParameterizedTest
  @EnumSource(value = Mask.class)
  void saysWhatTheSearchFinds(Mask mask) {
    for (int i = 0; i < ROUNDS; i++) {
      String value = joined(VALUE_PARTS, 6);
      PlainSecret secret = secret(value, mask, "");
      if (secret == null) {
        continue;
      }
      String text = textWith(value);
      compare(secret, text);
    }
    // Else this compares nothing.
    assertThat(told).isGreaterThan(mask == Mask.HASH ? -1 : ROUNDS / 1_000);
    assertThat(replaced).isGreaterThan(mask == Mask.HASH ? -1 : ROUNDS / 2_000);
  }

  /** Whatever a mask shows of both ends: it is looked at, not which mask it is. */
  @Test
  void saysWhatTheSearchFindsWhateverIsShown() {
    int shown = 0;
    for (int i = 0; i < 5 * ROUNDS; i++) {
      String value = LIKELY[random.nextInt(LIKELY.length)] + joined(VALUE_PARTS, 3);
      String more = random.nextInt(3) == 0 ? value + joined(VALUE_PARTS, 2) + value : value;
      int beginning = random.nextInt(more.length() + 1);
      int end = random.nextInt(more.length() + 1);
      String masked = more.substring(0, beginning) + "***" + more.substring(end);
      PlainSecret secret =
          PlainSecret.of(more, Mask.EMAIL, masked, "io.acme.Failed", "", null, null);
      if (secret != null) {
        assertThat(found(secret, more)).as(more).isEqualTo(masked);
        compare(secret, "of " + more);
        compare(secret, textWith(more));
        shown += masked.length() > Masks.REDACTED.length() ? 1 : 0;
      }
    }
    assertThat(shown).isGreaterThan(ROUNDS / 100);
    assertThat(replaced).isGreaterThan(ROUNDS / 1_000);
  }

  /** Values that hold, overlap or continue one another, in one text. */
  @Test
  void saysWhatTheSearchFindsOfSeveral() {
    for (int i = 0; i < 2 * ROUNDS; i++) {
      PlainSecret secrets = several();
      if (secrets == null) {
        continue;
      }
      String text = textWith(secrets);
      compare(secrets, text);
    }
    assertThat(told).isGreaterThan(ROUNDS / 1_000);
    assertThat(replaced).isGreaterThan(ROUNDS / 500);
  }

  @Test
  void knowsTheSameWordsAroundOtherValues() {
    int replaced = 0;
    for (int i = 0; i < 10 * ROUNDS; i++) {
      PlainSecret first = secret("rosa.luxemburg", Mask.REDACT, "");
      first = secret("alice@example.com", Mask.EMAIL, "", first);
      PlainSecret others = several();
      if (first == null || others == null) {
        continue;
      }
      String[] parts = {joined(TEXT_PARTS, 2), joined(TEXT_PARTS, 3), joined(TEXT_PARTS, 2)};
      boolean turned = random.nextBoolean();
      ValuesInMessage words = ValuesInMessage.of(around(parts, first, turned), first);
      String text = around(parts, others, turned);
      String masked = words == null ? null : words.mask(text, others, SHAPES);
      if (masked != null) {
        assertThat(found(others, text)).as("%s in [%s]", values(others), text).isEqualTo(masked);
        replaced++;
      }
    }
    assertThat(replaced).isGreaterThan(ROUNDS / 2_000);
  }

  private static String around(String[] parts, PlainSecret secrets, boolean turned) {
    PlainSecret second = secrets.at(1);
    String one = secrets.value();
    String other = second == null ? "" : second.value();
    return parts[0] + (turned ? other : one) + parts[1] + (turned ? one : other) + parts[2];
  }

  private @Nullable PlainSecret several() {
    PlainSecret secrets = null;
    int size = 2 + random.nextInt(PlainSecret.MOST - 1);
    String before = "";
    for (int i = 0; i < size; i++) {
      // Some have a part of the one before.
      String value =
          random.nextInt(6) == 0
              ? before.substring(random.nextInt(before.length() + 1)) + joined(VALUE_PARTS, 3)
              : LIKELY[random.nextInt(LIKELY.length)] + joined(VALUE_PARTS, 3);
      Mask mask = Mask.values()[random.nextInt(Mask.values().length)];
      PlainSecret more = secret(value, mask, "", secrets);
      secrets = more == null ? secrets : more;
      before = value;
    }
    return secrets == null || secrets.next() == null ? null : secrets;
  }

  private String textWith(PlainSecret secrets) {
    StringBuilder text = new StringBuilder(joined(TEXT_PARTS, 2));
    for (PlainSecret each = secrets; each != null; each = each.next()) {
      if (random.nextInt(4) > 0) {
        String value = each.value();
        text.append(random.nextInt(4) == 0 ? textWith(value) : value);
        text.append(joined(TEXT_PARTS, 2));
      }
    }
    return text.toString();
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
      ValuesInMessage words =
          first == null ? null : ValuesInMessage.of(before + first.value() + behind, first);
      if (words == null || second == null) {
        continue;
      }
      String text = before + second.value() + behind;
      String masked = words.mask(text, second, SHAPES);
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
    ValuesInMessage words = ValuesInMessage.of("no session for alice@example.com", secret);

    assertThat(words).isNotNull();
    assertThat(words.mask("no session for alice@example.com", secret, SHAPES))
        .isEqualTo("no session for a***@example.com");
    assertThat(words.mask("no account for alice@example.com", secret, SHAPES)).isNull();
    assertThat(words.mask("no session for alice@example.com.", secret, SHAPES)).isNull();
    assertThat(secret.areAbsentFrom("acme")).isTrue();
    assertThat(secret.areAbsentFrom("alice@example")).isFalse();
  }

  @Test
  void knowsWordsBehindAColon() {
    PlainSecret secret = secret("leave it at the door 7", Mask.REDACT, "");
    assertThat(secret).isNotNull();
    ValuesInMessage words = ValuesInMessage.of("declined: leave it at the door 7", secret);

    assertThat(words).isNotNull();
    assertThat(words.mask("declined: leave it at the door 7", secret, SHAPES))
        .isEqualTo("declined: ***");
    assertThat(secret.areAbsentFrom("leave  it  at  the  door  7")).isFalse();
  }

  /** What stands around a value may make it a part of an address. */
  @Test
  void leavesPartsOfWhatIsSensitiveToTheSearch() {
    PlainSecret secret = secret("rosa.luxemburg", Mask.REDACT, "");
    assertThat(secret).isNotNull();
    String text = "mail to rosa.luxemburg@example.com";
    ValuesInMessage words = ValuesInMessage.of(text, secret);

    assertThat(words).isNotNull();
    assertThat(words.mask(text, secret, SHAPES)).isNull();
    assertThat(found(secret, text)).isEqualTo("mail to ***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice", // too short
        "4711 08", // too few digits
        "471108", // fewer digits than are known in groups
        "4711  081547",
        "-4711081547",
        "4711081547.",
        "616263646566", // a text in hexadecimal
        "47474747474747", // too poor
        "alice  12345", // more than one space
        "alice 'x' bob", // quotes
        "rosalinde-of-bremen-4711081", // has too few digits where it is cut
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
  @CsvSource({
    "rosa.luxemburg, rosa.luxem***", // as much as a cut leaves
    "rosa.luxemburg, rosa.lux***xemburg", // nothing is struck out
    "rosa.luxemburg, R***burg", // no part of the value
    "rosa.luxemburg, ro**burg",
    "4711081547, 47***547", // more digits than a number may show
    "4711081547, ***81547"
  })
  void leavesFormsThatShowMoreToTheSearch(String value, String masked) {
    PlainSecret secret =
        PlainSecret.of(value, Mask.LAST_FOUR, masked, "io.acme.Failed", "", null, null);

    assertThat(secret).isNull();
  }

  /** A domain that begins as the whole address does is the beginning that a cut leaves. */
  @Test
  void hidesADomainThatLooksLikeTheCutAddress() {
    String value = "a1b2c3d4e5f6g7xyzz@a1b2c3d4e5f6g7xy";

    assertThat(MASKS.mask(Mask.EMAIL, value)).isEqualTo("a***@a1b2c3d4e5f6g7xy");
    assertThat(secret(value, Mask.EMAIL, "")).isNull();
  }

  /** Without a key, a record warns. */
  @Test
  void leavesHashesToARecord() {
    assertThat(PlainSecret.of("rosa.luxemburg", Mask.HASH, "***", "io.acme.Failed", "", null, null))
        .isNull();
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

  @Test
  void becomesTheSetOfAllItsValues() {
    PlainSecret secrets = secret("rosa.luxemburg", Mask.REDACT, "failed");
    secrets = secret("alice@example.com", Mask.EMAIL, "failed", secrets);
    assertThat(secrets).isNotNull();
    assertThat(secret("rosa.luxemburg", Mask.EMAIL, "failed", secrets)).isNull();

    SecretSet set = secrets.toSet();

    SecretSet other = new SecretSet();
    other.add("alice@example.com", "a***@example.com", Mask.EMAIL.ordinal());
    other.add("rosa.luxemburg", "***", Mask.REDACT.ordinal());
    other.addOrigin(Origins.fingerprint("io.acme.Failed", "failed"));
    assertThat(set.includes(other)).isTrue();
    assertThat(other.includes(set)).isTrue();
    assertThat(secrets.room()).isGreaterThanOrEqualTo(set.room());
  }

  /** A text with the value in it, whole or in another form, cut, or twice. */
  private String textWith(String value) {
    String form =
        switch (random.nextInt(11)) {
          case 0 -> value.substring(0, random.nextInt(value.length()));
          case 1 -> value.substring(random.nextInt(value.length()));
          case 2 -> value.toUpperCase(java.util.Locale.ROOT);
          case 3 -> Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
          case 4 -> value + value.substring(0, random.nextInt(value.length()));
          case 5 -> value.replace("@", "%40");
          case 6 -> "";
          case 7 -> value.replaceAll("([0-9]{4})[ -]?", "$1 ");
          case 8 -> value.replaceAll("[ -]", "");
          default -> value;
        };
    return joined(TEXT_PARTS, 3) + form + joined(TEXT_PARTS, 3);
  }
}
