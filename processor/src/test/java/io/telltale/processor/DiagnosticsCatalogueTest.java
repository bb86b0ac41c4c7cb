/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.processor.report.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules, their documentation and their cases say the same. */
class DiagnosticsCatalogueTest {

  private static final Path DOCS = Path.of("../docs/diagnostics.md");

  @Test
  void everyRuleIsDocumentedAndNothingElseIs() throws IOException {
    Set<String> documented =
        Pattern.compile("^## ([a-z-]+)$", Pattern.MULTILINE)
            .matcher(Files.readString(DOCS))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(documented).isEqualTo(ids());
  }

  @Test
  void everyRuleHasACase() throws IOException {
    Set<String> cases =
        Case.all().stream()
            .flatMap(c -> c.expectations().stream())
            .map(expectation -> expectation.substring(expectation.indexOf(' ') + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    // No source alone can bring these about: see ContainmentTest, ModulePathTest and LockTest.
    Stream.of(
            Rule.COMPACT_SOURCE_FILE,
            Rule.PROCESSOR_MISSING,
            Rule.CONFLICTING_MODULES,
            Rule.INTERNAL_ERROR,
            Rule.LATE_TYPE,
            Rule.LOST_MARK,
            Rule.RUNTIME_MISSING,
            Rule.SEVERAL_MODULES,
            Rule.CODE_REMOVED,
            Rule.CODE_CHANGED,
            Rule.EXPOSURE_WIDENED,
            Rule.INVALID_LOCK)
        .map(Rule::id)
        .forEach(cases::add);

    assertThat(cases).isEqualTo(ids());
  }

  @Test
  void everyEntryQuotesWhatTheCompilerPrints() throws IOException {
    for (Rule rule : Rule.values()) {
      assertThat(Files.readString(DOCS)).contains("[telltale:" + rule.id() + "] ");
    }
  }

  private static Set<String> ids() {
    return Arrays.stream(Rule.values())
        .map(Rule::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
