/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every character of the basic plane, against lists that are written another way. */
class CharactersTest {

  private static final String INVISIBLE =
      "\u00AD \u034F \u061C \u180E \u200B-\u200F \u202A-\u202E \u2060-\u206F \uFE00-\uFE0F \uFEFF";

  private static final String SPACES = "\u00A0 \u2000-\u200A \u202F \u205F \u3000";

  private static Set<Character> characters(String ranges) {
    Set<Character> all = new HashSet<>();
    for (String range : ranges.split(" ")) {
      for (char c = range.charAt(0); c <= range.charAt(range.length() - 1); c++) {
        all.add(c);
      }
    }
    return all;
  }

  @Test
  void everyCharacterHasItsPlainForm() {
    Set<Character> invisible = characters(INVISIBLE);
    Set<Character> spaces = characters(SPACES);
    String plain = "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`";
    plain += "abcdefghijklmnopqrstuvwxyz{|}~";
    for (int i = 0; i <= Character.MAX_VALUE; i++) {
      char c = (char) i;
      int expected = c;
      if (invisible.contains(c)) {
        expected = Characters.INVISIBLE;
      } else if (spaces.contains(c)) {
        expected = ' ';
      } else if (c >= '\uFF01' && c < '\uFF01' + plain.length()) {
        expected = plain.charAt(c - '\uFF01');
      } else if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
        expected = "0123456789".charAt(Character.getNumericValue(c));
      }
      assertThat(Characters.canonical(c)).as("%04x", i).isEqualTo(expected);
    }
  }

  @Test
  void caseOfEveryCharacterMakesNoDifference() {
    for (int i = 0; i <= Character.MAX_VALUE; i++) {
      char c = (char) i;
      char folded = Characters.fold(c);
      assertThat(Characters.fold(Character.toUpperCase(c))).as("upper %04x", i).isEqualTo(folded);
      assertThat(Characters.fold(folded)).as("twice %04x", i).isEqualTo(folded);
      if (c < 0x80) {
        assertThat(folded)
            .as("%04x", i)
            .isEqualTo(String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0));
      }
    }
    assertThat(Characters.fold('\u0130')).isEqualTo('i');
    assertThat(Characters.fold('\u0131')).isEqualTo('i');
    assertThat(Characters.fold('\u03C2')).isEqualTo('\u03C3');
    assertThat(Characters.fold('\u212A')).as("the Kelvin sign").isEqualTo('k');
  }

  @Test
  void aTextInPlainFormIsTheSameInstance() {
    for (String text : new String[] {"", "a", "plain text", "\u00E9\u4E2D\uD83D\uDE00"}) {
      assertThat(Characters.canonical(text)).isSameAs(text);
    }
  }

  @Test
  void onlyWhatIsNotPlainIsWrittenAnew() {
    assertThat(Characters.canonical("\u200B")).isEmpty();
    assertThat(Characters.canonical("\u200Bab")).isEqualTo("ab");
    assertThat(Characters.canonical("a\u200Bb")).isEqualTo("ab");
    assertThat(Characters.canonical("ab\u200B")).isEqualTo("ab");
    assertThat(Characters.canonical("\uFF41\u3000\uFF22")).isEqualTo("a B");
  }
}
