/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static io.telltale.processor.RecompilationTest.sources;
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
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that meet on one class path, or on one module path. */
class NeighboursTest {

  private static final String DESCRIPTOR =
      "@SuppressWarnings({\"requires-automatic\", \"requires-transitive-automatic\"})"
          + " module %s { requires transitive io.telltale.annotations;"
          + " requires transitive io.telltale.runtime; %s"
          + " provides io.telltale.runtime.spi.ErrorModule with %s.TelltaleErrors; }";

  private static final String EXCEPTION =
      "package %1$s; @io.telltale.annotations.ErrorCode(%2$s)"
          + " public class %3$s extends Exception { %4$s public %3$s() {} }";

  @TempDir Path directory;

  @Test
  void twoJarsWithOnePackageHideNothingOfEachOther() throws Exception {
    Path first = jar("first", compiler("first").compile(sources("A", 1, "B", 2)));
    Path second = jar("second", compiler("second").compile(sources("C", 3)));
    URL[] urls = {first.toUri().toURL(), second.toUri().toURL()};

    List<String> found = new ArrayList<>();
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      for (ErrorModule module : ServiceLoader.load(ErrorModule.class, loader)) {
        for (String type : module.types()) {
          assertThat(module.writer(type).type().getName()).isEqualTo(type);
          found.add(type);
        }
      }
    }

    assertThat(found).containsExactlyInAnyOrder("com.acme.A", "com.acme.B", "com.acme.C");
  }

  @Test
  void twoJarsWithOneCodeAreFoundByWhatIsCompiledAgainstBoth() throws IOException {
    Path first = jar("first", compiler("first").compile(sources("lib.A", 1)));
    Path second = jar("second", compiler("second").compile(sources("other.B", 1)));

    Compiler.Result result =
        compiler("app").classPath(first, second).lenient().compile(sources("app.C", 3));

    assertThat(result.ids()).containsExactly("conflicting-modules");
    assertThat(result.telltale().get(0).getMessage(Locale.ROOT))
        .contains("code 1 of domain 'DEFAULT'", "com.acme.lib.A", "com.acme.other.B");
  }

  @Test
  void aCodeOfAnotherJarIsTaken() throws IOException {
    Path library = jar("library", compiler("library").compile(sources("lib.A", 1, "lib.B", 2)));

    Compiler.Result result =
        compiler("app").classPath(library).compile(sources("app.C", 3, "app.D", 2));

    assertThat(result.ids()).containsExactly("duplicate-code");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("D.java");
    assertThat(result.telltale().get(0).getMessage(Locale.ROOT))
        .contains(
            "code 2 of domain 'DEFAULT' is already that of 'com.acme.lib.B' of module 'com.acme.lib'");
  }

  @Test
  void aCodeOfAnotherJarIsTakenInTheCompilerOfEclipseToo() throws IOException {
    Path library =
        jar("library", compiler("library").eclipse().compile(sources("lib.A", 1, "lib.B", 2)));
    Compiler taken = compiler("taken").eclipse().classPath(library);
    Compiler free = compiler("free").eclipse().classPath(library);

    assertThat(taken.compile(sources("app.C", 3, "app.D", 2)).ids())
        .containsExactly("duplicate-code");
    free.compile(sources("app.C", 3, "app.D", 4)).orFail();
  }

  @Test
  void aNameOfAnotherJarIsTaken() throws IOException {
    Path library =
        jar("library", compiler("library").compile(sources("lib.A", "value = 1, name = \"GONE\"")));

    Compiler.Result result =
        compiler("app").classPath(library).compile(sources("app.C", "value = 2, name = \"GONE\""));

    assertThat(result.ids()).containsExactly("duplicate-name");
  }

  @Test
  void theTestsOfAModuleCannotTakeItsCodes() throws IOException {
    Compiler main = compiler("main");
    main.compile(sources("A", 1)).orFail();

    Compiler.Result result =
        compiler("tests").classPath(main.classes()).compile(sources("ATest", 1));

    assertThat(result.ids()).containsExactly("duplicate-code");
  }

  @Test
  void aModuleThatIsCompiledAgainIsNoNeighbourOfItself() throws IOException {
    Compiler compiler = compiler("main");
    compiler.compile(sources("A", 1, "B", 2)).orFail();

    Map<String, String> renamed = sources("A", 1, "C", 2);
    Files.delete(compiler.classes().resolve("com/acme/B.class"));

    compiler.compile(renamed).orFail();
    compiler.compile(sources("C", 2)).orFail();
  }

  @Test
  void exceptionsOfTwoModulesMayCarryTheSameConstants() throws IOException {
    Map<String, String> codes =
        Map.of(
            "com.acme.codes.ShopError",
            "package com.acme.codes; @SuppressWarnings(\"telltale:unreferenced-codes\")"
                + " public enum ShopError {"
                + " @io.telltale.annotations.ErrorCode(1) SOLD_OUT }");
    Path enums = jar("codes", compiler("codes").compile(codes));
    Path first = jar("first", compiler("first").classPath(enums).compile(carrier("First")));

    compiler("second").classPath(enums, first).compile(carrier("Second")).orFail();
    Compiler.Result taken = compiler("third").classPath(enums, first).compile(sources("Third", 1));

    assertThat(taken.ids()).containsExactly("duplicate-code");
    assertThat(taken.telltale().get(0).getMessage(Locale.ROOT))
        .contains("'com.acme.codes.ShopError.SOLD_OUT' of module 'com.acme'");
  }

  @Test
  void aCodeOfAnotherModuleOnTheModulePathIsTaken() throws IOException {
    Compiler.Result library =
        compiler("library")
            .compile(
                Map.of(
                    "module-info",
                    DESCRIPTOR.formatted("com.lib", "exports com.lib.api;", "com.lib"),
                    "com.lib.api.Gone",
                    EXCEPTION.formatted("com.lib.api", 1, "Gone", "")));
    Path jar = jar("library", library);

    Map<String, String> app = new HashMap<>();
    app.put("module-info", DESCRIPTOR.formatted("com.app", "requires com.lib;", "com.app"));
    app.put(
        "com.app.impl.Lost",
        EXCEPTION.formatted("com.app.impl", 1, "Lost", "com.lib.api.Gone gone;"));
    Compiler.Result taken = compiler("taken").classPath(jar).compile(app);
    app.put(
        "com.app.impl.Lost",
        EXCEPTION.formatted("com.app.impl", 2, "Lost", "com.lib.api.Gone gone;"));
    Compiler.Result free = compiler("free").classPath(jar).compile(app);

    assertThat(taken.ids()).containsExactly("duplicate-code");
    assertThat(free.orFail().generated()).containsKey("com/app/TelltaleIndex.java");
  }

  @Test
  void aModuleCanKeepItsIndexToItself() throws IOException {
    Compiler.Result library =
        compiler("library")
            .options(List.of("-Atelltale.index=false"))
            .compile(sources("lib.A", 1))
            .orFail();
    Path jar = jar("library", library);

    assertThat(library.generated().keySet()).noneMatch(file -> file.contains("io/telltale/index"));
    compiler("app").classPath(jar).compile(sources("app.B", 1)).orFail();
  }

  /** Gradle's {@code api} passes the annotations on, {@code implementation} does not. */
  @Test
  void whoCompilesAgainstALibraryThatPassesTelltaleOnIsToldNothing() throws IOException {
    Path library = jar("library", compiler("library").compile(sources("lib.A", 1)));
    Map<String, String> caller =
        Map.of(
            "app.Caller",
            "package app; class Caller {"
                + " String call() { try { throw new com.acme.lib.A(); }"
                + " catch (com.acme.lib.A e) { return e.getMessage(); } } }");
    Compiler passedOn = compiler("passed-on").processors().everyLint().classPath(library);
    Compiler kept =
        compiler("kept")
            .processors()
            .lenient()
            .options(List.of("-Xlint:all"))
            .onlyClassPath(library);

    assertThat(passedOn.compile(caller).orFail().messages()).isEmpty();
    assertThat(kept.compile(caller).orFail().messages())
        .isNotEmpty()
        .allMatch(message -> message.contains("io.telltale") || message.contains("ErrorCode"));
  }

  private Compiler compiler(String name) {
    return new Compiler(directory.resolve(name));
  }

  private static Map<String, String> carrier(String name) {
    return Map.of(
        "com.acme." + name,
        "package com.acme; class %s extends Exception {".formatted(name)
            + " @io.telltale.annotations.ErrorSource com.acme.codes.ShopError error; }");
  }

  /** Packs what was compiled, as a library is published. */
  private Path jar(String name, Compiler.Result compiled) throws IOException {
    compiled.orFail();
    Path classes = directory.resolve(name).resolve("classes");
    Path jar = directory.resolve(name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : Compiler.files(classes)) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
