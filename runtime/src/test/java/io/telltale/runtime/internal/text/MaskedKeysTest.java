/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import java.util.AbstractSet;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A text under one of these keys, this very instance, is masked; under an equal one it may not. */
class MaskedKeysTest {

  private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");
  private static final AttributeKey<String> STACK_TRACE =
      AttributeKey.stringKey("exception.stacktrace");
  private static final AttributeKey<String> OTHER = AttributeKey.stringKey("user");

  private static final Set<Shape> SHAPES = EnumSet.of(Shape.EMAIL, Shape.IBAN);

  private static final List<Function<MaskedKeys, AttributeKey<String>>> EACH =
      List.of(
          MaskedKeys::exceptionType,
          MaskedKeys::exceptionMessage,
          MaskedKeys::exceptionStackTrace,
          MaskedKeys::errorType,
          MaskedKeys::errorMessage);

  private final MaskedKeys keys = keys(MessagePolicy.DECLARED, Mask.HASH);
  private final MaskedKeys stricter = keys(MessagePolicy.NONE, Mask.REDACT);
  private final MaskedKeys laxer = keys(MessagePolicy.SCAN, Mask.HASH);
  private final MaskedKeys weaker = keys(MessagePolicy.DECLARED, Mask.EMAIL);

  private static MaskedKeys keys(MessagePolicy messages, Mask floor) {
    return MaskedKeys.of(strictness(messages, floor), SHAPES);
  }

  private static Strictness strictness(MessagePolicy messages, Mask floor) {
    return new Strictness(messages, StackTraceMode.FULL, StackTraceMode.FULL, floor, true);
  }

  @Test
  void aPolicyHasAlwaysTheSameKeysAndNoOtherPolicyHasThem() {
    assertThat(keys(MessagePolicy.DECLARED, Mask.HASH)).isSameAs(keys);
    assertThat(MaskedKeys.of(keys.strictness(), EnumSet.of(Shape.EMAIL))).isNotSameAs(keys);
    assertThat(keys.strictness()).isEqualTo(strictness(MessagePolicy.DECLARED, Mask.HASH));
    assertThat(laxer.strictness()).isEqualTo(strictness(MessagePolicy.SCAN, Mask.HASH));
    for (Function<MaskedKeys, AttributeKey<String>> key : EACH) {
      assertThat(key.apply(keys)).isSameAs(key.apply(keys)).isNotSameAs(key.apply(laxer));
      assertThat(key.apply(keys)).isEqualTo(key.apply(laxer));
    }
  }

  /** Keys are handed out once: whoever has them knows them by their instance. */
  @Test
  void aNewPolicyGetsNewKeysAndLeavesThoseOfTheOthers() {
    Set<Shape> unlikeAnyOther =
        new AbstractSet<>() {
          @Override
          public Iterator<Shape> iterator() {
            return SHAPES.iterator();
          }

          @Override
          public int size() {
            return -1;
          }
        };
    MaskedKeys added = MaskedKeys.of(keys.strictness(), unlikeAnyOther);

    assertThat(added).isNotSameAs(keys).isNotSameAs(laxer);
    assertThat(added.hold(Attributes.of(added.exceptionMessage(), "m"))).isTrue();
    assertThat(MaskedKeys.shapesReplacedUnder(added.exceptionStackTrace()))
        .isSameAs(unlikeAnyOther);
    assertThat(keys(MessagePolicy.DECLARED, Mask.HASH)).isSameAs(keys);
    assertThat(keys(MessagePolicy.SCAN, Mask.HASH)).isSameAs(laxer);
    assertThat(keys.hold(Attributes.of(keys.exceptionMessage(), "m"))).isTrue();
  }

  @Test
  void everybodyElseReadsTheUsualNames() {
    assertThat(EACH.stream().map(key -> key.apply(keys).getKey()))
        .containsExactly(
            "exception.type",
            "exception.message",
            "exception.stacktrace",
            "error.type",
            "error.message");
  }

  @Test
  void onlyTextsThatTelltaleWroteAreHeld() {
    assertThat(keys.hold(Attributes.of(keys.exceptionMessage(), "m"))).isTrue();
    assertThat(keys.hold(Attributes.of(keys.exceptionStackTrace(), "s"))).isTrue();
    assertThat(keys.hold(Attributes.of(keys.exceptionType(), "t"))).isTrue();
    assertThat(keys.hold(Attributes.of(keys.exceptionMessage(), "m", OTHER, "u"))).isTrue();
    assertThat(keys.hold(Attributes.of(keys.exceptionMessage(), "m", TYPE, "t"))).isTrue();

    assertThat(keys.hold(Attributes.empty())).isFalse();
    assertThat(keys.hold(Attributes.of(OTHER, "u"))).isFalse();
    assertThat(keys.hold(Attributes.of(keys.errorType(), "t", keys.errorMessage(), "m"))).isFalse();
    assertThat(keys.hold(Attributes.of(TYPE, "t"))).isFalse();
    assertThat(keys.hold(Attributes.of(MESSAGE, "m"))).isFalse();
    assertThat(keys.hold(Attributes.of(STACK_TRACE, "s"))).isFalse();
  }

  /** One text that somebody else wrote is enough. */
  @Test
  void aForeignTextBesideOursIsNotHeld() {
    assertThat(keys.hold(Attributes.of(keys.exceptionMessage(), "m", STACK_TRACE, "s"))).isFalse();
    assertThat(keys.hold(Attributes.of(keys.exceptionStackTrace(), "s", MESSAGE, "m"))).isFalse();
    assertThat(keys.hold(Attributes.of(keys.exceptionType(), "t", MESSAGE, "m"))).isFalse();
    assertThat(
            keys.hold(
                Attributes.of(keys.exceptionMessage(), "m", laxer.exceptionStackTrace(), "s")))
        .isFalse();
  }

  @Test
  void aTextOfAStricterPolicyIsHeldAndOneOfALaxerPolicyIsNot() {
    assertThat(keys.hold(Attributes.of(stricter.exceptionMessage(), "m"))).isTrue();
    assertThat(keys.hold(Attributes.of(stricter.exceptionType(), "t"))).isTrue();
    assertThat(keys.hold(Attributes.of(laxer.exceptionMessage(), "m"))).isFalse();
    assertThat(keys.hold(Attributes.of(laxer.exceptionType(), "t"))).isFalse();
    assertThat(keys.hold(Attributes.of(weaker.exceptionStackTrace(), "s"))).isFalse();
    assertThat(stricter.cover(keys)).isTrue();
    assertThat(laxer.cover(keys)).isFalse();
  }

  @Test
  void aTextOfALaxerPolicyIsFoundUnderEachKey() {
    for (Function<MaskedKeys, AttributeKey<String>> key : EACH) {
      Attributes written = Attributes.of(OTHER, "u", key.apply(laxer), "text");

      assertThat(keys.mayFindLaxer()).isTrue();
      assertThat(keys.findLaxer(written)).as(key.apply(laxer).getKey()).isTrue();
      assertThat(keys.findWeakerMasks(written)).as(key.apply(laxer).getKey()).isFalse();
      assertThat(keys.findLaxer(Attributes.of(key.apply(keys), "text"))).isFalse();
      assertThat(keys.findLaxer(Attributes.of(key.apply(stricter), "text"))).isFalse();
    }
    assertThat(keys.findLaxer(Attributes.of(OTHER, "u", MESSAGE, "m"))).isFalse();
  }

  @Test
  void weakerMasksAreFoundUnderEachKey() {
    for (Function<MaskedKeys, AttributeKey<String>> key : EACH) {
      Attributes written = Attributes.of(key.apply(weaker), "text", OTHER, "u");

      assertThat(keys.findLaxer(written)).as(key.apply(weaker).getKey()).isTrue();
      assertThat(keys.findWeakerMasks(written)).as(key.apply(weaker).getKey()).isTrue();
      assertThat(keys.findWeakerMasks(Attributes.of(key.apply(keys), "text"))).isFalse();
      assertThat(keys.findWeakerMasks(Attributes.of(key.apply(stricter), "text"))).isFalse();
    }
    // A text with a weaker mask is not made good by one without.
    assertThat(
            keys.findWeakerMasks(
                Attributes.of(weaker.exceptionMessage(), "m", laxer.exceptionStackTrace(), "s")))
        .isTrue();
  }

  @Test
  void nothingIsLaxerThanThePolicyThatLetsEverythingLeave() {
    MaskedKeys none = MaskedKeys.of(Strictness.NONE, SHAPES);
    Attributes written = Attributes.of(laxer.exceptionMessage(), "m", weaker.errorMessage(), "m");

    assertThat(none.mayFindLaxer()).isFalse();
    assertThat(none.findLaxer(written)).isFalse();
    assertThat(none.findWeakerMasks(written)).isFalse();
    assertThat(none.hold(written)).isTrue();
  }

  @Test
  void onlyTheStackTraceTellsWhichShapesWereReplaced() {
    assertThat(MaskedKeys.shapesReplacedUnder(keys.exceptionStackTrace())).isEqualTo(SHAPES);
    assertThat(MaskedKeys.shapesReplacedUnder(laxer.exceptionStackTrace())).isEqualTo(SHAPES);
    MaskedKeys cards = MaskedKeys.of(keys.strictness(), EnumSet.of(Shape.PAYMENT_CARD));
    assertThat(MaskedKeys.shapesReplacedUnder(cards.exceptionStackTrace()))
        .containsExactly(Shape.PAYMENT_CARD);

    assertThat(MaskedKeys.shapesReplacedUnder(STACK_TRACE)).isEmpty();
    assertThat(MaskedKeys.shapesReplacedUnder(keys.exceptionMessage())).isEmpty();
  }
}
