/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TProtocol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our way of writing texts is that of Thrift, byte for byte. */
class ShortTextsTest {

  static Stream<String> texts() {
    return Stream.of(
        "",
        "a",
        "~\u007f\n\0",
        "x".repeat(126),
        "x".repeat(127),
        "x".repeat(128),
        "x".repeat(129),
        "x".repeat(20_000),
        "\u0080",
        "é",
        "x".repeat(126) + "é",
        "x".repeat(127) + "é",
        "€".repeat(100),
        "a\uD83D\uDE00b",
        "alone \uD83D");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isThatOfThrift(String text) throws Exception {
    assertThat(written(ShortTexts.Compact::new, text))
        .isEqualTo(written(TCompactProtocol::new, text));
    assertThat(written(ShortTexts.Binary::new, text))
        .isEqualTo(written(TBinaryProtocol::new, text));
  }

  private static byte[] written(Function<ThriftBuffer, TProtocol> protocol, String text)
      throws Exception {
    ThriftBuffer out = new ThriftBuffer();
    TProtocol writer = protocol.apply(out);
    // Between two others, so that one that is too long or too short is seen.
    writer.writeString("before");
    writer.writeString(text);
    writer.writeI32(7);
    return Arrays.copyOf(out.bytes(), out.length());
  }
}
