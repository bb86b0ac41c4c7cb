/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.sdk.internal.console.SpanLine;
import io.telltale.sdk.internal.masking.QueuedSpanMasking;
import java.util.ArrayList;
import java.util.List;

/**
 * Lost spans as one JSON object on one line, its spans in the form of {@link
 * io.telltale.sdk.internal.console.ConsoleSpanExporter}, those with an error first:
 *
 * <pre>{@code
 * {"notExported":512,"reason":"refused","spans":[{...},{...}],"omitted":510}
 * }</pre>
 */
final class FallbackJson {

  /** How many characters the spans of a line have at most. */
  static final int MAX_LENGTH = 16 * 1024;

  private FallbackJson() {}

  /**
   * Returns the line.
   *
   * @param spans those that may be shown, masked by what is known of their traces now
   */
  static String of(LostSpans lost, List<SpanData> spans) {
    StringBuilder line = new StringBuilder(2048);
    line.append("{\"notExported\":").append(lost.count());
    line.append(",\"reason\":\"").append(lost.reasons()).append('"');
    line.append(",\"spans\":[");
    int shown = spans(line, errorsFirst(spans));
    line.append(']');
    if (shown < lost.count()) {
      line.append(",\"omitted\":").append(lost.count() - shown);
    }
    return line.append('}').toString();
  }

  private static List<SpanData> errorsFirst(List<SpanData> batch) {
    List<SpanData> sorted = new ArrayList<>(batch.size());
    batch.stream().filter(QueuedSpanMasking::tellsOfError).forEach(sorted::add);
    batch.stream().filter(span -> !QueuedSpanMasking.tellsOfError(span)).forEach(sorted::add);
    return sorted;
  }

  private static int spans(StringBuilder line, List<SpanData> batch) {
    int limit = line.length() + MAX_LENGTH;
    int shown = 0;
    for (SpanData span : batch) {
      // The span alone may be far beyond the limit, and is not to be written in vain.
      if (SpanSize.of(span) > MAX_LENGTH) {
        continue;
      }
      String json = SpanLine.of(span).strip();
      if (line.length() + json.length() + 1 > limit) {
        break;
      }
      line.append(shown == 0 ? "" : ",").append(json);
      shown++;
    }
    return shown;
  }
}
