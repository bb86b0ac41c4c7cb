/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import java.util.Iterator;

/**
 * Lost spans in one line that holds nothing but numbers, names of errors and trace ids:
 *
 * <pre>{@code
 * 512 spans were not exported (refused), 3 of them with an error: AUTH-201 x2, _OTHER x1;
 * traces 0af7651916cd43dd8448eb211c80319c, 4bf92f3577b34da6a3ce929d0e0e4736
 * }</pre>
 */
final class FallbackSummary {

  private FallbackSummary() {}

  static String of(LostSpans lost) {
    StringBuilder line = new StringBuilder();
    line.append(lost.count()).append(lost.count() == 1 ? " span was" : " spans were");
    line.append(" not exported (").append(lost.reasons());
    line.append("), ").append(lost.errors()).append(" of them with an error");
    if (lost.errors() > 0) {
      line.append(": ");
      list(
          line,
          lost.names().entrySet().stream().map(e -> e.getKey() + " x" + e.getValue()).iterator());
      line.append("; traces ");
      list(line, lost.traces().iterator());
    }
    return line.toString();
  }

  private static void list(StringBuilder line, Iterator<String> elements) {
    for (int i = 0; elements.hasNext() && i < LostSpans.MAX_LISTED; i++) {
      line.append(i == 0 ? "" : ", ").append(elements.next());
    }
    if (elements.hasNext()) {
      line.append(", ...");
    }
  }
}
