/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.telltale.testing.internal.values.SensitiveValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanariesTest {

  private static List<String> all(String seed) {
    List<SensitiveValue> planted = new ArrayList<>();
    Canaries canaries = new Canaries(seed, planted::add);
    List<String> values =
        List.of(
            canaries.email(),
            canaries.email(),
            canaries.cardNumber(),
            canaries.cardNumber(),
            canaries.word(),
            canaries.text());
    assertThat(planted).extracting(SensitiveValue::value).isEqualTo(values);
    return values;
  }

  @Test
  void differFromOneAnotherAndFromTestToTest() {
    List<String> values = new ArrayList<>(all("one"));
    values.addAll(all("two"));

    assertThat(new HashSet<>(values)).hasSize(values.size());
  }

  @Test
  void areTheSameWhenATestRunsAgain() {
    assertThat(all("one")).isEqualTo(all("one"));
  }

  @Test
  void haveTheShapesThatTheyStandFor() {
    List<String> values = all("one");

    assertThat(values.get(0)).matches("canary\\.[a-z]{12}@secret\\.example");
    assertThat(values.get(2)).matches("400000\\d{10}").satisfies(CanariesTest::passesLuhn);
    assertThat(values.get(3)).satisfies(CanariesTest::passesLuhn);
  }

  private static void passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 1 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    assertThat(sum % 10).isZero();
  }

  @Test
  void areGivenAwayByTheirLocalPartAlone() {
    List<SensitiveValue> planted = new ArrayList<>();
    String email = new Canaries("one", planted::add).email();

    assertThat(new LeakSearch(planted).leaksIn("hello " + email.substring(0, email.indexOf('@'))))
        .extracting(Leak::value)
        .containsExactly("e-mail canary 1");
  }

  @Test
  void fillTheSensitiveMembersOfAnException() {
    List<SensitiveValue> planted = new ArrayList<>();

    LoginException error = new Canaries("one", planted::add).plant(LoginException.class);

    assertThat(error.email()).matches("canary\\.[a-z]{12}@secret\\.example");
    assertThat(planted)
        .extracting(SensitiveValue::value, SensitiveValue::toString)
        .containsExactly(
            tuple(error.email(), "error.detail.email of io.telltale.testing.LoginException"));
    assertThat(error.getSuppressed()).hasSize(1);
    assertThat(LeakSearch.of(error.email()).leaksIn(error.getSuppressed()[0].getMessage()))
        .extracting(Leak::encoding)
        .contains("", "percent-encoded", "HTML-escaped", "Base64");
  }

  @Test
  void sayWhyTheyCannotBePlanted() {
    Canaries canaries = new Canaries("one", value -> {});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> canaries.plant(IllegalStateException.class))
        .withMessageContaining("java.lang.IllegalStateException")
        .withMessageContaining("plant(error)")
        .withMessageContaining("without a sensitive value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> canaries.plant(Refusing.class))
        .withMessageContaining("threw java.lang.IllegalArgumentException")
        .withMessageNotContaining("canary.");
  }

  static class Refusing extends RuntimeException {
    Refusing(String email) {
      throw new IllegalArgumentException("no " + email);
    }
  }
}
