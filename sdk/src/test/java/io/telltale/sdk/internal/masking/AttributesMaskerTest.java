/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attributes of every type, in a trace that knows a name and a number. */
class AttributesMaskerTest {

  private static final String NAME = "alice of wonderland";

  private static Attributes mask(Attributes attributes) {
    SecretSet secrets = new SecretSet();
    secrets.add(NAME, "***");
    secrets.add("4711815", "***");
    secrets.add("7.75E7", "***");
    secrets.add("2499.50", "***");
    return AttributesMasker.mask(attributes, TraceMask.of(ExportPolicy.DEFAULT, secrets));
  }

  private static <T> Attributes of(AttributeKey<T> key, T value) {
    return Attributes.of(key, value);
  }

  static List<Attributes> healthy() {
    return List.of(
        Attributes.empty(),
        of(AttributeKey.stringKey("text"), "alice"),
        of(AttributeKey.booleanKey("truth"), true),
        of(AttributeKey.longKey("number"), 4711L),
        of(AttributeKey.doubleKey("real"), 47.11),
        of(AttributeKey.stringArrayKey("texts"), List.of("alice", "wonderland")),
        of(AttributeKey.booleanArrayKey("truths"), List.of(true)),
        of(AttributeKey.longArrayKey("numbers"), List.of(1L, 2L)),
        of(AttributeKey.doubleArrayKey("reals"), List.of(0.5)));
  }

  @ParameterizedTest
  @MethodSource("healthy")
  void whatHoldsNoSecretIsTheSame(Attributes attributes) {
    assertThat(mask(attributes)).isSameAs(attributes);
  }

  @Test
  void textsAreMasked() {
    assertThat(
            mask(
                Attributes.of(
                    AttributeKey.stringKey("text"),
                    "to " + NAME,
                    AttributeKey.stringArrayKey("texts"),
                    List.of("a", NAME))))
        .isEqualTo(
            Attributes.of(
                AttributeKey.stringKey("text"),
                "to ***",
                AttributeKey.stringArrayKey("texts"),
                List.of("a", "***")));
  }

  @Test
  void numbersThatAreSecretInAnotherSpellingDoNotLeave() {
    Attributes attributes =
        Attributes.of(
            AttributeKey.longKey("number"),
            77500000L,
            AttributeKey.doubleKey("real"),
            2499.5,
            AttributeKey.longArrayKey("numbers"),
            List.of(1L, 77500000L));
    assertThat(mask(attributes).isEmpty()).isTrue();
    Attributes others =
        Attributes.of(
            AttributeKey.longKey("number"), 7750000L, AttributeKey.doubleKey("real"), 2499.55);
    assertThat(mask(others)).isSameAs(others);
  }

  @Test
  void numbersThatAreSecretDoNotLeave() {
    assertThat(
            mask(
                Attributes.of(
                    AttributeKey.longKey("number"),
                    4711815L,
                    AttributeKey.doubleKey("real"),
                    4711815.0,
                    AttributeKey.longArrayKey("numbers"),
                    List.of(1L, 4711815L),
                    AttributeKey.doubleArrayKey("reals"),
                    List.of(4711815.0),
                    AttributeKey.longKey("other"),
                    5L)))
        .isEqualTo(Attributes.of(AttributeKey.longKey("other"), 5L));
  }

  @Test
  void aKeyThatHoldsASecretIsRenamedAndKeepsItsType() {
    String before = "of " + NAME;
    assertThat(
            mask(
                Attributes.builder()
                    .put(AttributeKey.stringKey(before + " text"), "a")
                    .put(AttributeKey.booleanKey(before + " truth"), true)
                    .put(AttributeKey.longKey(before + " number"), 1L)
                    .put(AttributeKey.doubleKey(before + " real"), 0.5)
                    .put(AttributeKey.stringArrayKey(before + " texts"), List.of(NAME))
                    .put(AttributeKey.booleanArrayKey(before + " truths"), List.of(true))
                    .put(AttributeKey.longArrayKey(before + " numbers"), List.of(1L))
                    .put(AttributeKey.doubleArrayKey(before + " reals"), List.of(0.5))
                    .put(AttributeKey.longKey(before + " secret"), 4711815L)
                    .build()))
        .isEqualTo(
            Attributes.builder()
                .put(AttributeKey.stringKey("of *** text"), "a")
                .put(AttributeKey.booleanKey("of *** truth"), true)
                .put(AttributeKey.longKey("of *** number"), 1L)
                .put(AttributeKey.doubleKey("of *** real"), 0.5)
                .put(AttributeKey.stringArrayKey("of *** texts"), List.of("***"))
                .put(AttributeKey.booleanArrayKey("of *** truths"), List.of(true))
                .put(AttributeKey.longArrayKey("of *** numbers"), List.of(1L))
                .put(AttributeKey.doubleArrayKey("of *** reals"), List.of(0.5))
                .build());
  }

  @Test
  void theLongestTextIsFoundInTextsAndLists() {
    assertThat(AttributesMasker.longest(Attributes.empty())).isZero();
    assertThat(
            AttributesMasker.longest(
                Attributes.of(
                    AttributeKey.stringKey("text"),
                    "abc",
                    AttributeKey.stringArrayKey("texts"),
                    List.of("a", "abcde"),
                    AttributeKey.longArrayKey("numbers"),
                    List.of(1234567L))))
        .isEqualTo(5);
  }
}
