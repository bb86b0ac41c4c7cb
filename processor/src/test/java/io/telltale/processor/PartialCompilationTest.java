/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.spi.ErrorModule;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a build leaves behind after each of a series of compilations, in which a class is added,
 * changed, renamed or deleted: its services file, and the registry that this names.
 */
class PartialCompilationTest {

  private static final String MARKED =
      "package com.acme; public interface Marked {"
          + " @io.telltale.annotations.ErrorAttribute int attempt(); }";

  private static final String UNANNOTATED =
      "package com.acme; public class E extends Exception implements Marked {"
          + " public int attempt() { return 1; }"
          + " static Throwable raise() { return new E(); } }";

  @TempDir Path directory;
  private Compiler compiler;

  @BeforeEach
  void create() {
    compiler = new Compiler(directory.resolve("main"));
  }

  @Test
  void bothThenOneThenWithoutTheOther() throws Exception {
    compile("A", 1, "B", 2);
    assertThat(registered()).containsExactly("com.acme.A", "com.acme.B");

    compile("A", 3);
    assertThat(registered()).containsExactly("com.acme.A", "com.acme.B");
    assertThat(codes()).containsExactly("DEFAULT-2", "DEFAULT-3");

    delete("B");
    compile("A", 3);
    assertThat(registered()).containsExactly("com.acme.A");
    assertThat(codes()).containsExactly("DEFAULT-3");
  }

  @Test
  void aClassIsRenamed() throws Exception {
    compile("A", 1, "B", 2);
    delete("B");

    compile("C", 2);

    assertThat(registered()).containsExactly("com.acme.A", "com.acme.C");
  }

  @Test
  void aClassIsDeletedAndNothingCompiled() throws Exception {
    compile("A", 1, "B", 2);
    delete("B");

    try (Recording recording = new Recording(List.of(compiler.classes()))) {
      assertThat(recording.of("com.acme.A")).isEqualTo("code=DEFAULT-1");
    }
  }

  @Test
  void aCodeMovesFromAClassToAnother() throws Exception {
    compile("A", 1, "B", 2);

    compile("A", 2, "B", 1);

    assertThat(codes()).containsExactly("DEFAULT-1", "DEFAULT-2");
  }

  @Test
  void aClassThatOnlyItsInterfaceMarksIsCompiledAlone() throws Exception {
    Compiler library = new Compiler(directory.resolve("library"));
    library.compile(Map.of("com.acme.Marked", MARKED)).orFail();
    compiler.classPath(library.classes());

    compiler.compile(Map.of("com.acme.E", UNANNOTATED)).orFail();

    assertThat(registered()).containsExactly("com.acme.E");
    try (Recording recording = new Recording(List.of(compiler.classes(), library.classes()))) {
      assertThat(recording.of("com.acme.E")).isEqualTo("attempt=1");
    }
  }

  @Test
  void itsWriterIsLostAndItIsCompiledAgainWithoutTheOthers() throws Exception {
    compiler.compile(Map.of("com.acme.Marked", MARKED, "com.acme.E", UNANNOTATED)).orFail();
    compile("A", 1);
    delete("E");

    compiler.compile(Map.of("com.acme.E", UNANNOTATED)).orFail();

    assertThat(registered()).containsExactly("com.acme.A", "com.acme.E");
    assertThat(compiler.classes().resolve("com/acme/E_Telltale.class")).exists();
  }

  @Test
  void whatHasNothingToDoWithErrorsLeavesTheRegistryAlone() throws Exception {
    compile("A", 1);
    Map<String, String> before = compile("B", 2);

    Map<String, String> after =
        compiler
            .compile(Map.of("com.acme.Other", "package com.acme; class Other {}"))
            .orFail()
            .generated();

    assertThat(after).isEqualTo(before);
  }

  @Test
  void theCatalogueIsThatOfAFullCompilation() throws Exception {
    // In a class file, the fields stand before the methods.
    Map<String, String> sources =
        Map.of(
            "com.acme.A",
            """
            package com.acme;
            import io.telltale.annotations.*;
            @ErrorCode(1) public class A extends Exception {
              @ErrorAttribute public int second() { return 2; }
              @Sensitive final String pin = "1234";
              @ErrorAttribute(inReply = true)
              public String first() { return ""; }
            }
            """,
            "com.acme.B",
            "package com.acme; @io.telltale.annotations.ErrorCode(2)"
                + " public class B extends A {}");
    String full = catalogue(compiler.compile(sources));
    Map<String, String> part = Map.of("com.acme.B", sources.get("com.acme.B"));

    assertThat(catalogue(compiler.compile(part))).isEqualTo(full);
    String members =
        "{\"name\": \"first\", \"type\": \"STRING\", \"mask\": \"CLEAR\","
            + " \"inReply\": true},"
            + " {\"name\": \"pin\", \"type\": \"STRING\", \"mask\": \"REDACT\","
            + " \"inReply\": false},"
            + " {\"name\": \"second\", \"type\": \"LONG\", \"mask\": \"CLEAR\","
            + " \"inReply\": false}";
    assertThat(full)
        .contains("{\"type\": \"com.acme.A\", \"members\": [" + members + "]}")
        .contains("{\"type\": \"com.acme.B\", \"members\": [" + members + "]}");
  }

  /** A class file has no comments. */
  @Test
  void theCommentsOfWhatIsNotCompiledStay() throws Exception {
    Map<String, String> sources =
        Map.of(
            "com.acme.A",
            "package com.acme; /** The first. And more. */"
                + " @io.telltale.annotations.ErrorCode(1) public class A extends Exception {}",
            "com.acme.Code",
            "package com.acme; enum Code {"
                + " /** The second. */ @io.telltale.annotations.ErrorCode(2) ONE }",
            "com.acme.B",
            "package com.acme; public class B extends Exception {"
                + " @io.telltale.annotations.ErrorSource Code code; }");
    String full = catalogue(compiler.compile(sources));
    assertThat(full)
        .contains("\"summary\": \"The first.\", \"description\": \"And more.\"")
        .contains("\"summary\": \"The second.\"");

    for (String name : sources.keySet()) {
      Map<String, String> part = Map.of(name, sources.get(name));
      assertThat(catalogue(compiler.compile(part))).as(name).isEqualTo(full);
    }
  }

  @Test
  void aCommentThatIsGoneStaysNowhere() throws Exception {
    String source =
        "package com.acme; %s @io.telltale.annotations.ErrorCode(1) public class A extends"
            + " Exception {}";
    catalogue(compiler.compile(Map.of("com.acme.A", source.formatted("/** The first. */"))));

    assertThat(catalogue(compiler.compile(Map.of("com.acme.A", source.formatted("")))))
        .doesNotContain("summary");
  }

  /** As Gradle does, which has processors look at class files again. */
  @Test
  void theCommentOfAClassFileThatIsProcessedAgainStays() throws Exception {
    String source =
        "package com.acme; /** The first. */ @io.telltale.annotations.ErrorCode(1)"
            + " public class A extends Exception {}";
    String full = catalogue(compiler.compile(Map.of("com.acme.A", source)));

    Map<String, String> other = Map.of("com.acme.Other", "package com.acme; class Other {}");
    assertThat(catalogue(compiler.withClassFiles("com.acme.A").compile(other))).isEqualTo(full);
  }

  @Test
  void theCatalogueCallsClassesAsSpansDo() throws Exception {
    String source =
        """
        package com.acme;
        import io.telltale.annotations.*;
        public class Shop {
          @ErrorCode(1) public static class Closed extends Exception {}
        }
        """;

    assertThat(catalogue(compiler.compile(Map.of("com.acme.Shop", source))))
        .contains("\"type\": \"com.acme.Shop.Closed\"}")
        .contains("{\"type\": \"com.acme.Shop.Closed\", \"members\": []}")
        .doesNotContain("$");
  }

  private static String catalogue(Compiler.Result result) {
    return result.orFail().generated().get("META-INF/telltale/errors.json");
  }

  @Test
  void mainAndTestsOfOnePackageAreFoundTogether() throws Exception {
    compile("A", 1);
    Compiler tests = new Compiler(directory.resolve("tests")).classPath(compiler.classes());
    tests.compile(sources("ATest", 2)).orFail();
    tests.compile(sources("ATest", 2)).orFail();

    assertThat(registered(compiler.classes(), tests.classes()))
        .containsExactly("com.acme.A", "com.acme.ATest");
  }

  private Map<String, String> compile(Object... namesAndCodes) throws IOException {
    return compiler.compile(sources(namesAndCodes)).orFail().generated();
  }

  private static Map<String, String> sources(Object... namesAndCodes) {
    Map<String, String> sources = new HashMap<>(RecompilationTest.sources(namesAndCodes));
    sources.replaceAll(
        (name, text) ->
            text.replace(
                "{}",
                "{ static Throwable raise() { return new %s(); } }"
                    .formatted(name.substring(name.lastIndexOf('.') + 1))));
    return sources;
  }

  /** Deletes a class and what was generated for it, as a build tool does. */
  private void delete(String name) throws IOException {
    for (Path root : List.of(compiler.classes(), compiler.classes().resolveSibling("sources"))) {
      for (Path file : Compiler.files(root)) {
        if (file.getFileName().toString().matches(name + "(_Telltale)?\\.(class|java)")) {
          Files.delete(file);
        }
      }
    }
  }

  /** Returns the types that the registries of some class folders know, sorted. */
  private static List<String> registered(Path... classes) throws IOException {
    List<String> types = new ArrayList<>();
    try (URLClassLoader loader = loader(classes)) {
      ServiceLoader.load(ErrorModule.class, loader).forEach(m -> types.addAll(m.types()));
    }
    assertThat(types).doesNotHaveDuplicates();
    return List.copyOf(new TreeSet<>(types));
  }

  private List<String> registered() throws IOException {
    return registered(compiler.classes());
  }

  private List<String> codes() throws IOException {
    List<String> codes = new ArrayList<>();
    try (URLClassLoader loader = loader(compiler.classes())) {
      ServiceLoader.load(ErrorModule.class, loader)
          .forEach(m -> m.types().forEach(t -> codes.addAll(codes(m, t))));
    }
    return codes.stream().sorted().toList();
  }

  private static List<String> codes(ErrorModule module, String type) {
    return module.writer(type).identities().stream().map(identity -> identity.name()).toList();
  }

  private static URLClassLoader loader(Path... classes) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path path : classes) {
      urls.add(path.toUri().toURL());
    }
    return new URLClassLoader(
        urls.toArray(URL[]::new), PartialCompilationTest.class.getClassLoader());
  }
}
