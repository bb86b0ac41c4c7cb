/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two libraries of which neither knows the other, and which meet in an application. */
class SharedCodesTest {

  /** What is said again is no warning. */
  private static final Pattern WARNED = Pattern.compile("WARNING: Two errors have ");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Installed.Way.class)
  void theirCodeIsSaidOnceWithBothOwnersWhenTheApplicationStarts(Installed.Way way)
      throws IOException {
    Path first = library("first", "Refused");
    Path second = library("second", "Declined");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (OwnOutput output = OwnOutput.watch();
        Loader loader = Loader.of(first, second)) {
      thread.setContextClassLoader(loader.classes());
      for (int start = 0; start < 2; start++) {
        try (Installed installed = new Installed()) {
          Installed.Exporting exporting = installed.by(way);
          Span span = exporting.sdk().getTracer("shop").spanBuilder("pay").startSpan();
          span.recordException(new IllegalStateException("out of stock")).end();
          installed.flush(exporting, 0, 1);
        }
      }

      assertThat(output.logged(WARNED)).isEqualTo(1);
      assertThat(output.text())
          .contains(
              "code 77 of domain SHARED",
              "first.Refused of module first",
              "second.Declined of module second");
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Path library(String name, String type) throws IOException {
    Path classes = Files.createDirectories(directory.resolve(name));
    String source =
        "package %s; @io.telltale.annotations.ErrorCode(value = 77, domain = \"SHARED\")"
            + " public class %s extends Exception {}";
    Compilation.of(classes, Map.of(name + "." + type, source.formatted(name, type))).succeeded();
    return classes;
  }
}
