/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A defect keeps its fingerprint in the next build, and no two defects share one. */
class FingerprintTest {

  private static final int DEFECTS = 100;

  /**
   * Ways in which code fails; %d is the number of the defect. None is an exception that the virtual
   * machine makes by itself: one of those that come often gets no stack trace any more.
   */
  private static final List<String> BODIES =
      List.of(
          "if (true) throw new IllegalStateException(\"of \" + System.nanoTime());",
          "java.util.List.of(1, 2).forEach(n -> { throw new IllegalStateException(\"n\" + n); });",
          "new Runnable() { public void run() { Integer.parseInt(\"x\"); } }.run();",
          "class Local { Local() { java.util.Optional.empty().orElseThrow(); } } new Local();",
          "new Inner().deep(System.nanoTime() %% 2 == 0 ? 3 : 300);",
          "((Runnable) java.lang.reflect.Proxy.newProxyInstance(App%1$d.class.getClassLoader(),"
              + " new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> {"
              + " throw new IllegalStateException(); })).run();",
          "Runnable twice = () -> { Runnable in = () -> { java.util.Objects.requireNonNull(null); }; in.run(); };"
              + " twice.run();",
          "try { Integer.parseInt(\"y\"); } catch (NumberFormatException e)"
              + " { throw new IllegalArgumentException(\"wrapped\", e); }",
          "java.util.stream.IntStream.range(0, 9).mapToObj(App%1$d::half).toList();",
          "App%1$d.class.getDeclaredMethod(\"reflected\").invoke(null);");

  @TempDir Path folder;

  /** What an edit between two builds adds; it stands before everything else of the class. */
  private static final String EDIT =
      "\n\n  // a comment of\n  // two lines\n"
          + "  static final Runnable ADDED = () -> {};\n"
          + "  static final Runnable ANONYMOUS = new Runnable() { public void run() {} };\n"
          + "  static void added() { Runnable r = () -> {}; r.run(); class Local {} new Local(); }\n";

  private static String source(int number, boolean edited) {
    String body = String.format(BODIES.get(number % BODIES.size()), number);
    return "package com.acme.shop;\nclass App"
        + number
        + " {"
        + (edited ? EDIT : "\n")
        + "  class Inner { void deep(int n) {"
        + (edited ? "\n Runnable more = () -> {};\n" : "")
        + " if (n == 0) throw new IllegalStateException(); deep(n - 1); } }\n"
        + "  static int half(int n) { return Math.addExact(Integer.MAX_VALUE, n + 1); }\n"
        + "  static void reflected() { throw new IllegalStateException(\"reflected\"); }\n"
        + "  void fail() throws Exception {\n"
        + (edited ? "    Runnable before = () -> {};\n    before.run();\n" : "")
        + "    "
        + body
        + "\n  }\n  static void start() throws Exception { new App"
        + number
        + "().fail(); }\n}\n";
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String code;

    Source(String name, String code) {
      super(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreErrors) {
      return code;
    }
  }

  /** Returns the fingerprints of all defects, in a build of their own. */
  private List<String> build(String name, boolean edited) throws Exception {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < DEFECTS; i++) {
      sources.add(new Source("com/acme/shop/App" + i, source(i, edited)));
    }
    Path classes = folder.resolve(name);
    assertThat(classes.toFile().mkdir()).isTrue();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options = List.of("-d", classes.toString(), "-proc:none", "-Xlint:none");
    assertThat(compiler.getTask(null, null, null, options, null, sources).call()).isTrue();
    URL[] urls = {classes.toUri().toURL()};
    List<String> fingerprints = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(urls, null)) {
      for (int i = 0; i < DEFECTS; i++) {
        fingerprints.add(fingerprintOf(loader.loadClass("com.acme.shop.App" + i)));
      }
    }
    return fingerprints;
  }

  private static String fingerprintOf(Class<?> application) throws Exception {
    Method start = application.getDeclaredMethod("start");
    start.setAccessible(true);
    // After many calls the JDK may generate an accessor, and another frame.
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      try {
        start.invoke(null);
      } catch (InvocationTargetException thrown) {
        Throwable error = thrown.getCause();
        seen.add(Fingerprint.of(error.getClass().getName(), null, error));
      }
    }
    assertThat(seen).as(application.getName()).hasSize(1);
    return seen.iterator().next();
  }

  @Test
  void aHundredDefectsInTwoBuilds() throws Exception {
    List<String> first = build("first", false);
    List<String> second = build("second", true);

    assertThat(second).isEqualTo(first);
    assertThat(first)
        .doesNotHaveDuplicates()
        .hasSize(DEFECTS)
        .allMatch(letters -> letters.matches("[a-p]{16}"))
        .allMatch(Fingerprint::isOne);
  }

  private static StackTraceElement frame(String type, String method, int line) {
    return new StackTraceElement(type, method, "Source.java", line);
  }

  private static <T extends Throwable> T at(T error, StackTraceElement... frames) {
    error.setStackTrace(frames);
    return error;
  }

  private static String of(Throwable error) {
    return Fingerprint.of(error.getClass().getName(), null, error);
  }

  /** Frames that come and go with a framework, its proxies and the JDK. */
  @ParameterizedTest
  @CsvSource({
    "com.acme.Orders$$SpringCGLIB$$0, place",
    "com.acme.Orders$$EnhancerBySpringCGLIB$$1a2b3c, CGLIB$place$0",
    "com.acme.Orders$$FastClassBySpringCGLIB$$77, invoke",
    "com.acme.Orders$$Lambda$14/0x0000000800c03000, run",
    "com.acme.Orders/0x00007f1234, run",
    "com.acme.Orders$HibernateProxy$Xy12, place",
    "com.acme.Orders$ByteBuddy$Ab3, place",
    "com.acme.Orders_Subclass, place",
    "com.acme.Orders_ClientProxy, place",
    "com.acme.$Proxy12, place",
    "com.acme.$Orders$Definition$Intercepted, place",
    "jdk.proxy2.$Proxy42, place",
    "com.sun.proxy.$Proxy9, place",
    "jdk.internal.reflect.GeneratedMethodAccessor17, invoke",
    "jdk.internal.reflect.DirectMethodHandleAccessor, invoke",
    "sun.reflect.NativeMethodAccessorImpl, invoke0",
    "java.util.ArrayList, forEach",
    "org.springframework.aop.framework.CglibAopProxy, proceed",
    "com.acme.Orders, access$000",
    "com.acme.Orders, lambda$place$7",
    "com.acme.Orders, place$lambda$2",
    "com.acme.Orders, place_aroundBody0",
  })
  void framesThatNobodyHasWrittenSayNothing(String type, String method) {
    StackTraceElement inner = frame("com.acme.Card", "charge", 12);
    StackTraceElement outer = frame("com.acme.Orders", "place", 30);

    String with = of(at(new IOException(), inner, frame(type, method, 1), outer));

    assertThat(with).isEqualTo(of(at(new IOException(), inner, outer)));
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.Card$1, com.acme.Card$7",
    "com.acme.Card$1Local, com.acme.Card$2Local",
    "com.acme.Card$_run_closure1, com.acme.Card$_run_closure3",
    "com.acme.Card$charge$2$1, com.acme.Card$charge$4$2",
  })
  void numbersOfCompilersSayNothing(String first, String second) {
    assertThat(of(at(new IOException(), frame(first, "charge", 1))))
        .isEqualTo(of(at(new IOException(), frame(second, "charge", 99))));
  }

  @Test
  void typeNameFramesAndCausesTellDefectsApart() {
    StackTraceElement[] frames = {frame("com.acme.Card", "charge", 12)};
    IOException error = at(new IOException("a"), frames);

    assertThat(
            List.of(
                Fingerprint.of("com.acme.A", "CARD-1", error),
                Fingerprint.of("com.acme.A", "CARD-2", error),
                Fingerprint.of("com.acme.A", null, error),
                Fingerprint.of("com.acme.B", "CARD-1", error),
                of(error),
                of(at(new IOException("a", new IllegalStateException("b")), frames)),
                of(at(new IOException("a", error), frames)),
                of(at(new IOException("a"), frame("com.acme.Card", "refund", 12))),
                of(at(new IOException("a"), frame("com.acme.Card2", "charge", 12))),
                of(at(new IOException("a")))))
        .doesNotHaveDuplicates();
    assertThat(of(at(new IOException("another message"), frames))).isEqualTo(of(error));
  }

  /** Where all frames are a library's, those tell; where there are none, the type does. */
  @Test
  void threadsOfLibraries() {
    StackTraceElement poll = frame("org.apache.kafka.clients.Fetcher", "poll", 3);
    StackTraceElement send = frame("org.apache.kafka.clients.Sender", "send", 3);

    assertThat(List.of(of(at(new IOException(), poll)), of(at(new IOException(), send))))
        .doesNotHaveDuplicates();
    assertThat(of(at(new IOException(), poll, frame("java.lang.Thread", "run", 7))))
        .isEqualTo(of(at(new IOException(), poll)));
  }

  @Test
  void howDeepARecursionWasSaysNothing() {
    List<StackTraceElement> frames = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      frames.add(frame("com.acme.Tree", i % 2 == 0 ? "left" : "right", i % 7));
    }
    StackTraceElement[] all = frames.toArray(new StackTraceElement[0]);

    assertThat(of(at(new StackOverflowError(), all)))
        .isEqualTo(of(at(new StackOverflowError(), all[0], all[1])));
  }

  /** No exception can make it fail, or go on for ever. */
  @Test
  void hostileExceptions() {
    RuntimeException framesFail =
        new RuntimeException() {
          @Override
          public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException();
          }
        };
    RuntimeException endless =
        new RuntimeException() {
          @Override
          public synchronized Throwable getCause() {
            return new RuntimeException(this);
          }
        };

    assertThat(of(framesFail)).matches("[a-p]{16}");
    assertThat(of(endless)).matches("[a-p]{16}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "abcdefghijklmnoq", "abcdefghijklmno1", "ABCDEFGHIJKLMNOP"})
  void whatIsNoFingerprint(String text) {
    assertThat(Fingerprint.isOne(text)).isFalse();
  }

  @Test
  void fromManyThreads() throws Exception {
    UncheckedIOException error = new UncheckedIOException(new IOException());
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        all.add(threads.submit(() -> of(error)));
      }
      for (Future<String> each : all) {
        assertThat(each.get()).isEqualTo(of(error));
      }
    } finally {
      threads.shutdown();
    }
  }
}
