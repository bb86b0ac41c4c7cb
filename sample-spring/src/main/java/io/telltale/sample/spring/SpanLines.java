/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample.spring;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Prints a line for each span, as it is handed over: what a back end would get. */
final class SpanLines implements SpanExporter {

  private final String service;

  SpanLines(String service) {
    this.service = service;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    for (SpanData span : spans) {
      System.out.println("span  " + line(span));
    }
    return CompletableResultCode.ofSuccess();
  }

  private String line(SpanData span) {
    Map<String, Object> told = new TreeMap<>();
    span.getAttributes()
        .forEach(
            (key, value) -> {
              if (key.getKey().startsWith("error.")) {
                told.put(key.getKey(), value);
              }
            });
    for (EventData event : span.getEvents()) {
      event
          .getAttributes()
          .forEach(
              (key, value) -> {
                if (key.getKey().equals("exception.message")) {
                  told.put(key.getKey(), value);
                }
              });
    }
    return service
        + ": "
        + span.getName()
        + " "
        + span.getStatus().getStatusCode()
        + " trace="
        + span.getTraceId()
        + " "
        + told;
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofSuccess();
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofSuccess();
  }
}
