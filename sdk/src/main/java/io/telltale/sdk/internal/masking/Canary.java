/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.guard.Failures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A trace that is sent through an instance of OpenTelemetry to see where Telltale meets it. Where
 * it does, it ends: what is masked does not export it.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class Canary implements AutoCloseable {

  /** How long one that has ended is still known: an exporter may be late. */
  private static final long REMEMBERED_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** Those that are known, which for most of the time is none. */
  private static final Map<String, Canary> KNOWN = new ConcurrentHashMap<>();

  private final String traceId = IdGenerator.random().generateTraceId();
  private final Set<String> spanExporters = ConcurrentHashMap.newKeySet();
  private final Set<String> logExporters = ConcurrentHashMap.newKeySet();
  private final Failure onSpan = new Failure();
  private final Failure onLog = new Failure();

  private volatile boolean closed;
  private volatile long closedAt;

  private Canary() {}

  /** Starts one, which is known until a minute after it is closed. */
  public static Canary start() {
    Canary canary = new Canary();
    KNOWN.put(canary.traceId, canary);
    return canary;
  }

  /** Returns the trace to use. */
  public String traceId() {
    return traceId;
  }

  /** Returns the exception to record on the span. */
  public Throwable onSpan() {
    return onSpan;
  }

  /** Returns the exception to put into the log record. */
  public Throwable onLog() {
    return onLog;
  }

  /** Returns whether the hook for spans was asked. */
  public boolean spanHookAsked() {
    return onSpan.asked;
  }

  /** Returns whether the hook for log records was asked. */
  public boolean logHookAsked() {
    return onLog.asked;
  }

  /** Returns the exporters that would have got the span masked. */
  public Set<String> spanExporters() {
    return Set.copyOf(spanExporters);
  }

  /** Returns the exporters that would have got the log record masked. */
  public Set<String> logExporters() {
    return Set.copyOf(logExporters);
  }

  /** It is known for another minute, so that none leaves late. */
  @Override
  public void close() {
    closedAt = System.nanoTime();
    closed = true;
  }

  private boolean isForgotten(long now) {
    return closed && now - closedAt > REMEMBERED_NANOS;
  }

  /** Notes that the hook is asked for an exception. */
  static void ask(Throwable error) {
    if (error instanceof Failure failure) {
      failure.asked = true;
    }
  }

  /** Returns the spans without those of canaries; the collection itself if there are none. */
  static Collection<SpanData> withoutSpans(Collection<SpanData> spans, Object exporter) {
    return KNOWN.isEmpty()
        ? spans
        : without(spans, SpanData::getTraceId, canary -> canary.spanExporters, exporter);
  }

  /** Returns the records without those of canaries; the collection itself if there are none. */
  static Collection<LogRecordData> withoutLogs(Collection<LogRecordData> records, Object exporter) {
    return KNOWN.isEmpty()
        ? records
        : without(
            records,
            record -> record.getSpanContext().getTraceId(),
            canary -> canary.logExporters,
            exporter);
  }

  private static <T> Collection<T> without(
      Collection<T> all,
      Function<T, String> traceId,
      Function<Canary, Set<String>> seen,
      Object exporter) {
    long now = System.nanoTime();
    KNOWN.values().removeIf(canary -> canary.isForgotten(now));
    List<T> others = new ArrayList<>(all.size());
    for (T one : all) {
      Canary canary = of(one, traceId);
      if (canary == null) {
        others.add(one);
      } else {
        seen.apply(canary).add(nameOf(exporter));
      }
    }
    return others.size() == all.size() ? all : others;
  }

  /** Names an exporter as the report does, by its text: wrappers may speak for what they wrap. */
  private static String nameOf(Object exporter) {
    String text = exporter.toString();
    int start = 0;
    while (text.startsWith("Masking", start) && text.indexOf('{', start) > 0) {
      start = text.indexOf('{', start) + 1;
    }
    int end = start;
    while (end < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    String name = text.substring(start, end);
    String simple = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    return simple.isEmpty() ? exporter.getClass().getSimpleName() : simple;
  }

  /** No application ever sees it. */
  private static final class Failure extends RuntimeException {

    private volatile boolean asked;

    Failure() {
      super("a canary of Telltale's, to see what is masked", null, false, false);
    }
  }

  /**
   * What does not tell its trace is none of a canary's; what becomes of it is for others to say.
   */
  private static <T> @Nullable Canary of(T one, Function<T, String> traceId) {
    try {
      return KNOWN.get(traceId.apply(one));
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
      return null;
    }
  }
}
