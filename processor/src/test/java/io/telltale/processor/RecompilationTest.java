/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry over several compilations, of the whole, of a part, and of neighbours. */
class RecompilationTest {

  private static final String SERVICES = "META-INF/services/io.telltale.runtime.spi.ErrorModule";

  @TempDir Path directory;

  @Test
  void theSameSourcesGiveTheSameBytesAlsoWithTheSameProcessorClasses() throws IOException {
    Map<String, String> sources = sources("A", 1, "B", 2, "C", 3);

    Compiler.Result first = new Compiler(directory.resolve("1")).compile(sources).orFail();
    new Compiler(directory.resolve("2")).compile(sources("Other", 1)).orFail();
    Compiler.Result third = new Compiler(directory.resolve("3")).compile(sources).orFail();

    assertThat(third.generated()).isEqualTo(first.generated()).hasSize(7);
  }

  @Test
  void aPartialRecompilationLosesNothing() throws IOException {
    Compiler compiler = new Compiler(directory);
    Map<String, String> full = compiler.compile(sources("A", 1, "sub.B", 2)).orFail().generated();

    Compiler.Result partial = compiler.compile(sources("sub.B", 2)).orFail();

    assertThat(partial.generated()).isEqualTo(full);
    assertThat(partial.registry()).contains("com.acme.A", "com.acme.sub.B");
  }

  @Test
  void aPartialRecompilationDropsWhatIsGone() throws IOException {
    Compiler compiler = new Compiler(directory);
    compiler.compile(sources("A", 1, "B", 2, "C", 3)).orFail();
    Files.delete(compiler.classes().resolve("com/acme/B.class"));
    Map<String, String> changed = sources("A", 1);
    changed.put("com.acme.C", "package com.acme; class C extends Exception {}");

    Compiler.Result result = compiler.compile(changed).orFail();

    assertThat(result.registry())
        .contains("\"com.acme.A\"")
        .doesNotContain("com.acme.B", "com.acme.C");
  }

  @Test
  void aPartialRecompilationFindsTheCodeOfAnUnchangedType() throws IOException {
    Compiler compiler = new Compiler(directory);
    compiler.compile(sources("A", 1, "B", 2)).orFail();

    Compiler.Result result = compiler.compile(sources("A", 2));

    assertThat(result.ids()).containsExactly("duplicate-code");
    assertThat(result.telltale().get(0).getSource().getName()).endsWith("A.java");
  }

  @Test
  void testsGetARegistryOfTheirOwn() throws IOException {
    Compiler main = new Compiler(directory.resolve("main"));
    main.compile(sources("A", 1)).orFail();
    Compiler tests = new Compiler(directory.resolve("tests")).classPath(main.classes());

    Map<String, String> first = tests.compile(sources("ATest", 2)).orFail().generated();
    Map<String, String> again = tests.compile(sources("ATest", 2)).orFail().generated();

    assertThat(first.get(SERVICES))
        .startsWith("com.acme.TelltaleErrors_")
        .isNotEqualTo(Files.readString(main.classes().resolve(SERVICES)));
    assertThat(again).isEqualTo(first);
  }

  @Test
  void testsThatShareTheNameOfTheModuleGetANumber() throws IOException {
    List<String> options = List.of("-Atelltale.module=com.acme.orders");
    Compiler main = new Compiler(directory.resolve("main")).options(options);
    Map<String, String> generated = main.compile(sources("A", 1)).orFail().generated();
    Compiler tests =
        new Compiler(directory.resolve("tests")).options(options).classPath(main.classes());

    Map<String, String> first = tests.compile(sources("ATest", 2)).orFail().generated();
    Map<String, String> again = tests.compile(sources("ATest", 2)).orFail().generated();

    assertThat(generated.get(SERVICES)).isEqualTo("com.acme.orders.TelltaleErrors\n");
    assertThat(first.get(SERVICES)).isEqualTo("com.acme.orders.TelltaleErrors_2\n");
    assertThat(again).isEqualTo(first);
  }

  @Test
  void providersWrittenByHandStay() throws IOException {
    Compiler compiler = new Compiler(directory);
    Path services = compiler.classes().resolve(SERVICES);
    Files.createDirectories(services.getParent());
    Files.writeString(services, "# ours\ncom.acme.Handwritten # for the old ones\n");

    Map<String, String> generated = compiler.compile(sources("A", 1)).orFail().generated();

    assertThat(generated.get(SERVICES))
        .matches("# ours\ncom.acme.Handwritten\ncom.acme.TelltaleErrors_[0-9a-f]{8}\n");
  }

  @Test
  void aLostServicesFileDoesNotRenameTheRegistry() throws IOException {
    Compiler compiler = new Compiler(directory);
    Map<String, String> first = compiler.compile(sources("A", 1, "B", 2)).orFail().generated();
    Files.delete(compiler.classes().resolve(SERVICES));

    Map<String, String> second = compiler.compile(sources("B", 2)).orFail().generated();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void aTypeThatSortsBeforeTheOthersDoesNotRenameTheRegistry() throws IOException {
    Compiler compiler = new Compiler(directory);
    Map<String, String> first = compiler.compile(sources("B", 2)).orFail().generated();

    Map<String, String> second = compiler.compile(sources("A", 1)).orFail().generated();

    assertThat(second.get(SERVICES)).isEqualTo(first.get(SERVICES));
  }

  /** Returns exceptions of package com.acme, by their names and codes. */
  static Map<String, String> sources(Object... namesAndCodes) {
    Map<String, String> sources = new HashMap<>();
    for (int i = 0; i < namesAndCodes.length; i += 2) {
      String name = "com.acme." + namesAndCodes[i];
      int dot = name.lastIndexOf('.');
      sources.put(
          name,
          "package %s; @io.telltale.annotations.ErrorCode(%s) public class %s extends Exception {}"
              .formatted(name.substring(0, dot), namesAndCodes[i + 1], name.substring(dot + 1)));
    }
    return sources;
  }
}
