/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.ShapeRule;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMaskerTest {

  private final TextMasker masker = new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));

  /** What failed at one text says nothing of the next one. */
  @Test
  void withholdsOnlyTheTextAtWhichARuleFails() {
    ShapeRule failing =
        (text, from) -> {
          if (text.contains("boom")) {
            throw new IllegalStateException("no text of ours");
          }
          return null;
        };
    TextMasker once =
        new TextMasker(ShapeScanner.of(EnumSet.noneOf(Shape.class), List.of(failing)));
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);

    assertThat(once.mask("boom", new SecretSet(), false, budget)).isEqualTo("***");
    assertThat(once.mask("plain", new SecretSet(), false, budget)).isEqualTo("plain");
    assertThat(once.maskShapes("boom", budget)).isEqualTo("***");
    assertThat(once.maskShapes("plain", budget)).isEqualTo("plain");
  }

  /** Without the value, what is left of the number has no shape any more. */
  @ParameterizedTest
  @CsvSource({
    "0532013000, 'IBAN DE89 3704 0044 0532 0130 00 is closed', 'IBAN *** is closed'",
    "90182010, 'call +49 30 90182010 (work)', 'call *** (work)'",
    "9018-2010, 'call +49 30 9018-2010, please', 'call ***, please'",
    "901820, 'call +49 (30) 901820 now', 'call *** now'",
    "0004, 'card 5500-0000-0000-0004 declined', 'card *** declined'",
    "quillfeather, 'no mail to rosalind.quillfeather@example.org', 'no mail to ***'",
    "hunter2, '{\"card\":\"5500-0000-0000-0004aHVudGVyMg==\"}', '{\"card\":\"******\"}'",
    "hunter2hunter2, 'of 5500-0000-0000-0004aHVudGVyMmh1bnRlcjI=', 'of ******'",
    "hunter2hunter2, 'of 5500-0000-0000-000468756e7465723268756e74657232', 'of ******'",
  })
  void hidesAllOfAShapeOfWhichAValueIsAPart(String value, String text, String expected) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***");

    String masked = masker.mask(text, secrets);

    assertThat(masked).isEqualTo(expected);
    assertThat(masker.mask(masked, secrets)).isEqualTo(masked);
  }

  @Test
  void hidesAllOfAnotherShapeOfWhichAValueIsAPart() {
    Pattern pattern = Pattern.compile("ORD-[0-9A-Z]{12}");
    ShapeRule order =
        (text, from) -> {
          Matcher matcher = pattern.matcher(text);
          return matcher.find(from) ? new ShapeRule.Match(matcher.start(), matcher.end()) : null;
        };
    TextMasker withOrders =
        new TextMasker(ShapeScanner.of(EnumSet.noneOf(Shape.class), List.of(order)));
    SecretSet secrets = new SecretSet();
    secrets.add("ZX81QL", "***");

    assertThat(withOrders.mask("no ORD-77AC12ZX81QL there", secrets)).isEqualTo("no *** there");
  }

  /** A value that is all of a shape keeps the mask that was declared for it. */
  @Test
  void keepsTheMaskOfAValueThatHasAShapeItself() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind@example.org", "r***@example.org");

    assertThat(masker.mask("no mail to <rosalind@example.org>, 3 times", secrets))
        .isEqualTo(masker.mask("no mail to <r***@example.org>, 3 times", secrets));
  }

  @Test
  void keepsTheMaskOfAValueWhosePartsAreSecret() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind.quill@example.org", "r***@example.org");
    secrets.add("rosalind", "***");
    secrets.add("quill", "***");

    assertThat(masker.mask("no mail to rosalind.quill@example.org, as Quill is full", secrets))
        .isEqualTo("no mail to r***@example.org, as *** is full");
  }

  /** A value that was masked by somebody before it became one. */
  @Test
  void replacesAValueThatTheMaskOfAShapeCompletes() {
    SecretSet secrets = new SecretSet();
    secrets.add("from *** with love", "<value>");

    String masked = masker.mask("mail from bob@example.org with love", secrets);

    assertThat(masked).isEqualTo("mail <value>");
    assertThat(masker.mask(masked, secrets)).isEqualTo(masked);
  }
}
