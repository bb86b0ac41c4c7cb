/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.guard.Failures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
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

  /** The metric of a canary, which is there only for as long as it is sent. */
  public static final String METRIC = "telltale.canary";

  /** Which canary a point of the metric is of. */
  public static final AttributeKey<String> METRIC_ATTRIBUTE =
      AttributeKey.stringKey("telltale.canary");

  /** How long one that has ended is still known: an exporter may be late. */
  private static final long REMEMBERED_NANOS = TimeUnit.MINUTES.toNanos(1);

  /** Those that are known, which for most of the time is none. */
  private static final Map<String, Canary> KNOWN = new ConcurrentHashMap<>();

  private final String traceId = traceIdThatIsSampled();
  private final Map<Telemetry, Set<Object>> arrivals = new EnumMap<>(Telemetry.class);
  private final Failure onSpan = new Failure();
  private final Failure onLog = new Failure();

  private volatile boolean closed;
  private volatile long closedAt;

  private Canary() {
    for (Telemetry kind : Telemetry.values()) {
      // What masks has no equals of its own; nobody keeps it alive by having been seen.
      arrivals.put(kind, Collections.newSetFromMap(new WeakHashMap<>()));
    }
  }

  /**
   * Samplers by ratio go by the last 8 bytes of the trace: of OpenTelemetry's, the older take those
   * that are near zero as a signed number, the newer those that are high as an unsigned one.
   */
  private static String traceIdThatIsSampled() {
    String random = IdGenerator.random().generateTraceId();
    return random.substring(0, 16) + "ffffffff" + random.substring(24);
  }

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

  /** Returns what of Telltale's it has ended at: exporters and processors that mask. */
  public Set<Object> arrivals(Telemetry kind) {
    Set<Object> all = arrivalsOf(kind);
    synchronized (all) {
      Set<Object> copy = Collections.newSetFromMap(new IdentityHashMap<>());
      copy.addAll(all);
      return copy;
    }
  }

  private Set<Object> arrivalsOf(Telemetry kind) {
    return requireNonNull(arrivals.get(kind));
  }

  private void arrive(Telemetry kind, Object mask) {
    Set<Object> all = arrivalsOf(kind);
    synchronized (all) {
      all.add(mask);
    }
  }

  /** It is known for another minute, so that none leaves late. */
  @Override
  public void close() {
    closedAt = System.nanoTime();
    closed = true;
  }

  /** Ends it where it has arrived everywhere, so that none of it is on its way any more. */
  public void forget() {
    KNOWN.remove(traceId, this);
  }

  private boolean isForgotten(long now) {
    return closed && now - closedAt > REMEMBERED_NANOS;
  }

  /** Returns whether the hook is asked for a canary's exception, which is noted. */
  static boolean isAsked(Throwable error) {
    if (error instanceof Failure failure) {
      failure.asked = true;
      return true;
    }
    return false;
  }

  /** Returns whether a span is one of a canary's. */
  static boolean isOne(SpanContext span) {
    return !KNOWN.isEmpty() && KNOWN.containsKey(span.getTraceId());
  }

  /**
   * Returns whether what has arrived is a canary's, and ends here.
   *
   * @param mask where it has arrived
   */
  public static boolean ends(SpanContext span, Telemetry kind, Object mask) {
    if (KNOWN.isEmpty()) {
      return false;
    }
    Canary canary = KNOWN.get(span.getTraceId());
    if (canary == null) {
      return false;
    }
    canary.arrive(kind, mask);
    return true;
  }

  /** Returns the spans without those of canaries; the collection itself if there are none. */
  static Collection<SpanData> withoutSpans(Collection<SpanData> spans, Object mask) {
    return KNOWN.isEmpty()
        ? spans
        : without(spans, SpanData::getSpanContext, Telemetry.SPANS, mask);
  }

  /** Returns the records without those of canaries; the collection itself if there are none. */
  static Collection<LogRecordData> withoutLogs(Collection<LogRecordData> records, Object mask) {
    return KNOWN.isEmpty()
        ? records
        : without(records, LogRecordData::getSpanContext, Telemetry.LOGS, mask);
  }

  /** Returns the metrics without those of canaries; the collection itself if there are none. */
  public static Collection<MetricData> withoutMetrics(Collection<MetricData> metrics, Object mask) {
    if (KNOWN.isEmpty() || metrics.stream().noneMatch(Canary::isOne)) {
      return metrics;
    }
    for (MetricData metric : metrics) {
      if (isOne(metric)) {
        metric.getData().getPoints().stream()
            .map(point -> point.getAttributes().get(METRIC_ATTRIBUTE))
            .filter(Objects::nonNull)
            .map(KNOWN::get)
            .filter(Objects::nonNull)
            .forEach(canary -> canary.arrive(Telemetry.METRICS, mask));
      }
    }
    return metrics.stream().filter(metric -> !isOne(metric)).toList();
  }

  private static boolean isOne(MetricData metric) {
    return metric.getName().equals(METRIC);
  }

  private static <T> Collection<T> without(
      Collection<T> all, Function<T, SpanContext> context, Telemetry kind, Object mask) {
    long now = System.nanoTime();
    KNOWN.values().removeIf(canary -> canary.isForgotten(now));
    List<T> others = new ArrayList<>(all.size());
    for (T one : all) {
      if (!ends(one, context, kind, mask)) {
        others.add(one);
      }
    }
    return others.size() == all.size() ? all : others;
  }

  /**
   * What does not tell its trace is none of a canary's; what becomes of it is for others to say.
   */
  private static <T> boolean ends(
      T one, Function<T, SpanContext> context, Telemetry kind, Object mask) {
    try {
      @Nullable SpanContext span = context.apply(one);
      return span != null && ends(span, kind, mask);
    } catch (Throwable failure) {
      Failures.contain(failure);
      return false;
    }
  }

  /** No application ever sees it. */
  private static final class Failure extends RuntimeException {

    private volatile boolean asked;

    Failure() {
      super("a canary of Telltale's, to see what is masked", null, false, false);
    }
  }
}
