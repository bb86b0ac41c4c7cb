/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.internal.guard.MaskingCounters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {

  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

  private final Masks masks = Masks.create(null, null);
  private final Masks keyed = Masks.create(KEY, "k1");

  @Test
  void dropHasNoAttributeAndTellsNothingInAText() {
    assertThat(masks.attribute(Mask.DROP, "hunter22")).isNull();
    assertThat(masks.mask(Mask.DROP, "hunter22")).isEqualTo("***");
  }

  @ParameterizedTest
  @EnumSource(value = Mask.class, names = "DROP", mode = EnumSource.Mode.EXCLUDE)
  void anAttributeHasTheFormThatStandsInAText(Mask mask) {
    for (String value : List.of("", "a", "alice@example.com", "4111 1111 1111 1234")) {
      assertThat(keyed.attribute(mask, value)).isEqualTo(keyed.mask(mask, value));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "alice@example.com, a***@example.com",
    "bob@example.com, b***@example.com",
    "ab@x.com, ***@x.com",
    "a@x.com, ***@x.com",
    "root@localhost, r***@localhost",
    "\uD83D\uDE00lice@example.com, \uD83D\uDE00***@example.com",
    "\uD83D\uDE00a@example.com, ***@example.com",
    "alice@b\u00FCcher.example, a***@b\u00FCcher.example",
    "'', ***",
    "alice, ***",
    "alice@, ***",
    "@example.com, ***",
    "alice@b@example.com, ***",
    "alice@@example.com, ***",
    "al ice@example.com, ***",
    "alice@exam ple.com, ***",
    "' alice@example.com', ***",
    "alice@example.com;password=x, ***",
    "***@example.com, ***",
    "*@example.com, ***",
  })
  void email(String value, String masked) {
    assertThat(masks.mask(Mask.EMAIL, value)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice@exa\nmple.com", "al\tice@example.com", "alice@exam\u00A0ple.com"})
  void anAddressHasNoBlank(String value) {
    assertThat(masks.mask(Mask.EMAIL, value)).isEqualTo("***");
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111234, ***1234",
    "4111 1111 1111 1234, ***1234",
    "DE89-3704-0044-0532-0130-00, ***3000",
    "12345678, ***5678",
    "12-34-56-78, ***5678",
    "1234567, ***",
    "1234, ***",
    "'', ***",
    "--------, ***",
    // Eight letters outside the basic plane: sixteen chars, none of them halved.
    "\uD835\uDC00\uD835\uDC01\uD835\uDC02\uD835\uDC03\uD835\uDC04\uD835\uDC05\uD835\uDC06\uD835\uDC07,"
        + " ***\uD835\uDC04\uD835\uDC05\uD835\uDC06\uD835\uDC07",
    // Four of them: eight chars, but four letters.
    "\uD835\uDC00\uD835\uDC01\uD835\uDC02\uD835\uDC03, ***",
  })
  void lastFour(String value, String masked) {
    assertThat(masks.mask(Mask.LAST_FOUR, value)).isEqualTo(masked);
  }

  @Test
  void hashWithoutAKeyTellsNothing() {
    assertThat(masks.mask(Mask.HASH, "alice")).isEqualTo("***");
    assertThat(Masks.create(null, "k1").mask(Mask.HASH, "alice")).isEqualTo("***");
  }

  @Test
  void hashIsSixteenLettersWithoutDigits() {
    assertThat(keyed.mask(Mask.HASH, "alice")).matches("hmac:[a-p]{16}");
  }

  @Test
  void hashIsStableAcrossReleases() {
    // HMAC-SHA-256 over "k1", 00, "alice"; computed with openssl.
    assertThat(keyed.mask(Mask.HASH, "alice")).isEqualTo("hmac:okpgadpndilnfcne");
  }

  @Test
  void hashDependsOnValueKeyAndKeyId() {
    String hash = keyed.mask(Mask.HASH, "alice");
    assertThat(Masks.create(KEY, "k1").mask(Mask.HASH, "alice")).isEqualTo(hash);
    assertThat(keyed.mask(Mask.HASH, "Alice")).isNotEqualTo(hash);
    assertThat(Masks.create(KEY, "k2").mask(Mask.HASH, "alice")).isNotEqualTo(hash);
    assertThat(Masks.create(KEY, null).mask(Mask.HASH, "alice")).isNotEqualTo(hash);
    assertThat(Masks.create(new byte[] {1}, "k1").mask(Mask.HASH, "alice")).isNotEqualTo(hash);
    assertThat(Masks.create(KEY, null).mask(Mask.HASH, "k1alice")).isNotEqualTo(hash);
  }

  @Test
  void hashKeyIsCopied() {
    byte[] key = KEY.clone();
    Masks own = Masks.create(key, "k1");
    key[0] = 99;
    assertThat(own.mask(Mask.HASH, "alice")).isEqualTo(keyed.mask(Mask.HASH, "alice"));
  }

  @Test
  void hashServesManyThreads() {
    List<String> expected = IntStream.range(0, 500).mapToObj(i -> hash("user" + i)).toList();
    List<String> parallel =
        IntStream.range(0, 500).parallel().mapToObj(i -> hash("user" + i)).toList();
    assertThat(parallel).isEqualTo(expected);
  }

  @Test
  void emptyHashKeyIsRefused() {
    assertThatThrownBy(() -> Masks.create(new byte[0], "k1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 bytes");
  }

  @ParameterizedTest
  @EnumSource(
      value = Mask.class,
      names = {"HASH", "LAST_FOUR", "EMAIL"})
  void noPartialFormEverContainsTheValue(Mask mask) {
    Random random = new Random(7);
    String alphabet = "aA1*@.-h: \u00E9\uD83D\uDE00";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder value = new StringBuilder();
      for (int n = 1 + random.nextInt(10); n > 0; n--) {
        value.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String masked = keyed.mask(mask, value.toString());
      assertThat(masked.equals("***") || !masked.contains(value))
          .as("%s of %s", mask, value)
          .isTrue();
    }
  }

  @Test
  void anOwnMaskerHoldsIfItHidesTheValue() {
    assertThat(masks.mask(value -> "<" + value.length() + ">", "hunter22")).isEqualTo("<8>");
    assertThat(masks.mask(value -> "", "hunter22")).isEmpty();
    assertThat(masks.mask(value -> "411111******1111", "4111111111111111"))
        .isEqualTo("411111******1111");
  }

  @Test
  void anOwnMaskerThatShowsTheValueIsOverruled() {
    assertShown(value -> value);
    assertShown(value -> "[" + value + "]");
    assertShown(value -> value.toUpperCase(java.util.Locale.ROOT));
    assertShown(value -> new StringBuilder(value).reverse().toString());
    assertShown(value -> String.join("-", value.split("")));
  }

  @Test
  void anOwnMaskerThatFailsIsOverruled() {
    assertShown(value -> null);
    assertShown(
        value -> {
          throw new IllegalStateException(value);
        });
    assertShown(
        value -> {
          throw new NoClassDefFoundError(value);
        });
    assertShown(MasksTest::recurse);
    assertShown(
        value -> {
          throw new OutOfMemoryError(value);
        });
  }

  @ParameterizedTest
  @EnumSource(Mask.class)
  void anOwnMaskerThatMeetsAMaskGivesWayToRedact(Mask other) {
    assertThat(Masks.strictestWithOwn(other)).isEqualTo(other == Mask.DROP ? other : Mask.REDACT);
  }

  @Test
  void anOwnMaskerThatIsOverruledIsCountedAndSaidOnceWithoutTheValue() {
    Masker none = value -> null;
    Masker telling = value -> "<" + value + ">";
    List<String> said = new ArrayList<>();
    Logger ours = Logger.getLogger("io.telltale");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            said.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    ours.addHandler(handler);
    long before = MaskingCounters.failed();
    try {
      for (int i = 0; i < 2; i++) {
        masks.mask(none, "alice-canary-lovelace");
        masks.mask(telling, "alice-canary-lovelace");
      }
    } finally {
      ours.removeHandler(handler);
    }

    assertThat(MaskingCounters.failed() - before).isEqualTo(4);
    assertThat(said)
        .satisfiesExactly(
            line -> assertThat(line).contains(none.getClass().getName() + ".mask returned null"),
            line ->
                assertThat(line).contains(".mask returned a text in which the value can still"));
    assertThat(said).noneMatch(line -> line.contains("canary"));
  }

  private void assertShown(Masker masker) {
    assertThat(masks.mask(masker, "hunter22")).isEqualTo("***");
  }

  private String hash(String value) {
    return keyed.mask(Mask.HASH, value);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static String recurse(String value) {
    return recurse(value + "x");
  }

  @Test
  void whoKnowsTheMasksKnowsWhetherTheyHideAnything() {
    assertThat(Masks.off().isOff()).isTrue();
    assertThat(Masks.off().canHash()).isFalse();
    assertThat(masks.isOff()).isFalse();
    assertThat(keyed.canHash()).isTrue();
    assertThat(masks.canHash()).isFalse();
  }
}
