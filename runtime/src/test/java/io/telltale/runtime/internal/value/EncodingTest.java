/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.encoding.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
          CountedText counted = new CountedText(text);
          encoding.decode(counted, at);
          assertThat(counted.reads()).isLessThan(MAX_READS);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void aViewIsNeverLongerThanItsSource(Encoding encoding) {
    for (String hostile : HOSTILE) {
      String text = hostile.repeat(1_000);
      View view = View.of(text).decoded(encoding);
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
    View view = View.of(encoding.encode(all.toString())).decoded(encoding);
    assertThat(view).isNotNull();
    assertThat(view.chars()).isEqualTo(all.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "ab, 2",
    "ab%, 2",
    "ab%4, 2",
    "ab%E2%82, 5",
    "ab\\u0, 2",
    "ab\\\\u0, 3",
    "ab\\, 2",
    "ab\\30, 2",
    "ab&am, 2",
    "ab&#x1, 2",
    "ab\u00C3, 2",
    "ab\u00E2\u0082, 2",
    "ab\uFFFD, 2",
    "ab#, 2",
    "ab=, 3",
    "ab&am;, 6",
    "ab%4g, 5",
    "%, 0",
  })
  void whatIsLeftOfAnEscapeBeginsAtItsFirstSign(String text, int start) {
    assertThat(CutEscapes.start(text, text.length())).isEqualTo(start);
  }

  @Test
  void whatIsLeftOfAnEscapeIsReadInBoundedWork() {
    for (String hostile : HOSTILE) {
      String text = hostile.repeat(1_000);
      for (int at = 0; at < text.length(); at++) {
        CountedText counted = new CountedText(text);
        CutEscapes.start(counted, at);
        CutEscapes.end(counted, at);
        assertThat(counted.reads()).isLessThan(10 * MAX_READS);
      }
    }
  }
}
