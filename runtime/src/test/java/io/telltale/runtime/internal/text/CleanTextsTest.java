/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanTextsTest {

  private static final String TEXT = "com.acme.Failed: no ***\n\tat com.acme.Shop.pay(Shop.java:7)";

  private static SecretSet secrets(String... values) {
    SecretSet secrets = new SecretSet();
    for (String value : values) {
      secrets.add(value, "***");
    }
    return secrets.sealed();
  }

  private static String instance() {
    return new StringBuilder(TEXT).toString();
  }

  @Test
  void isKnownByTheInstanceAlone() {
    String text = instance();
    SecretSet secrets = secrets("alice of wonderland");
    CleanTexts.add(text, secrets);

    assertThat(CleanTexts.holdsNone(text, secrets)).isTrue();
    assertThat(CleanTexts.holdsNone(instance(), secrets)).isFalse();
  }

  @Test
  void isKnownForTheValuesByWhichItWasMasked() {
    String text = instance();
    SecretSet secrets = secrets("alice of wonderland", "4711815");
    CleanTexts.add(text, secrets);

    assertThat(CleanTexts.holdsNone(text, secrets("4711815"))).isTrue();
    assertThat(CleanTexts.holdsNone(text, secrets("4711815", "bob of nowhere"))).isFalse();
    assertThat(CleanTexts.holdsNone(text, SecretSet.unknown())).isFalse();
    assertThat(secrets.size()).isEqualTo(2);
  }

  @Test
  void isNotKnownWhereAValueIsLost() {
    String text = instance();
    CleanTexts.add(text, SecretSet.unknown());

    assertThat(CleanTexts.holdsNone(text, secrets())).isFalse();
  }

  @Test
  void framesHoldNoValueAtAll() {
    String text = instance();
    CleanTexts.addFrames(text);

    assertThat(CleanTexts.holdsNone(text, secrets("Shop.java"))).isTrue();
  }

  @Test
  void keepsNoValueAlive() {
    String text = instance();
    SecretSet asked = secrets("alice of wonderland");
    CleanTexts.add(text, secrets("alice of wonderland"));
    while (CleanTexts.holdsNone(text, asked)) {
      System.gc();
    }

    assertThat(CleanTexts.holdsNone(text, asked)).isFalse();
  }

  @Test
  void knowsTheLatestOfMany() {
    SecretSet secrets = secrets("alice of wonderland");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      texts.add(instance());
      CleanTexts.add(texts.get(i), secrets);
      assertThat(CleanTexts.holdsNone(texts.get(i), secrets)).isTrue();
    }
  }
}
