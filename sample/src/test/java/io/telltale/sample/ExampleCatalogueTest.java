/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.catalogue.CatalogueTool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue in docs is that of the sample: the run command of the README writes it anew. */
class ExampleCatalogueTest {

  private static final Path EXAMPLE = Path.of("..", "docs", "example-catalogue");

  @TempDir Path directory;

  @Test
  void isThatOfTheSample() throws IOException {
    StringWriter told = new StringWriter();
    PrintWriter console = new PrintWriter(told);
    String[] arguments = {
      "catalogue",
      "--title",
      "Errors of the sample",
      "--output",
      directory.toString(),
      "target/classes"
    };
    assertThat(CatalogueTool.run(console, console, arguments)).as("%s", told).isZero();

    assertThat(files(EXAMPLE)).isEqualTo(files(directory));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
