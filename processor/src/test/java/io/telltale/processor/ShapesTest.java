/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes that exceptions come in, in each compiler. Each compiles without a warning, and what
 * is then recorded is right; or it is an error in its place, which silences none of the others.
 */
class ShapesTest {

  enum Tool {
    JAVAC,
    ECLIPSE
  }

  /** A library that was compiled with the processor, one that was not, and a package next door. */
  private static final Map<String, String> PROCESSED =
      Map.of(
          "org.lib.Processed",
          """
          package org.lib;
          import io.telltale.annotations.*;
          @ErrorDomain("LIB")
          public abstract class Processed extends Exception {
            @Sensitive(Mask.EMAIL) private final String email = "alice@example.com";
            protected Processed(String message) { super(message); }
            String email() { return email; }
            @ErrorAttribute public int attempt() { return 1; }
          }
          """,
          "org.lib.Numbered",
          """
          package org.lib;
          import io.telltale.annotations.*;
          @ErrorDomain("LIB")
          @SuppressWarnings("telltale:unreferenced-codes")
          public enum Numbered { @ErrorCode(1) ONE, @ErrorCode(2) TWO }
          """);

  private static final Map<String, String> PLAIN =
      Map.of(
          "org.lib.Plain",
          """
          package org.lib;
          import io.telltale.annotations.*;
          public class Plain extends RuntimeException {
            @Sensitive(Mask.EMAIL) private final String email = "alice@example.com";
            @ErrorAttribute public final int attempt = 1;
            protected Plain(String message) { super(message); }
            public String getEmail() { return email; }
          }
          """,
          "org.lib.Named",
          "package org.lib; public interface Named<T> {"
              + " @io.telltale.annotations.ErrorAttribute T key(); }");

  private static final String NEAR =
      """
      package org.near;
      import io.telltale.annotations.*;
      @ErrorDomain("NEAR")
      public abstract class Near extends Exception {
        @ErrorAttribute int attempt = 1;
        protected Near(String message) { super(message); }
        @Sensitive(Mask.EMAIL) protected String email() { return "alice@example.com"; }
      }
      """;

  @TempDir static Path directory;
  private static Path plain;
  private static Path processed;
  private static final Map<Tool, Recording> RECORDED = new EnumMap<>(Tool.class);
  private static final Map<Tool, Compiler.Result> REJECTED = new EnumMap<>(Tool.class);

  static Stream<Arguments> shapes() {
    List<Shape> shapes =
        Stream.of(
                HierarchyShapes.all(),
                MemberShapes.all(),
                ValueShapes.all(),
                OwnMarkShapes.all(),
                ObjectShapes.all(),
                CodeShapes.all(),
                RejectedShapes.all())
            .flatMap(List::stream)
            .toList();
    return Stream.of(Tool.values())
        .flatMap(
            tool ->
                shapes.stream()
                    .filter(shape -> tool == Tool.JAVAC || shape.inEclipse())
                    .map(shape -> Arguments.of(tool, shape)));
  }

  @BeforeAll
  static void compileAll() throws IOException {
    plain = compile("plain", new Compiler(directory.resolve("plain")).processors(), PLAIN);
    processed = compile("processed", new Compiler(directory.resolve("processed")), PROCESSED);
    for (Tool tool : Tool.values()) {
      Map<String, String> sources = sources(tool, false);
      sources.put("org.near.Near", NEAR);
      Path classes = compile("main", compiler(tool, "main"), sources);
      RECORDED.put(tool, new Recording(List.of(classes, plain, processed)));
      REJECTED.put(tool, compiler(tool, "rejected").compile(sources(tool, true)));
    }
  }

  private static Path compile(String name, Compiler compiler, Map<String, String> sources)
      throws IOException {
    assertThat(compiler.compile(sources).orFail().messages())
        .as(name)
        // What Eclipse finds beyond javac in a shape itself is no concern of ours.
        .filteredOn(message -> !compiler.isEclipse() || !message.contains("/input/"))
        .isEmpty();
    return compiler.classes();
  }

  private static Compiler compiler(Tool tool, String name) {
    Compiler compiler = new Compiler(directory.resolve(tool + name)).classPath(plain, processed);
    return tool == Tool.ECLIPSE ? compiler.eclipse() : compiler;
  }

  private static Map<String, String> sources(Tool tool, boolean rejected) {
    Map<String, String> sources = new TreeMap<>();
    shapes()
        .filter(arguments -> arguments.get()[0] == tool)
        .map(arguments -> (Shape) arguments.get()[1])
        .filter(shape -> shape.isError() == rejected)
        .forEach(shape -> sources.put(shape.className(), shape.text()));
    return sources;
  }

  @AfterAll
  static void close() throws IOException {
    for (Recording recording : RECORDED.values()) {
      recording.close();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("shapes")
  void isRecordedOrRejected(Tool tool, Shape shape) throws Exception {
    String found =
        shape.isError()
            ? rejected(REJECTED.get(tool), shape)
            : RECORDED.get(tool).of(shape.className());
    assertThat(found).isEqualTo(shape.expected());
  }

  /** Returns the ids of the errors in the source of a shape, each with a place. */
  private static String rejected(Compiler.Result result, Shape shape) {
    String file = shape.className().replace('.', '/') + ".java";
    return result.telltale().stream()
        .filter(d -> d.getSource() != null && d.getSource().toUri().getPath().endsWith(file))
        .filter(d -> d.getLineNumber() > 0)
        .map(Compiler.Result::id)
        .collect(Collectors.joining(" ", "error: ", ""));
  }
}
