/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.data.ErrorAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The spans that were lost since the last line told of some. Bounded in memory, however many there
 * are. Not safe for concurrent use.
 */
final class LostSpans {

  /** How many names and how many trace ids a line has at most: it stays below 1,500 characters. */
  static final int MAX_LISTED = 16;

  static final String OTHER = "_OTHER";

  /** How many bytes the spans have at most that wait for a line. */
  private static final int MAX_KEPT_BYTES = 64 * 1024;

  /** As declared names are: an attribute of that key may be anybody's, and say anything. */
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_-]{1,49}");

  private final boolean withSpans;
  private final Set<String> reasons = new LinkedHashSet<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Set<String> traces = new LinkedHashSet<>();
  private List<QueuedSpan> spans = new ArrayList<>();
  private long count;
  private long errors;

  /**
   * Starts with none.
   *
   * @param withSpans whether the line shows the spans themselves
   */
  LostSpans(boolean withSpans) {
    this.withSpans = withSpans;
  }

  /** Adds a batch with the reason for which it was lost, in words. */
  void add(List<QueuedSpan> batch, String reason) {
    reasons.add(reason);
    count += batch.size();
    for (QueuedSpan span : batch) {
      if (span.isError()) {
        addError(span.data());
      }
    }
    if (withSpans) {
      spans.addAll(batch);
    }
  }

  private void addError(SpanData span) {
    errors++;
    String name = nameOf(span);
    // One more than a line lists, so that the line can say that there are more.
    if (names.containsKey(name) || names.size() <= MAX_LISTED) {
      names.merge(name, 1, Integer::sum);
    }
    if (traces.size() <= MAX_LISTED) {
      traces.add(span.getTraceId());
    }
  }

  private static String nameOf(SpanData span) {
    @Nullable String name = span.getAttributes().get(ErrorAttributes.ERROR_NAME);
    return name != null && NAME.matcher(name).matches() ? name : OTHER;
  }

  /** Lets go of the spans themselves, but for the latest errors, until a line is written. */
  void keepLatestErrors() {
    List<QueuedSpan> kept = new ArrayList<>();
    int bytes = 0;
    for (int i = spans.size() - 1; i >= 0; i--) {
      QueuedSpan span = spans.get(i);
      if (span.isError() && bytes + span.bytes() <= MAX_KEPT_BYTES) {
        bytes += span.bytes();
        kept.add(0, span);
      }
    }
    spans = kept;
  }

  void clear() {
    reasons.clear();
    names.clear();
    traces.clear();
    spans = new ArrayList<>();
    count = 0;
    errors = 0;
  }

  long count() {
    return count;
  }

  long errors() {
    return errors;
  }

  /** Returns the reasons in words. */
  String reasons() {
    return String.join(", ", reasons);
  }

  /** Returns how often each declared name was lost, one entry more than a line lists if need be. */
  Map<String, Integer> names() {
    return names;
  }

  /** Returns the traces with an error, one more than a line lists if need be. */
  Set<String> traces() {
    return traces;
  }

  /** Returns the spans that the line shows. */
  List<QueuedSpan> spans() {
    return spans;
  }
}
