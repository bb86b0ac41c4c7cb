/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.ArrayList;
import java.util.List;

/** Writes out a template of which a part has several forms: {@code {a|b}}. */
final class Alternatives {

  private Alternatives() {}

  /** Returns the templates that one stands for. */
  static List<String> of(String template) {
    List<String> written = new ArrayList<>();
    write(template, 0, written);
    return written;
  }

  private static void write(String template, int from, List<String> written) {
    int start = template.indexOf('{', from);
    int end = start < 0 ? -1 : template.indexOf('}', start);
    if (end < 0) {
      written.add(template);
      return;
    }
    String choices = template.substring(start + 1, end);
    if (choices.indexOf('|') < 0) {
      write(template, start + 1, written);
      return;
    }
    for (String choice : choices.split("\\|", -1)) {
      write(
          template.substring(0, start) + choice + template.substring(end + 1),
          start + choice.length(),
          written);
    }
  }
}
