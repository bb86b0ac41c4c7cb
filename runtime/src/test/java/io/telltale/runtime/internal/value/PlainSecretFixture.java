/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what a {@link PlainSecret} says of texts with what the search finds in them. */
abstract class PlainSecretFixture {

  static final int ROUNDS = Integer.getInteger("tests.rounds", 3_000) * 10;

  static final String[] LIKELY = {
    "alice@example.com",
    "bob@example.org",
    "rosa.luxemburg",
    "",
    "user-7",
    "hunterx",
    "Rosa Luxemburg",
    "rosalind.quill1234@quill.example.com",
    "leave it at the door",
    "4000000000000069",
    "4000 0000 0000 0069",
    "4711081547"
  };

  static final Function<String, BitSet> SHAPES =
      ShapeScanner.of(EnumSet.allOf(Shape.class))::placesIn;

  static final Masks MASKS = Masks.create(new byte[] {1, 2, 3}, null);

  final Random random = new Random(20_261_130);

  /** In how many texts nothing was to be replaced, and in how many something was. */
  int told;

  int replaced;

  /** Compares both, where the first of them says anything. */
  final void compare(PlainSecret secrets, String text) {
    String found = found(secrets, text);
    if (secrets.areAbsentFrom(text)) {
      assertThat(found).as("%s in [%s]", values(secrets), text).isEqualTo(text);
      told++;
    }
    ValuesInMessage around = ValuesInMessage.of(text, secrets);
    String masked = around == null ? null : around.mask(text, secrets, SHAPES);
    if (masked != null) {
      assertThat(found).as("%s in [%s]", values(secrets), text).isEqualTo(masked);
      replaced++;
    }
  }

  static List<String> values(PlainSecret secrets) {
    List<String> values = new ArrayList<>();
    for (PlainSecret each = secrets; each != null; each = each.next()) {
      values.add(each.value());
    }
    return values;
  }

  static @Nullable PlainSecret secret(String value, Mask mask, String message) {
    return secret(value, mask, message, null);
  }

  static @Nullable PlainSecret secret(
      String value, Mask mask, String message, @Nullable PlainSecret next) {
    return PlainSecret.of(
        value, mask, MASKS.mask(mask, value), "io.acme.Failed", message, null, next);
  }

  static String found(PlainSecret secret, String text) {
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
    return secret.toSet().replaceIn(text, budget, false, SHAPES);
  }

  final String joined(String[] parts, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(parts[random.nextInt(parts.length)]);
    }
    return text.toString();
  }
}
