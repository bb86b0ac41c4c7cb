/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The page lists every class of the table, with what leaves of its messages. {@code
 * -Dtelltale.golden.update=true} writes it anew.
 */
class KnownErrorsPageTest {

  private static final Path PAGE = Path.of("../../docs/known-errors.md");
  private static final String MARK = "<!-- The rest is written by KnownErrorsPageTest";

  @Test
  void everyClassIsOnThePage() throws IOException {
    String page = Files.readString(PAGE);
    int mark = page.indexOf(MARK);
    assertThat(mark).as("the mark '%s' in %s", MARK, PAGE).isPositive();
    int start = page.indexOf('\n', mark) + 1;
    String listed = listed();
    if (Boolean.getBoolean("telltale.golden.update")) {
      Files.writeString(PAGE, page.substring(0, start) + listed);
      page = Files.readString(PAGE);
    }
    assertThat(page.substring(start)).isEqualTo(listed);
  }

  private static String listed() {
    StringBuilder page = new StringBuilder();
    TableReader.read()
        .forEach(
            (library, classes) -> {
              page.append("\n## ").append(library).append('\n');
              inOrder(classes).forEach(forms -> section(classes, forms, page));
            });
    return page.toString();
  }

  private static List<MessageForms> inOrder(Map<String, MessageForms> classes) {
    List<MessageForms> all = new ArrayList<>();
    classes.values().stream().filter(forms -> !all.contains(forms)).forEach(all::add);
    return all;
  }

  private static void section(
      Map<String, MessageForms> classes, MessageForms forms, StringBuilder page) {
    page.append('\n');
    classes.forEach(
        (name, each) -> {
          if (each == forms) {
            page.append("- `").append(name).append("`\n");
          }
        });
    page.append(forms.scansOthers() ? "\nOthers are scanned.\n" : "");
    page.append("\n```\n");
    forms.templates().forEach(template -> page.append(escaped(template)).append('\n'));
    forms
        .endings()
        .forEach(
            (marker, templates) -> {
              page.append("and at the end:\n");
              if (templates.isEmpty()) {
                page.append("  ").append(escaped(marker)).append("***\n");
              }
              templates.forEach(
                  template -> page.append("  ").append(escaped(template)).append('\n'));
            });
    page.append("```\n");
  }

  private static String escaped(String template) {
    return template.replace("\n", "\\n");
  }
}
