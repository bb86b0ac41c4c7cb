/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in other spellings: each of many in a text, and where a length limit has cut one. */
class ManyPlacesTest {

  private static String replaced(String value, String text, boolean cut) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***");
    return secrets.replaceIn(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT), cut);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4929123456781234 | card 4929 1234 5678 1234 or 4929-1234-5678-1234! | card *** or ***!",
        "1.25E7 | of 12,500,000 or 12500000.00! | of *** or ***!",
        "2499.5 | of 2,499.50 or 2.499,5! | of *** or ***!",
        "+49 30 90182010 | call 030 90182010 or 030/90182010! | call *** or ***!",
      })
  void eachPlaceOfANumberIsReplaced(String value, String text, String expected) {
    assertThat(replaced(value, text, false)).isEqualTo(expected);
    assertThat(replaced(value, text, true)).isEqualTo(expected);
  }

  /** However often it stands there, in whichever way, it is replaced and the rest leaves. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4929123456781234 | 4929 1234 5678 1234",
        "1.25E7 | 12,500,000",
        "2499.5 | 2,499.50",
        "+49 30 90182010 | 030/90182010",
        "rosalind of kirkwall | rosalind of kir\u2026",
        "rosalind of kirkwall | Rosalind  of\tkir\u2026",
        "rosalind of kirkwall | Rosalind%20of%20kirkwall",
        "rosalind of kirkwall | cm9zYWxpbmQgb2Yga2lya3dhbGw=",
        "O'Brien & Sons | O&#39;Brien &amp; Sons",
      })
  void eachOfManyPlacesIsReplaced(String value, String written) {
    String mark = written.endsWith("\u2026") ? "***\u2026" : "***";

    assertThat(replaced(value, ("(" + written + ") and ").repeat(20), false))
        .isEqualTo(("(" + mark + ") and ").repeat(20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4929123456781234 | card 4929 12 | card ***",
        "4929123456781234 | card 4929 | card ***",
        "4929123456781234 | card 492 | card 492",
        "4929123456781234 | card%204929%2012 | card%20***",
        "4929123456781234 | card 4929 12%2 | card ***",
        "1.25E7 | of 12,50 | of ***",
        "1.25E7 | of 12,5 | of 12,5",
        "rosa of kirkwall | no rosa%20of%2 | no ***",
        "rosa of kirkwall | no rosa | no ***",
        "rosa of kirkwall | no ros | no ros",
      })
  void theBeginningOfAValueIsReplacedWhereTheTextIsCut(String value, String text, String expected) {
    assertThat(replaced(value, text, true)).isEqualTo(expected);
  }
}
