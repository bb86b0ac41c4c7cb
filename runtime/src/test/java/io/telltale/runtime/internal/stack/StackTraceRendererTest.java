/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackTraceRendererTest {

  private static final UnaryOperator<String> MASKING = text -> text.replace("secret", "***");

  private static final int UNLIMITED = 1_000_000;

  @Test
  void fullIsWhatThePlatformPrints() {
    Throwable error = new IllegalStateException("outer", new IOException("inner\nsecond line"));
    error.addSuppressed(new RuntimeException(new Error()));
    assertThat(full(error)).isEqualTo(printed(error)).contains("... ").contains("Suppressed: ");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void fullIsWhatThePlatformPrintsForAnyGraph(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Throwable root = RandomErrors.graph(random);
      assertThat(StackTraceRenderer.render(root, text -> text, UNLIMITED)).isEqualTo(printed(root));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void framesIsWhatIsLeftWithoutMessages(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      Throwable root = RandomErrors.graph(random);
      assertThat(StackTraceRenderer.render(root, null, UNLIMITED))
          .isEqualTo(printed(RandomErrors.withoutMessages(root)));
    }
  }

  @Test
  void everyMessageIsMasked() {
    Throwable error =
        new IllegalStateException("a secret", new IOException("b secret", new Error("c secret")));
    Throwable suppressed = new RuntimeException("d secret", new Error("e secret"));
    suppressed.addSuppressed(new RandomErrors.Custom("f secret"));
    error.getCause().addSuppressed(suppressed);
    suppressed.getCause().initCause(error);
    String trace = StackTraceRenderer.full(error, MASKING);
    assertThat(trace)
        .doesNotContain("secret")
        .contains("java.lang.IllegalStateException: a ***\n", "java.io.IOException: b ***\n")
        .contains("java.lang.Error: c ***\n", "Suppressed: java.lang.RuntimeException: d ***\n")
        .contains("java.lang.Error: e ***\n")
        .contains("[CIRCULAR REFERENCE: java.lang.IllegalStateException: a ***]");
    assertThat(trace.lines().filter(line -> line.startsWith("\tat ")).toList())
        .isEqualTo(printed(error).lines().filter(line -> line.startsWith("\tat ")).toList());
  }

  @Test
  void theMaskingSeesTheMessageAlone() {
    List<String> seen = new ArrayList<>();
    UnaryOperator<String> spy =
        message -> {
          seen.add(message);
          return message;
        };
    Throwable error = new IllegalStateException("outer", new RandomErrors.Custom("inner"));
    error.addSuppressed(new Error());
    StackTraceRenderer.full(error, spy);
    assertThat(seen).containsExactly("outer", "<inner>");
  }

  @Test
  void anOwnTextKeepsItsFormUnlessNothingIsLeftOfIt() {
    assertThat(firstLine(StackTraceRenderer.full(new RandomErrors.Custom("secret"), MASKING)))
        .isEqualTo("<***>");
    assertThat(firstLine(StackTraceRenderer.full(new RandomErrors.Custom("x"), text -> "***")))
        .isEqualTo(RandomErrors.Custom.class.getName() + ": ***");
    assertThat(firstLine(StackTraceRenderer.full(new RandomErrors.Custom("plain"), MASKING)))
        .isEqualTo("<plain>");
    assertThat(firstLine(StackTraceRenderer.full(new RandomErrors.Appended("secret"), MASKING)))
        .isEqualTo(RandomErrors.Appended.class.getName() + "[***]");
  }

  @Test
  void aTypeThatLooksLikeASecretStays() {
    assertThat(firstLine(StackTraceRenderer.full(new secretException("secret"), MASKING)))
        .isEqualTo(secretException.class.getName() + ": ***");
  }

  @Test
  void framesAsksForNoMessage() {
    HostileException error = new HostileException(() -> new IllegalStateException("secret"));
    assertThat(frames(error))
        .startsWith(HostileException.class.getName() + "\n")
        .doesNotContain("secret");
    assertThat(error.texts).isZero();
  }

  @Test
  void everyMethodIsCalledOnce() {
    HostileException error = new HostileException(() -> null);
    error.cause = new Error("middle", error);
    String trace = StackTraceRenderer.full(error, MASKING);
    assertThat(trace).contains("[CIRCULAR REFERENCE: " + HostileException.class.getName() + "]");
    assertThat(error.texts).isEqualTo(1);
    assertThat(error.causes).isEqualTo(1);
    assertThat(error.traces).isEqualTo(1);
  }

  @Test
  void whatAnExceptionThrowsIsContained() {
    for (Throwable failure :
        new Throwable[] {
          new IllegalStateException("secret"),
          new NoClassDefFoundError(),
          new StackOverflowError(),
          new OutOfMemoryError("secret"),
          new InternalError("secret")
        }) {
      HostileException error = new HostileException(() -> failure);
      error.failing = true;
      Throwable outer = new Error("outer", error);
      assertThat(StackTraceRenderer.full(outer, MASKING))
          .contains("Caused by: " + HostileException.class.getName() + "\n")
          .doesNotContain("secret");
    }
  }

  @Test
  void aMaskingThatFailsLeavesNothing() {
    Throwable error = new Error("secret");
    UnaryOperator<String> failing =
        text -> {
          throw new IllegalStateException(text);
        };
    assertThat(firstLine(StackTraceRenderer.full(error, failing)))
        .isEqualTo("java.lang.Error: ***");
    assertThat(firstLine(StackTraceRenderer.full(error, text -> null)))
        .isEqualTo("java.lang.Error: ***");
  }

  @Test
  void noFramesAtAll() {
    Throwable error = new RuntimeException("stackless", null, true, false) {};
    assertThat(full(error)).isEqualTo(printed(error));
    HostileException broken = new HostileException(() -> null);
    broken.trace = null;
    assertThat(full(broken)).isEqualTo(HostileException.class.getName() + "\n");
    broken.trace = new StackTraceElement[3];
    assertThat(full(broken)).isEqualTo(HostileException.class.getName() + "\n");
  }

  @Test
  void aChainOfTenThousandCausesEnds() {
    // The platform itself overflows its stack at this depth, so that a shorter one is compared.
    assertThat(full(chain(10_000)))
        .hasSize(StackTraceRenderer.MAX_CHARS)
        .endsWith("... [truncated]");
    Throwable shorter = chain(1_000);
    assertThat(printed(shorter)).startsWith(withoutMark(full(shorter)));
  }

  private static Throwable chain(int length) {
    Throwable error = new Error("innermost");
    for (int i = 0; i < length; i++) {
      error = new IllegalStateException("level " + i, error);
    }
    return error;
  }

  @Test
  void tenThousandNestedAndTenThousandListedSuppressedEnd() {
    Throwable nested = new Error("innermost");
    Throwable listed = new Error("list");
    for (int i = 0; i < 10_000; i++) {
      Throwable outer = new IllegalStateException("level " + i);
      outer.addSuppressed(nested);
      nested = outer;
      listed.addSuppressed(new Error("entry " + i));
    }
    for (Throwable error : new Throwable[] {nested, listed}) {
      assertThat(full(error)).hasSize(StackTraceRenderer.MAX_CHARS).endsWith("... [truncated]");
      assertThat(frames(error)).hasSize(StackTraceRenderer.MAX_CHARS);
    }
    assertThat(printed(listed)).startsWith(withoutMark(full(listed)));
  }

  @Test
  void anExceptionThatIsItsOwnCauseEnds() {
    HostileException error = new HostileException(() -> null);
    error.cause = error;
    assertThat(full(error)).isEqualTo(printed(error)).contains("[CIRCULAR REFERENCE: ");
  }

  @Test
  void theCutComesAfterMaskingAndBetweenCodePoints() {
    Throwable error = new Error("\uD83D\uDE00".repeat(40_000) + "secret");
    List<Integer> lengths = new ArrayList<>();
    UnaryOperator<String> spy =
        text -> {
          lengths.add(text.length());
          return text;
        };
    for (int max = 100; max < 104; max++) {
      String trace = StackTraceRenderer.render(error, spy, max);
      assertThat(trace.length()).isBetween(max - 1, max);
      assertThat(withoutMark(trace)).matches("java.lang.Error: (\uD83D\uDE00)+");
    }
    assertThat(lengths).containsOnly(80_006);
  }

  @Test
  void aTraceOfExactlyTheLimitIsWhole() {
    Throwable error = new RuntimeException("x".repeat(100), null, true, false) {};
    String whole = printed(error);
    assertThat(StackTraceRenderer.render(error, text -> text, whole.length())).isEqualTo(whole);
    assertThat(StackTraceRenderer.render(error, text -> text, whole.length() - 1))
        .hasSize(whole.length() - 1)
        .endsWith("... [truncated]");
  }

  @Test
  void oneRenderingWithinAnotherIsWhole() {
    Throwable inner = new IOException("inner");
    Throwable outer = new IllegalStateException("outer");
    List<String> within = new ArrayList<>();
    String trace =
        StackTraceRenderer.full(
            outer,
            text -> {
              within.add(full(inner));
              return text;
            });
    assertThat(trace).isEqualTo(printed(outer));
    assertThat(within).containsExactly(printed(inner));
  }

  static String printed(Throwable error) {
    StringWriter out = new StringWriter();
    error.printStackTrace(new PrintWriter(out));
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  private static String full(Throwable error) {
    return StackTraceRenderer.full(error, text -> text);
  }

  private static String frames(Throwable error) {
    return StackTraceRenderer.frames(error);
  }

  private static String firstLine(String trace) {
    return trace.substring(0, trace.indexOf('\n'));
  }

  private static String withoutMark(String trace) {
    return trace.substring(0, trace.length() - "... [truncated]".length());
  }

  private static final class secretException extends RuntimeException {
    secretException(String message) {
      super(message);
    }
  }
}
