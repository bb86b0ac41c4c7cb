/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskedThrowableTest {

  static List<Throwable> errors() {
    IllegalStateException nested = deep(60, new IOException("disk /dev/ö is full"));
    nested.addSuppressed(new IllegalArgumentException("two\nlines\n"));
    nested.getCause().addSuppressed(new RuntimeException((String) null));
    Exception one = new Exception("one");
    Exception cyclic = new Exception("cyclic", one);
    one.initCause(cyclic);
    Exception bare = new Exception("");
    bare.setStackTrace(new StackTraceElement[0]);
    return List.of(new Exception("plain"), new Exception(), nested, cyclic, bare, huge());
  }

  private static IllegalStateException deep(int depth, Throwable cause) {
    return depth == 0 ? new IllegalStateException("no order", cause) : deep(depth - 1, cause);
  }

  /** Longer than what leaves as an attribute. */
  private static Exception huge() {
    Exception huge = new Exception("x".repeat(40_000));
    StackTraceElement[] frames = new StackTraceElement[1_000];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = new StackTraceElement("com.example.Recursion" + i, "go", "Recursion.java", i);
    }
    huge.setStackTrace(frames);
    return huge;
  }

  @ParameterizedTest
  @MethodSource("errors")
  void printsAsTheExceptionDoes(Throwable error) {
    Throwable copy = MaskedThrowable.of(error, (whose, message) -> message);
    for (int i = 0; i < 2; i++) {
      assertThat(written(copy)).isEqualTo(written(error));
      assertThat(streamed(copy)).isEqualTo(streamed(error));
    }
  }

  /** A line may be masked twice. */
  @ParameterizedTest
  @MethodSource("errors")
  void whatStandsForAnotherPrintsAsThatDoes(Throwable error) {
    Throwable once = MaskedThrowable.of(error, (whose, message) -> message);
    Throwable twice = MaskedThrowable.of(once, (whose, message) -> message);

    assertThat(written(twice)).isEqualTo(written(error));
  }

  @Test
  void printsMaskedMessagesAlone() {
    Exception error =
        new Exception("of alice.canary@example.com", new Exception("alice.canary@example.com"));

    Throwable copy = MaskedThrowable.of(error, (whose, message) -> "***");

    assertThat(written(copy))
        .startsWith("java.lang.Exception: ***" + System.lineSeparator())
        .contains("Caused by: java.lang.Exception: ***")
        .doesNotContain("alice.canary");
  }

  private static String written(Throwable error) {
    StringWriter written = new StringWriter();
    try (PrintWriter out = new PrintWriter(written)) {
      error.printStackTrace(out);
    }
    return written.toString();
  }

  private static String streamed(Throwable error) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, UTF_8)) {
      error.printStackTrace(out);
    }
    return bytes.toString(UTF_8);
  }
}
