/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.testing.internal.values.SensitiveValue;
import java.util.List;
import java.util.function.Supplier;

/**
 * Tells {@link NoLeaks} about outlets and values that it does not know by itself. A test method, a
 * {@code @BeforeEach} or {@code @BeforeAll} method takes it as a parameter. Calls in
 * {@code @BeforeAll} apply to every test of the class.
 *
 * <p>Safe for concurrent use.
 */
public final class TestTelemetry {

  private final Capture capture;

  TestTelemetry(Capture capture) {
    this.capture = capture;
  }

  /** Forbids a value: it must not leave. */
  public void forbid(String value) {
    capture.forbid(SensitiveValue.of("forbidden value", value));
  }

  /** Forbids the declared values of an exception, its causes and suppressed ones. */
  public void forbid(Throwable error) {
    capture.forbid(error);
  }

  /**
   * Lets a value leave although an exception declares it, for example because it is public
   * elsewhere.
   */
  public void allow(String value) {
    capture.allow(value);
  }

  /**
   * Adds a text that left in another way, for example the body of a reply.
   *
   * @param outlet what reports call that way
   * @param text what left
   */
  public void add(String outlet, String text) {
    capture.add(outlet, text);
  }

  /** Adds bytes that left in another way, see {@link #add(String, String)}. */
  public void add(String outlet, byte[] bytes) {
    capture.add(outlet, bytes.clone());
  }

  /**
   * Names a source to ask at the end of each test what left: {@code watch("spans",
   * exporter::getFinishedSpanItems)}.
   *
   * @param outlet what reports call it
   * @param source returns texts, byte arrays, data of OpenTelemetry's SDK, collections of these;
   *     for anything else it searches {@link Object#toString()}
   */
  public void watch(String outlet, Supplier<?> source) {
    capture.watch(outlet, source);
  }

  /** Returns an exporter that also shows what it gets to the running tests. */
  public static SpanExporter watched(SpanExporter exporter) {
    return new WatchedSpanExporter(exporter, () -> {});
  }

  /** Returns an exporter that also shows what it gets to the running tests. */
  public static LogRecordExporter watched(LogRecordExporter exporter) {
    return new WatchedLogRecordExporter(exporter, () -> {});
  }

  /** Returns an exporter that also shows what it gets to the running tests. */
  public static MetricExporter watched(MetricExporter exporter) {
    return new WatchedMetricExporter(exporter, () -> {});
  }

  /** Returns what was printed on standard output so far. */
  public String standardOutput() {
    return capture.standardOutput();
  }

  /** Returns what was printed on standard error so far. */
  public String standardError() {
    return capture.standardError();
  }

  /**
   * Searches now.
   *
   * @return one line for each leak, which does not repeat the value
   */
  public List<String> leaks() {
    Pipelines.flush();
    return capture.leaks();
  }
}
