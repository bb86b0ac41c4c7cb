/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.ShapeRule;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    "rosalind, 'no mail to rosalind.quill@example.org', 'no mail to ***'",
    "rosalind, 'rosalind.quill@example.org is full', '*** is full'",
    "rosalind, 'rosalind', '***'",
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

  /** What takes too long to look through does not leave, and is counted. */
  @Test
  void withholdsATextThatIsLongerThanOneMillionCharacters() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind of kirkwall", "***");
    String longest = "x ".repeat(TextMasker.MAX_LENGTH / 2);
    String longer = longest + "y";
    long withheld = MaskingCounters.withheld();

    assertThat(masker.mask(longest, secrets)).isSameAs(longest);
    assertThat(masker.maskKnown(longest, secrets, false)).isSameAs(longest);
    assertThat(masker.holdsNone(longest, secrets)).isTrue();
    assertThat(masker.hasNoShape(longest)).isTrue();
    assertThat(MaskingCounters.withheld() - withheld).isZero();

    assertThat(masker.mask(longer, secrets)).isEqualTo("***");
    assertThat(masker.maskKnown(longer, secrets, false)).isEqualTo("***");
    assertThat(MaskingCounters.withheld() - withheld).isEqualTo(2);
    assertThat(masker.holdsNone(longer, secrets)).isFalse();
    assertThat(masker.hasNoShape(longer)).isFalse();
  }

  /** A text that does not come from an exception keeps its shapes, and loses the values alone. */
  @Test
  void replacesOnlyTheValuesWhereOnlyTheseAreAskedFor() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind of kirkwall", "***");
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
    String text = "bob@example.org is no rosalind of kirkwall";

    assertThat(masker.maskKnown(text, secrets, false)).isEqualTo("bob@example.org is no ***");
    assertThat(masker.maskKnown(text, secrets, false, budget))
        .isEqualTo("bob@example.org is no ***");
    assertThat(masker.maskKnown(text, new SecretSet(), false)).isSameAs(text);
    assertThat(masker.maskShapes(text, budget)).isEqualTo("*** is no rosalind of kirkwall");
    assertThat(masker.mask(text, secrets)).isEqualTo("*** is no ***");
  }

  @Test
  void replacesWhatBeginsAValueOnlyAtTheEndOfATextThatWasCut() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind of kirkwall", "***");
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
    String text = "is no rosal";

    assertThat(masker.mask(text, secrets, true)).isEqualTo("is no ***");
    assertThat(masker.maskKnown(text, secrets, true)).isEqualTo("is no ***");
    assertThat(masker.maskKnown(text, secrets, true, budget)).isEqualTo("is no ***");
    assertThat(masker.mask(text, secrets)).isEqualTo(text);
    assertThat(masker.mask(text, secrets, false)).isEqualTo(text);
    assertThat(masker.maskKnown(text, secrets, false)).isEqualTo(text);
  }

  @Test
  void knowsWhetherThereIsAnythingToReplace() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind of kirkwall", "***");

    assertThat(masker.holdsNone("no rosalind of kirkwall", secrets)).isFalse();
    assertThat(masker.holdsNone("no ROSALIND+OF+KIRKWALL", secrets)).isFalse();
    assertThat(masker.holdsNone("bob@example.org", secrets)).isTrue();
    assertThat(masker.hasNoShape("bob@example.org")).isFalse();
    assertThat(masker.hasNoShape("no rosalind of kirkwall")).isTrue();
  }

  @Test
  void tellsWhatItFoundByItsShape() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind of kirkwall", "***");
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
    Map<String, String> found = new HashMap<>();
    String text = "bob@example.org is no rosalind of kirkwall";

    masker.mask(text, secrets, false, budget, found::put);
    assertThat(found).containsExactly(Map.entry("bob@example.org", "***"));

    found.clear();
    masker.maskShapes(text, budget, found::put);
    assertThat(found).containsExactly(Map.entry("bob@example.org", "***"));
  }

  @Test
  void countsEachTextThatItChanged() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind of kirkwall", "***");
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
    long masked = MaskingCounters.masked();

    masker.mask("plain", secrets);
    masker.maskKnown("plain", secrets, false);
    masker.maskShapes("plain", budget);
    assertThat(MaskingCounters.masked() - masked).isZero();

    masker.mask("no rosalind of kirkwall", secrets);
    masker.maskKnown("no rosalind of kirkwall", secrets, false);
    masker.maskShapes("bob@example.org", budget);
    assertThat(MaskingCounters.masked() - masked).isEqualTo(3);
  }

  @Test
  void withholdsATextWithTooManyValuesAndStartsAnewAtTheNext() {
    SecretSet secrets = new SecretSet();
    secrets.add("rosalind of kirkwall", "***");
    ReplacementBudget budget = new ReplacementBudget(3);
    String many = "rosalind of kirkwall, ".repeat(4);
    String mails = "bob@example.org, ".repeat(4);

    for (int round = 0; round < 2; round++) {
      assertThat(masker.mask(many, secrets, false, budget)).isEqualTo("***");
      assertThat(masker.maskKnown(many, secrets, false, budget)).isEqualTo("***");
      assertThat(masker.maskShapes(mails, budget)).isEqualTo("***");
      assertThat(masker.maskShapes("bob@example.org, bob@example.org", budget))
          .isEqualTo("***, ***");
      assertThat(masker.maskKnown("plain", secrets, false, budget)).isEqualTo("plain");
    }
  }

  /** The mask of a shape completes a value, whose replacement has a shape, and so on. */
  @Test
  void withholdsATextInWhichValuesAndShapesGoOnMakingEachOther() {
    SecretSet secrets = new SecretSet();
    for (int i = 0; i < 6; i++) {
      secrets.add(
          "kirkwall" + "abcdef".charAt(i) + " ***",
          "kirkwall" + "bcdefg".charAt(i) + " b@example.org");
    }
    assertThat(masker.mask("kirkwallg b@example.org", secrets)).isEqualTo("kirkwallg ***");
    assertThat(masker.mask("kirkwallf b@example.org", secrets)).isEqualTo("kirkwallg ***");
    assertThat(masker.mask("kirkwalle b@example.org", secrets)).isEqualTo("kirkwallg ***");
    assertThat(masker.mask("kirkwalld b@example.org", secrets)).isEqualTo("***");
    assertThat(masker.mask("kirkwallc b@example.org", secrets)).isEqualTo("***");
    assertThat(masker.mask("kirkwallb b@example.org", secrets)).isEqualTo("***");
  }

  @Test
  void knowsForWhichShapesItLooks() {
    TextMasker mails = new TextMasker(ShapeScanner.of(EnumSet.of(Shape.EMAIL)));

    assertThat(mails.shapes()).containsExactly(Shape.EMAIL);
    assertThat(mails.isCoveredBy(EnumSet.of(Shape.EMAIL, Shape.IBAN))).isTrue();
    assertThat(mails.isCoveredBy(EnumSet.of(Shape.IBAN))).isFalse();
    assertThat(masker.shapes()).containsExactlyInAnyOrder(Shape.values());
  }
}
