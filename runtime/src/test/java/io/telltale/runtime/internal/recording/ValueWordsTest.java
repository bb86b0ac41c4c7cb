/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Rosalind Quill | Rosalind, Quill",
        "Quill, Rosalind J. | Quill, Rosalind",
        "Ann O'Brien-Quillfeather | Brien, Quillfeather",
        "14 Harbour Street, 4711 Ely | Harbour, Street",
        "rosa.quill@mail.example | rosa, quill, mail, example",
        "Re\u0301ne\u0301e He\u0301l | Re\u0301ne\u0301e",
        "\uB0A8\uAD81\uBBFC\uC218 \uC591 | \uB0A8\uAD81\uBBFC\uC218",
        "Quill Quill | Quill",
        "\uD801\uDC00\uD801\uDC01\uD801\uDC02\uD801\uDC03 x | \uD801\uDC00\uD801\uDC01\uD801\uDC02\uD801\uDC03",
      })
  void words(String value, String expected) {
    assertThat(ValueWords.of(value)).isEqualTo(List.of(expected.split(", ")));
  }

  @ParameterizedTest
  @CsvSource({"Ann", "4711-0815", "a.b", "''"})
  void ofOthersThereAreNone(String value) {
    assertThat(ValueWords.of(value)).isEmpty();
  }
}
