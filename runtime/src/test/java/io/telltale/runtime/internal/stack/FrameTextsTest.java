/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameTextsTest {

  private final FrameTexts texts = new FrameTexts();

  @Test
  void aLineIsComposedOnce() {
    StackTraceElement frame = frame(1);
    String line = texts.of(frame).line();
    assertThat(line).isEqualTo("\tat com.acme.Orders.find(Orders.java:1)\n");
    assertThat(texts.of(frame(1)).line()).isSameAs(line);
    assertThat(texts.of(frame(2)).line()).isEqualTo("\tat com.acme.Orders.find(Orders.java:2)\n");
  }

  @Test
  void theNumberOfLinesIsBounded() {
    for (int i = 0; i < 100_000; i++) {
      assertThat(texts.of(frame(i)).line()).isEqualTo("\tat " + frame(i) + "\n");
    }
    assertThat(texts.size()).isBetween(1_000, 2_048);
  }

  @Test
  void aVeryLongLineIsNotKept() {
    StackTraceElement frame = new StackTraceElement("x".repeat(1_000), "find", "X.java", 1);
    assertThat(texts.of(frame).line()).isEqualTo("\tat " + frame + "\n");
    assertThat(texts.size()).isZero();
  }

  @Test
  void manyThreadsGetTheRightLines() {
    assertThat(
            IntStream.range(0, 50_000)
                .parallel()
                .map(i -> i % 5_000)
                .filter(i -> !texts.of(frame(i)).line().equals("\tat " + frame(i) + "\n"))
                .count())
        .isZero();
  }

  @Test
  void tellsWhichLinesMayBeAnyText() {
    assertThat(texts.of(frame(1)).usual()).isTrue();
    assertThat(texts.of(new StackTraceElement("com.acme.Orders", "find", null, -2)).usual())
        .isTrue();
    assertThat(texts.of(new StackTraceElement("no mail to", "alice", "at home", 1)).usual())
        .isFalse();
  }

  private static StackTraceElement frame(int line) {
    return new StackTraceElement("com.acme.Orders", "find", "Orders.java", line);
  }
}
