/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sdk.TracingConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What must not be masked, as messages of exceptions and bodies of log records in production:
 * typical lines of healthy systems, and texts that only look as if they held a secret.
 */
class HealthyTextsTest {

  private static final Path TEXTS =
      Path.of("../runtime/src/test/resources/io/telltale/runtime/internal/shape");

  /** An exception of an application. */
  private static final class OrderException extends RuntimeException {
    OrderException(String message) {
      super(message);
    }
  }

  @Test
  void noneOfTheHealthyLinesIsChanged() throws IOException {
    List<String> lines = lines("healthy-lines.txt");
    assertThat(lines).hasSize(250);
    assertThat(changed(lines)).isEmpty();
  }

  @Test
  void atMostFiveOfTheTrapsAre() throws IOException {
    List<String> traps =
        lines("shapes-corpus.tsv").stream()
            .filter(line -> line.startsWith("NONE\t"))
            .map(line -> line.split("\t")[1].replace('␤', '\n').replace("¦", ""))
            .toList();
    assertThat(traps).hasSizeGreaterThan(400);
    assertThat(changed(traps)).hasSizeLessThanOrEqualTo(5);
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(TEXTS.resolve(file)).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static List<String> changed(List<String> texts) {
    List<String> changed = new ArrayList<>();
    try (Recorded production = new Recorded(TracingConfig.production())) {
      for (int i = 0; i < texts.size(); i++) {
        production.byTelltale(i + " telltale", new OrderException(texts.get(i)));
        production.byFramework(i + " framework", new IllegalStateException(texts.get(i)));
        production.asTexts(i + " texts", new OrderException(texts.get(i)));
        production.inBody(i + " body", new OrderException(texts.get(i)));
      }
      production.flush();
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        if (!text.equals(production.message(i + " telltale"))
            || !text.equals(production.message(i + " framework"))
            || !text.equals(production.message(i + " texts"))
            || !production.holds(i + " body", text)) {
          changed.add(text);
        }
      }
    }
    return changed;
  }
}
