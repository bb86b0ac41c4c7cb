/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that left the process.
 *
 * @param outlet through what it left
 * @param parts its texts
 */
record ObservedOutput(String outlet, List<Part> parts) {

  /**
   * One text, and where it stands; nothing if the text is all there is.
   *
   * @param lines whether people read it by its lines
   */
  record Part(String place, String text, boolean lines) {

    Part(String place, String text) {
      this(place, text, false);
    }

    /** Returns where a leak stands: in its line, if the text has lines. */
    String place(Leak leak) {
      return !lines
          ? place
          : (place.isEmpty() ? "" : place + ", ")
              + "line "
              + (1 + text.substring(0, leak.start()).chars().filter(c -> c == '\n').count());
    }

    /** Returns a leak as it is told: from the beginning of its line, if the text has lines. */
    Leak told(Leak leak) {
      return lines ? leak.after(text.lastIndexOf('\n', leak.start() - 1) + 1) : leak;
    }
  }

  static ObservedOutput of(String outlet, String text) {
    return new ObservedOutput(outlet, List.of(new Part("", text)));
  }

  /** What was printed, or logged. */
  static ObservedOutput ofLines(String outlet, String place, String lines) {
    return new ObservedOutput(outlet, List.of(new Part(place, lines, true)));
  }

  /** The fields come first, as they say best where a value stands; the bytes hold all there is. */
  static ObservedOutput of(OtlpRequest request) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("path", request.path()));
    request.headers().forEach((name, value) -> parts.add(new Part("header " + name, value)));
    if (request.isTraces()) {
      ProtoParts.add(request.traces(), parts);
    } else if (request.isLogs()) {
      ProtoParts.add(request.logs(), parts);
    } else if (request.isMetrics()) {
      ProtoParts.add(request.metrics(), parts);
    }
    parts.add(new Part("body", request.message().toString(StandardCharsets.ISO_8859_1)));
    return new ObservedOutput("OTLP request", parts);
  }

  static ObservedOutput of(String outlet, SpanData span) {
    List<Part> parts = new ArrayList<>();
    ProtoParts.add("span '" + span.getName() + "'", ReceivedSpan.of(span).proto(), parts);
    add("resource", span.getResource().getAttributes(), parts);
    return new ObservedOutput(outlet, parts);
  }

  static ObservedOutput of(String outlet, LogRecordData log) {
    List<Part> parts = new ArrayList<>();
    if (log.getBodyValue() != null) {
      parts.add(new Part("log body", log.getBodyValue().asString()));
    }
    parts.add(new Part("log severity", String.valueOf(log.getSeverityText())));
    parts.add(new Part("logger name", log.getInstrumentationScopeInfo().getName()));
    add("log attribute", log.getAttributes(), parts);
    add("resource", log.getResource().getAttributes(), parts);
    return new ObservedOutput(outlet, parts);
  }

  static ObservedOutput of(String outlet, MetricData metric) {
    List<Part> parts = new ArrayList<>();
    String where = "metric '" + metric.getName() + "'";
    parts.add(new Part(where + " name", metric.getName()));
    parts.add(new Part(where + " description", metric.getDescription()));
    parts.add(new Part(where + " unit", metric.getUnit()));
    for (PointData point : metric.getData().getPoints()) {
      add(where + " label", point.getAttributes(), parts);
      point
          .getExemplars()
          .forEach(exemplar -> add(where + " exemplar", exemplar.getFilteredAttributes(), parts));
    }
    add("resource", metric.getResource().getAttributes(), parts);
    return new ObservedOutput(outlet, parts);
  }

  private static void add(String where, Attributes attributes, List<Part> parts) {
    attributes.forEach(
        (key, value) -> {
          parts.add(new Part(where + " name", key.getKey()));
          parts.add(new Part(where + " " + key.getKey(), value.toString()));
        });
  }

  /** Returns the reports of what is found, one line each. */
  List<String> leaks(LeakSearch search) {
    List<String> reports = new ArrayList<>();
    Set<String> located = new LinkedHashSet<>();
    for (Part part : parts) {
      for (Leak leak : search.leaksIn(part.text())) {
        if (located.add(leak.value()) || !part.place().equals("body")) {
          // A span's name, or an attribute's, may be where the value stands.
          String place = search.redacted(part.place(leak));
          reports.add(outlet + (place.isEmpty() ? "" : ", " + place) + ": " + part.told(leak));
        }
      }
    }
    return reports;
  }
}
