/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.CleanTexts;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.text.Strictness;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.ShapeRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A stack trace in which Telltale has replaced shapes is searched for values alone. */
class OwnStackTraceTest {

  private static final Set<Shape> ALL = EnumSet.allOf(Shape.class);

  /** No shape is left in what Telltale writes; here one is, by which a look at it is known. */
  private static final String TEXT =
      "com.acme.Failed: no bob@example.org, alice of wonderland\n\tat com.acme.Shop.pay(Shop.java:7)\n";

  private static final AttributeKey<String> OF_ALL_SHAPES =
      MaskedKeys.of(Strictness.NONE, ALL).exceptionStackTrace();

  private static String masked(
      AttributeKey<String> key, ExportPolicy policy, CutTexts cut, String... values) {
    SecretSet secrets = new SecretSet();
    for (String value : values) {
      secrets.add(value, "***");
    }
    Attributes masked =
        ExceptionAttributes.mask(Attributes.of(key, TEXT), TraceMask.of(policy, secrets).with(cut));
    return String.valueOf(masked.get(ErrorAttributes.EXCEPTION_STACKTRACE));
  }

  @Test
  void isNotScannedAgain() {
    assertThat(masked(OF_ALL_SHAPES, ExportPolicy.DEFAULT, CutTexts.none(), "4711815"))
        .isEqualTo(TEXT);
  }

  @Test
  void isSearchedForValuesAndThenScanned() {
    assertThat(masked(OF_ALL_SHAPES, ExportPolicy.DEFAULT, CutTexts.none(), "alice of wonderland"))
        .startsWith("com.acme.Failed: no ***, ***\n")
        .endsWith("Shop.java:7)\n");
  }

  @Test
  void isScannedIfSomebodyElseHasWrittenIt() {
    assertThat(
            masked(
                ErrorAttributes.EXCEPTION_STACKTRACE,
                ExportPolicy.DEFAULT,
                CutTexts.none(),
                "4711815"))
        .contains("no ***, alice");
  }

  @Test
  void isScannedIfFewerShapesWereReplacedInIt() {
    AttributeKey<String> fewer =
        MaskedKeys.of(Strictness.NONE, EnumSet.of(Shape.PAYMENT_CARD)).exceptionStackTrace();
    assertThat(masked(fewer, ExportPolicy.DEFAULT, CutTexts.none())).contains("no ***, alice");
  }

  @Test
  void isScannedIfTheExporterHasShapesOfItsOwn() {
    ShapeRule failed =
        (text, from) -> {
          int at = text.indexOf("alice", from);
          return at < 0 ? null : new ShapeRule.Match(at, at + 5);
        };
    ExportPolicy policy = ExportPolicy.of(new TextMasker(ShapeScanner.of(ALL, List.of(failed))));
    assertThat(masked(OF_ALL_SHAPES, policy, CutTexts.none())).contains("no ***, *** of");
  }

  @Test
  void isScannedIfTheSdkMayHaveCutIt() {
    CutTexts cut = CutTexts.of(() -> new int[] {TEXT.length()}, Set.of());
    assertThat(masked(OF_ALL_SHAPES, ExportPolicy.DEFAULT, cut)).contains("no ***, alice");
  }

  /** No value is left in what Telltale has masked by it; here one is. */
  @Test
  void isNotSearchedForTheValuesByWhichItWasMasked() {
    SecretSet known = new SecretSet();
    known.add("alice of wonderland", "***");
    known.sealed();
    String text = new StringBuilder(TEXT).toString();
    CleanTexts.add(text, known);
    SecretSet more = known.copy();
    more.add("bob@example.org", "***");

    assertThat(masked(text, known, CutTexts.none())).isSameAs(text);
    assertThat(masked(text, more, CutTexts.none())).contains("no ***, ***\n");
    assertThat(masked(new StringBuilder(TEXT).toString(), known, CutTexts.none()))
        .contains("no ***, ***\n");
  }

  @Test
  void wasNotCutIfItIsTheVeryText() {
    String text = new StringBuilder(TEXT).toString();
    CleanTexts.addFrames(text);
    CutTexts cut = CutTexts.of(() -> new int[] {TEXT.length()}, Set.of());

    assertThat(masked(text, new SecretSet(), cut)).isSameAs(text);
  }

  private static String masked(String text, SecretSet secrets, CutTexts cut) {
    TraceMask mask = TraceMask.of(ExportPolicy.DEFAULT, secrets).with(cut);
    Attributes masked = ExceptionAttributes.mask(Attributes.of(OF_ALL_SHAPES, text), mask);
    return String.valueOf(masked.get(ErrorAttributes.EXCEPTION_STACKTRACE));
  }
}
