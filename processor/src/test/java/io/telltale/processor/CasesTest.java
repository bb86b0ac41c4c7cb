/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles each case under {@code src/test/resources/cases} and compares all that comes of it with
 * what is expected, to the letter: generated sources, services, and the texts of diagnostics.
 *
 * <p>{@code -Dtelltale.golden.update=true} takes what came as what is expected from now on.
 */
class CasesTest {

  private static final boolean UPDATE = Boolean.getBoolean("telltale.golden.update");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    return Case.all().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> check(c)));
  }

  /** Eclipse's compiler finds the same in the same places. */
  @TestFactory
  Stream<DynamicTest> positionsInEclipse() throws IOException {
    return Case.all().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> checkPositions(c)));
  }

  private void checkPositions(Case golden) throws IOException {
    Compiler.Result result = compile(golden, "eclipse", Compiler::eclipse);
    Path own = golden.directory().resolve("eclipse.txt");
    if (UPDATE && Files.exists(own)) {
      Files.write(own, found(result));
    }
    assertThat(found(result))
        .as("diagnostics: %s", result.messages())
        .isEqualTo(golden.expectationsInEclipse());
  }

  private Compiler.Result compile(Case golden, String name, UnaryOperator<Compiler> with)
      throws IOException {
    Path directory = temporary.resolve(golden.name());
    Compiler compiler = with.apply(new Compiler(directory.resolve(name)));
    compiler.options(golden.options());
    if (!golden.library().isEmpty()) {
      Compiler library = new Compiler(directory.resolve(name + "-library")).processors();
      library.compile(golden.library()).orFail();
      compiler.classPath(library.classes());
    }
    return compiler.compile(golden.input());
  }

  private void check(Case golden) throws IOException {
    Compiler.Result result = compile(golden, "main", Compiler::everyLint);
    assertThat(found(result))
        .as("diagnostics: %s", result.diagnostics())
        .isEqualTo(golden.expectations());
    if (golden.isPositive()) {
      assertThat(result.diagnostics()).isEmpty();
      assertThat(result.success()).isTrue();
    }
    compare(golden, texts(golden, result));
  }

  /** Returns {@code file:line id} for each diagnostic, or the id alone where it has no place. */
  private static List<String> found(Compiler.Result result) {
    return result.telltale().stream().map(CasesTest::position).sorted().toList();
  }

  private static String position(Diagnostic<? extends javax.tools.JavaFileObject> diagnostic) {
    String id = Compiler.Result.id(diagnostic);
    return diagnostic.getSource() == null
        ? id
        : Path.of(diagnostic.getSource().toUri()).getFileName()
            + ":"
            + diagnostic.getLineNumber()
            + " "
            + id;
  }

  private static Map<String, String> texts(Case golden, Compiler.Result result) {
    if (golden.isPositive()) {
      return result.generated();
    }
    StringBuilder texts = new StringBuilder();
    result.telltale().stream()
        .map(d -> d.getMessage(Locale.ROOT).replaceFirst("^.*?\\[telltale:", "[telltale:") + "\n")
        .sorted()
        .forEach(texts::append);
    return Map.of("diagnostics.txt", texts.toString());
  }

  private static void compare(Case golden, Map<String, String> texts) throws IOException {
    Path expected = golden.directory().resolve("expected");
    if (UPDATE) {
      for (Path old : Compiler.files(expected)) {
        Files.delete(old);
      }
      for (Map.Entry<String, String> text : texts.entrySet()) {
        Path file = expected.resolve(text.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.getValue());
      }
    }
    Map<String, String> golds = new TreeMap<>();
    for (Path file : Compiler.files(expected)) {
      golds.put(expected.relativize(file).toString(), Files.readString(file));
    }
    assertThat(new TreeMap<>(texts)).isEqualTo(golds);
  }
}
