/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The methods of other people's code that Telltale calls. {@link ForeignCallsTest} holds the table
 * against the class files; the tests put each {@link Fault} into each method.
 */
final class FaultMatrix {

  /** By the simple name of the type. */
  private static final Map<String, List<String>> TRIED =
      Map.ofEntries(
          entry("ErrorModule", List.of("format", "name", "types", "writer")),
          entry(
              "ErrorWriter",
              List.of(
                  "type",
                  "constantIdentity",
                  "identity",
                  "identities",
                  "write",
                  "message",
                  "mayHoldSecrets")),
          entry("Masker", List.of("mask")),
          entry("ErrorWrapper", List.of("isWrapper")),
          entry("KnownError", List.of("types", "skeleton", "values")),
          entry("ShapeRule", List.of("find", "replacement")),
          entry(
              "Throwable",
              List.of(
                  "getMessage", "getLocalizedMessage", "getCause", "getStackTrace", "toString")),
          entry(
              "Span",
              List.of(
                  "getSpanContext",
                  "isRecording",
                  "addEvent",
                  "setAttribute",
                  "setAllAttributes",
                  "setStatus")),
          entry("SpanExporter", List.of("export", "flush", "shutdown")),
          entry("LogRecordExporter", List.of("export", "flush", "shutdown")),
          entry(
              "MetricExporter",
              List.of(
                  "export",
                  "flush",
                  "shutdown",
                  "getAggregationTemporality",
                  "getDefaultAggregation",
                  "getMemoryMode")),
          entry(
              "SpanProcessor",
              List.of(
                  "onStart",
                  "onEnd",
                  "isStartRequired",
                  "isEndRequired",
                  "shutdown",
                  "forceFlush")),
          entry("ExtendedSpanProcessor", List.of("isOnEndingRequired", "onEnding")),
          entry("LogRecordProcessor", List.of("onEmit", "forceFlush", "shutdown")),
          entry("TextMapPropagator", List.of("inject", "extract", "fields")),
          entry("TextMapGetter", List.of("get", "getAll", "keys")));

  /** What is not tried here: another test does, or there is nothing to try. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          entry("ExporterMapping.exporter", "ReadMappingTest"),
          entry("ExporterMapping.prefix", "ReadMappingTest"),
          entry("ExporterMapping.options", "ReadMappingTest"),
          entry("ExporterMapping.endpointRule", "ReadMappingTest"),
          entry("ExporterMapping.endpoint", "ReadMappingTest"),
          entry("ConfigurableSpanExporterProvider.getName", "ProvidedExportersTest"),
          entry("ConfigurableLogRecordExporterProvider.getName", "ProvidedExportersTest"),
          entry("KnownLogger.loggers", "QuotingLinesTest"),
          entry("KnownLogger.masked", "QuotingLinesTest"),
          entry("NoSuchMethodError.initCause", "an error that Telltale has made itself"),
          entry("Span.end", "a span that Telltale has started itself"),
          entry("Span.recordException", "called for the processor that holds the span"));

  private FaultMatrix() {}

  /** Returns each method of a type, with each fault. */
  static Stream<Arguments> of(String type) {
    return each(TRIED.get(type));
  }

  /** Returns each of some names, with each fault. */
  static Stream<Arguments> each(List<String> names) {
    return names.stream()
        .flatMap(name -> Stream.of(Fault.values()).map(fault -> Arguments.of(name, fault)));
  }

  /** Returns all that faults are put into or that is left out, as {@code Type.method}. */
  static Stream<String> names() {
    return Stream.concat(
        TRIED.entrySet().stream()
            .flatMap(
                entry -> entry.getValue().stream().map(method -> entry.getKey() + "." + method)),
        ELSEWHERE.keySet().stream());
  }
}
