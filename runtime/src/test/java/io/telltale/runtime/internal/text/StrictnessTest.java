/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text may leave where a policy holds that withholds no more than the one it was written by. */
class StrictnessTest {

  private static final Strictness MIDDLE =
      new Strictness(
          MessagePolicy.KNOWN, StackTraceMode.FRAMES, StackTraceMode.FRAMES, Mask.LAST_FOUR, true);

  /** Each row differs from the middle one in one thing. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "KNOWN,    FRAMES, FRAMES, LAST_FOUR, true,  true,  true",
        "SCAN,     FRAMES, FRAMES, LAST_FOUR, true,  false, true",
        "DECLARED, FRAMES, FRAMES, LAST_FOUR, true,  true,  false",
        "NONE,     FRAMES, FRAMES, LAST_FOUR, true,  true,  false",
        "KNOWN,    OFF,    FRAMES, LAST_FOUR, true,  true,  false",
        "KNOWN,    FULL,   FRAMES, LAST_FOUR, true,  false, true",
        "KNOWN,    FRAMES, OFF,    LAST_FOUR, true,  true,  false",
        "KNOWN,    FRAMES, FULL,   LAST_FOUR, true,  false, true",
        "KNOWN,    FRAMES, FRAMES, HASH,      true,  true,  false",
        "KNOWN,    FRAMES, FRAMES, EMAIL,     true,  false, true",
        "KNOWN,    FRAMES, FRAMES, none,      true,  false, true",
        "KNOWN,    FRAMES, FRAMES, LAST_FOUR, false, false, true",
        "DECLARED, FRAMES, FULL,   LAST_FOUR, true,  false, false",
        "SCAN,     OFF,    FRAMES, LAST_FOUR, true,  false, false",
      })
  void aPolicyCoversThoseThatWithholdNoMore(
      MessagePolicy messages,
      StackTraceMode declared,
      StackTraceMode undeclared,
      Mask floor,
      boolean masking,
      boolean coversTheMiddle,
      boolean isCoveredByTheMiddle) {
    Strictness other = new Strictness(messages, declared, undeclared, floor, masking);

    assertThat(other.covers(MIDDLE)).as("%s covers the middle", other).isEqualTo(coversTheMiddle);
    assertThat(MIDDLE.covers(other))
        .as("the middle covers %s", other)
        .isEqualTo(isCoveredByTheMiddle);
  }

  /** Messages and stack traces say nothing of the form in which a value leaves. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "none,   true,  none,   true,  true",
        "none,   true,  none,   false, true",
        "none,   false, none,   true,  false",
        "none,   false, none,   false, true",
        "REDACT, true,  none,   true,  true",
        "none,   true,  REDACT, true,  false",
        "REDACT, true,  HASH,   true,  true",
        "HASH,   true,  HASH,   true,  true",
        "EMAIL,  true,  HASH,   true,  false",
        "REDACT, false, HASH,   true,  false",
        "REDACT, false, HASH,   false, true",
      })
  void masksAreComparedByFloorAndWhetherThereAreAny(
      Mask floor, boolean masking, Mask otherFloor, boolean otherMasking, boolean expected) {
    Strictness one =
        new Strictness(MessagePolicy.SCAN, StackTraceMode.FULL, StackTraceMode.OFF, floor, masking);
    Strictness other =
        new Strictness(
            MessagePolicy.NONE, StackTraceMode.OFF, StackTraceMode.FULL, otherFloor, otherMasking);

    assertThat(one.masksAsMuchAs(other)).isEqualTo(expected);
  }

  @Test
  void everyPolicyCoversTheOneThatLetsEverythingLeave() {
    for (Strictness policy : all()) {
      assertThat(policy.covers(Strictness.NONE)).as("%s", policy).isTrue();
      assertThat(Strictness.NONE.covers(policy))
          .as("%s", policy)
          .isEqualTo(policy.equals(Strictness.NONE));
    }
  }

  /** Two policies are equal only where nothing tells them apart: each has keys of its own. */
  @Test
  void equalPoliciesAreTheSameInEverything() {
    List<Strictness> policies = all();
    List<Strictness> again = all();
    for (int i = 0; i < policies.size(); i++) {
      for (int j = 0; j < again.size(); j++) {
        assertThat(policies.get(i).equals(again.get(j))).isEqualTo(i == j);
      }
      assertThat(policies.get(i)).hasSameHashCodeAs(again.get(i)).isNotEqualTo("policy");
    }
    assertThat(policies.stream().map(Strictness::hashCode).distinct().count())
        .as("hash codes")
        .isGreaterThan(policies.size() / 2);
  }

  private static List<Strictness> all() {
    List<Strictness> all = new ArrayList<>();
    for (MessagePolicy messages : MessagePolicy.values()) {
      for (StackTraceMode declared : StackTraceMode.values()) {
        for (StackTraceMode undeclared : StackTraceMode.values()) {
          for (Mask floor : new Mask[] {null, Mask.REDACT, Mask.EMAIL}) {
            all.add(new Strictness(messages, declared, undeclared, floor, true));
            all.add(new Strictness(messages, declared, undeclared, floor, false));
          }
        }
      }
    }
    return all;
  }
}
