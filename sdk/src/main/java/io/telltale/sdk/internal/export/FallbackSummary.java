/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.ErrorAttributes;
import io.telltale.sdk.internal.masking.SpanKeeping;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A batch in one line that holds nothing but numbers, names of errors and trace ids:
 *
 * <pre>{@code
 * 512 spans were not exported (refused), 3 of them with an error: AUTH-201 x2, _OTHER x1;
 * traces 0af7651916cd43dd8448eb211c80319c, 4bf92f3577b34da6a3ce929d0e0e4736
 * }</pre>
 */
final class FallbackSummary {

  /** How many names and how many trace ids there are at most: the line stays below 1,500 chars. */
  static final int MAX_LISTED = 16;

  static final String OTHER = "_OTHER";

  /** As declared names are: an attribute of that key may be anybody's, and say anything. */
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_-]{1,49}");

  private FallbackSummary() {}

  static String of(List<SpanData> batch, Outcome outcome, int earlier) {
    Map<String, Integer> names = new LinkedHashMap<>();
    Set<String> traces = new LinkedHashSet<>();
    int errors = 0;
    for (SpanData span : batch) {
      if (SpanKeeping.tellsOfError(span)) {
        errors++;
        names.merge(nameOf(span), 1, Integer::sum);
        traces.add(span.getTraceId());
      }
    }
    StringBuilder line = new StringBuilder();
    line.append(batch.size()).append(" spans were not exported (").append(outcome.text());
    line.append("), ").append(errors).append(" of them with an error");
    if (errors > 0) {
      line.append(": ");
      list(line, names.entrySet().stream().map(e -> e.getKey() + " x" + e.getValue()).iterator());
      line.append("; traces ");
      list(line, traces.iterator());
    }
    if (earlier > 0) {
      line.append("; ").append(earlier).append(" earlier batches are not shown");
    }
    return line.toString();
  }

  private static String nameOf(SpanData span) {
    @Nullable String name = span.getAttributes().get(ErrorAttributes.ERROR_NAME);
    return name != null && NAME.matcher(name).matches() ? name : OTHER;
  }

  private static void list(StringBuilder line, Iterator<String> elements) {
    for (int i = 0; elements.hasNext() && i < MAX_LISTED; i++) {
      line.append(i == 0 ? "" : ", ").append(elements.next());
    }
    if (elements.hasNext()) {
      line.append(", ...");
    }
  }
}
