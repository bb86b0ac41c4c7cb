/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingTest {

  /** The longest escape and the look behind its end. */
  private static final int MAX_READS = 32;

  private static final String[] HOSTILE = {
    "%25",
    "%",
    "%e2%82",
    "%f0%9f%98%80",
    "\\",
    "\\u005c",
    "\\u00",
    "&",
    "&amp;",
    "&#x26;",
    "&aaaaaaaaaaaaaaaa",
    "&#0000000000000000000",
    "+"
  };

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void anEscapeIsReadInBoundedWork(Encoding encoding) {
    for (String hostile : HOSTILE) {
      String text = hostile.repeat(1_000);
      for (int at = 0; at < text.length(); at++) {
        if (encoding.marks(text.charAt(at))) {
          for (boolean cut : new boolean[] {true, false}) {
            CountedText counted = new CountedText(text);
            encoding.decode(counted, at, cut);
            assertThat(counted.reads()).isLessThan(MAX_READS);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void aViewIsNeverLongerThanItsSource(Encoding encoding) {
    for (String hostile : HOSTILE) {
      String text = hostile.repeat(1_000);
      View view = View.of(text).decoded(encoding, false);
      if (view != null) {
        assertThat(view.chars().length()).isLessThanOrEqualTo(text.length());
        assertThat(view.start(view.chars().length())).isEqualTo(text.length());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void readsWhatItWrites(Encoding encoding) {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c < 0x80; c++) {
      if (c != '+') {
        all.append((char) c);
      }
    }
    all.append("\u00E9\u20AC\uD83D\uDE00");
    View view = View.of(encoding.encode(all.toString())).decoded(encoding, false);
    assertThat(view).isNotNull();
    assertThat(view.chars()).isEqualTo(all.toString());
  }

  @Test
  void aCutEscapeEndsTheView() {
    assertThat(View.of("ab%4").decoded(Encoding.PERCENT, true).chars()).isEqualTo("ab");
    assertThat(View.of("ab%4").decoded(Encoding.PERCENT, false)).isNull();
    assertThat(View.of("ab%E2%82").decoded(Encoding.PERCENT, true).chars()).isEqualTo("ab");
    assertThat(View.of("ab\\u0").decoded(Encoding.BACKSLASH, true).chars()).isEqualTo("ab");
    assertThat(View.of("ab&am").decoded(Encoding.HTML, true).chars()).isEqualTo("ab");
  }
}
