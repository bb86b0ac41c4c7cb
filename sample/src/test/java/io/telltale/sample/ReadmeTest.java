/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README and the page of the compiler show real input and real output. */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");
  private static final Path COMPILER = Path.of("..", "docs", "compiler.md");
  private static final Path ERRORS = Path.of("src/main/java/io/telltale/sample/errors");
  private static final Path GENERATED =
      Path.of("target/generated-sources/annotations/io/telltale/sample/errors");

  @Test
  void showsTheAnnotatedClasses() throws IOException {
    assertThat(README).content().contains(source("GatewayTimeoutException.java"));
    assertThat(COMPILER).content().contains(source("AuthRequiredException.java"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AuthRequiredException_Telltale.java", "TelltaleErrors.java"})
  void showsAllOfWhatWasGenerated(String file) throws IOException {
    assertThat(COMPILER).content().contains(java(Files.readString(GENERATED.resolve(file))));
  }

  private static String source(String file) throws IOException {
    String source = Files.readString(ERRORS.resolve(file));
    return java(source.substring(source.indexOf("package ")));
  }

  private static String java(String source) {
    return "```java\n" + source.strip() + "\n```\n";
  }
}
