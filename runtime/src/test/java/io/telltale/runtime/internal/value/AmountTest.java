/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with a decimal point or an exponent, as programs print them. */
class AmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2499.5 | 2499.50",
        "2499.5 | 2499,50",
        "2499.5 | 2,499.50",
        "2499.5 | 2499.5000",
        "2499.50 | 2499.5",
        "1.25E7 | 12500000",
        "1.25E7 | 12500000.00",
        "1.25E7 | 12,500,000.00",
        "1.25E7 | 12.500.000,00",
        "1.25E7 | 12 500 000",
        "1.25E7 | 12'500'000.-",
        "1.25E7 | 1,25,00,000.00",
        "1.25E7 | \uFF11\uFF12\uFF15\uFF10\uFF10\uFF10\uFF10\uFF10",
        "1.25E+7 | 12500000",
        "4.835000025E7 | 48350000.25",
        "4.835000025E7 | 48.350.000,25",
        "1234567.5 | 1234567.50",
        "1234567.5 | 1,234,567.50",
        "250000.0 | 250000",
        "250000.0 | 250,000.00",
        "-2499.5 | 2,499.50",
        "1.2345E-4 | 0.00012345",
        "99.5 | 99.50",
      })
  void areFound(String value, String copy) {
    for (String text :
        new String[] {"pay of # x", "#", "[1, #, 3]", "a=#;b", "is #!", "(#)", "$#"}) {
      String masked = masked(value, text.replace("#", copy));
      assertThat(masked).as(text).doesNotContain(copy).contains("***");
      assertThat(masked.replace("***.-", "***")).as(text).isEqualTo(text.replace("#", "***"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.25E7 | 1250000001",
        "1.25E7 | 112500000",
        "1.25E7 | 12500000.01",
        "1.25E7 | 12,500,000,000",
        "2499.5 | 2499.505",
        "2499.5 | 12499.50",
        "2499.5 | 2499.05",
        "2499.5 | 2499",
        "250000.0 | 250,000,000",
        "250000.0 | 1,250,000",
        "2500.0 | 2,500,000",
        "2500.0 | 2500.01",
        "100.0 | 100",
        "1.0E7 | 10000000",
        "1.2.3 | 1.2.30",
        "1.25E99 | 125",
        "1.25E999999999 | 125",
      })
  void otherNumbersStay(String value, String text) {
    assertThat(masked(value, "n " + text + " x")).isEqualTo("n " + text + " x");
  }

  @Test
  void asJavaFormatsThem() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal amount = BigDecimal.valueOf(100_000 + random.nextInt(2_000_000_000), 2);
      for (String value : new String[] {Double.toString(amount.doubleValue()), amount.toString()}) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.GERMANY, Locale.FRANCE}) {
          for (String format : new String[] {"%.2f", "%,.2f", "%.4f"}) {
            String copy = String.format(locale, format, amount);
            assertThat(masked(value, "pay of " + copy + " x")).as(value).isEqualTo("pay of *** x");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,500,000.00", "12500000", "12500000.00"})
  void noMaskShowsThem(String shown) {
    SecretSet secrets = new SecretSet();
    secrets.add("1.25E7", "<" + shown + ">");
    assertThat(secrets.replaceIn("x 1.25E7", budget())).isEqualTo("x ***");
  }

  @Test
  void whereTheTextIsCut() {
    SecretSet secrets = new SecretSet();
    secrets.add("4.835000025E7", "***");
    assertThat(secrets.replaceIn("pay of 48350", budget(), true)).isEqualTo("pay of ***");
    assertThat(secrets.replaceIn("pay of 48350000...", budget())).isEqualTo("pay of ***...");
  }

  @Test
  void numbersAreKnownHoweverTheyAreWritten() {
    SecretSet secrets = new SecretSet();
    secrets.add("7.75E7", "***");
    secrets.add("2499.50", "***");
    secrets.add("4711", "***");
    assertThat(secrets.containsNumber("77500000")).isTrue();
    assertThat(secrets.containsNumber("-77500000")).isTrue();
    assertThat(secrets.containsNumber("2499.5")).isTrue();
    assertThat(secrets.containsNumber("4711")).isTrue();
    assertThat(secrets.containsNumber("7750000")).isFalse();
    assertThat(secrets.containsNumber("2499.55")).isFalse();
    assertThat(secrets.containsNumber("24995")).isFalse();
  }

  private static String masked(String value, String text) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***");
    String masked = secrets.replaceIn(text, budget());
    assertThat(secrets.replaceIn(masked, budget())).isEqualTo(masked);
    return masked;
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
