/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThriftBufferTest {

  /** Else each datagram would have an array of its own. */
  @ParameterizedTest
  @ValueSource(ints = {1, 4_096, 9_216, 65_000, 65_507, 65_536, 130_000, 1 << 20})
  void keepsTheArrayThatAUsualLengthNeeds(int length) {
    ThriftBuffer buffer = new ThriftBuffer();
    fill(buffer, length);
    byte[] array = buffer.bytes();

    buffer.clear(length);
    fill(buffer, length);

    assertThat(buffer.bytes()).isSameAs(array);
    assertThat(buffer.length()).isEqualTo(length);
  }

  @Test
  void letsAnUnusuallyLargeArrayGo() {
    ThriftBuffer buffer = new ThriftBuffer();
    fill(buffer, 1 << 20);

    buffer.clear(65_000);

    assertThat(buffer.bytes()).hasSizeLessThan(65_000);
    assertThat(buffer.length()).isZero();
  }

  private static void fill(ThriftBuffer buffer, int length) {
    byte[] some = new byte[1_000];
    for (int left = length; left > 0; left -= some.length) {
      buffer.write(some, 0, Math.min(left, some.length));
    }
  }
}
