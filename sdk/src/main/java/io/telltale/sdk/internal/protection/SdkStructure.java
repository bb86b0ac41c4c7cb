/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of OpenTelemetry's own classes, and of one of Micrometer's, as objects. Their texts are
 * public, but anybody can write such a text; what an object is, its class tells. These fields have
 * had the same names in all versions from 1.49 to 1.67. Where a field is not there or not open, the
 * answer is null: what cannot be looked into is never taken for protected.
 *
 * <p>This class is internal and is hence not for public use. It is the only one that reads fields
 * of OpenTelemetry's.
 */
public final class SdkStructure {

  private static final String STATE = "sharedState";
  private static final String GLOBAL = "globalOpenTelemetry";
  private static final String RESOLVER = "exceptionAttributeResolver";

  /** AlwaysOffFilter in older versions (1.55 is one), AlwaysOffExemplarFilter in newer ones. */
  private static final String NO_EXEMPLARS =
      "io.opentelemetry.sdk.metrics.internal.exemplar.AlwaysOff";

  private static final SpanProcessor NO_SPANS = SpanProcessor.composite();
  private static final SpanExporter NO_SPAN_EXPORT = SpanExporter.composite();
  private static final LogRecordProcessor NO_LOGS = LogRecordProcessor.composite();
  private static final LogRecordExporter NO_LOG_EXPORT = LogRecordExporter.composite();

  /** OpenTelemetry's classes that do nothing, which are not public. */
  private static final Set<Class<?>> NOTHING =
      Set.of(
          NO_SPANS.getClass(),
          NO_SPAN_EXPORT.getClass(),
          NO_LOGS.getClass(),
          NO_LOG_EXPORT.getClass());

  /** OpenTelemetry's classes that pass on to several, which are not public, and where they are. */
  private static final Map<Class<?>, String> SEVERAL =
      Map.of(
          SpanProcessor.composite(NO_SPANS, NO_SPANS).getClass(), "spanProcessorsAll",
          SpanExporter.composite(NO_SPAN_EXPORT, NO_SPAN_EXPORT).getClass(), "spanExporters",
          LogRecordProcessor.composite(NO_LOGS, NO_LOGS).getClass(), "logRecordProcessors",
          LogRecordExporter.composite(NO_LOG_EXPORT, NO_LOG_EXPORT).getClass(),
              "logRecordExporters");

  /**
   * What Spring Boot puts around all exporters of an application. Besides exporters it passes on to
   * reporters, predicates and filters, which are Micrometer's.
   */
  private static final String MICROMETER =
      "io.micrometer.tracing.otel.bridge.CompositeSpanExporter";

  private SdkStructure() {}

  /** Returns the instance behind the one that {@link GlobalOpenTelemetry} hands out. */
  public static OpenTelemetry behind(OpenTelemetry openTelemetry) {
    Class<?> type = openTelemetry.getClass();
    return type.getEnclosingClass() == GlobalOpenTelemetry.class
            && read(type, "delegate", openTelemetry) instanceof OpenTelemetry delegate
        ? delegate
        : openTelemetry;
  }

  /**
   * Returns the global instance if one is set, in versions that cannot be asked without setting it.
   */
  public static @Nullable OpenTelemetry global() {
    return read(GlobalOpenTelemetry.class, GLOBAL, null) instanceof OpenTelemetry global
        ? global
        : null;
  }

  /** Returns whether it is one of OpenTelemetry's that does nothing. */
  static boolean isNothing(Object part) {
    return NOTHING.contains(part.getClass());
  }

  /** Returns those to which one of OpenTelemetry's or Micrometer's passes on, or null. */
  static @Nullable List<?> several(Object part) {
    if (part.getClass().getName().equals(MICROMETER)) {
      return ofMicrometer(part);
    }
    @Nullable String field = SEVERAL.get(part.getClass());
    @Nullable Object parts = field == null ? null : read(part.getClass(), field, part);
    if (parts instanceof Object[] array) {
      return List.of(array);
    }
    return parts instanceof List<?> list ? list : null;
  }

  private static @Nullable List<?> ofMicrometer(Object part) {
    if (read(part.getClass(), "exporters", part) instanceof Collection<?> exporters
        && read(part.getClass(), "reporters", part) instanceof Collection<?> reporters
        && read(part.getClass(), "predicates", part) instanceof Collection<?> predicates
        && read(part.getClass(), "spanFilters", part) instanceof Collection<?> filters) {
      List<Object> all = new ArrayList<>(exporters);
      all.addAll(reporters);
      all.addAll(predicates);
      all.addAll(filters);
      return all;
    }
    return null;
  }

  /** Returns what gets the spans of a provider, or null. */
  static @Nullable Object processor(SdkTracerProvider provider) {
    return readState(SdkTracerProvider.class, provider, "activeSpanProcessor");
  }

  /** Returns what gets the log records of a provider, or null. */
  static @Nullable Object processor(SdkLoggerProvider provider) {
    return readState(SdkLoggerProvider.class, provider, "logRecordProcessor");
  }

  /** Returns what reads the metrics of a provider, or null. */
  static @Nullable List<?> readers(SdkMeterProvider provider) {
    if (!(read(SdkMeterProvider.class, "registeredReaders", provider)
        instanceof List<?> registered)) {
      return null;
    }
    List<Object> readers = new ArrayList<>();
    for (Object each : registered) {
      @Nullable Object reader = read(each.getClass(), "metricReader", each);
      if (reader == null) {
        return null;
      }
      readers.add(reader);
    }
    return readers;
  }

  /** Returns the exporter of a reader, or null. */
  static @Nullable Object exporter(PeriodicMetricReader reader) {
    return read(PeriodicMetricReader.class, "exporter", reader);
  }

  /** Returns the processors that a builder has so far, and to which more are added, or null. */
  @SuppressWarnings("unchecked") // declared as such
  public static @Nullable List<SpanProcessor> processors(SdkTracerProviderBuilder builder) {
    return (List<SpanProcessor>) read(SdkTracerProviderBuilder.class, "spanProcessors", builder);
  }

  /** Returns the processors that a builder has so far, and to which more are added, or null. */
  @SuppressWarnings("unchecked") // declared as such
  public static @Nullable List<LogRecordProcessor> processors(SdkLoggerProviderBuilder builder) {
    return (List<LogRecordProcessor>)
        read(SdkLoggerProviderBuilder.class, "logRecordProcessors", builder);
  }

  /**
   * Returns the readers that a builder has so far, and to which more are added, or null. With each
   * stands how many series there are of an instrument at most.
   */
  @SuppressWarnings("unchecked") // declared as such
  public static @Nullable Map<MetricReader, Object> readers(SdkMeterProviderBuilder builder) {
    return (Map<MetricReader, Object>)
        read(SdkMeterProviderBuilder.class, "metricReaders", builder);
  }

  /** Returns whether a provider or its builder asks Telltale about each exception. */
  static Hook hook(Object owner) {
    @Nullable Object state = read(owner.getClass(), STATE, owner);
    Object holder = state == null ? owner : state;
    @Nullable Object resolver = read(holder.getClass(), RESOLVER, holder);
    if (resolver == null) {
      return hasHook(holder.getClass()) ? Hook.OFF : Hook.NOT_IN_SDK;
    }
    return resolver.getClass().getName().startsWith("io.telltale.") ? Hook.ON : Hook.OFF;
  }

  /** Returns whether a provider of metrics or its builder is told to make no exemplars. */
  static Hook exemplars(Object owner) {
    @Nullable Object state = read(owner.getClass(), STATE, owner);
    Object holder = state == null ? owner : state;
    @Nullable Object filter = read(holder.getClass(), "exemplarFilter", holder);
    return filter != null && filter.getClass().getName().startsWith(NO_EXEMPLARS)
        ? Hook.NO_EXEMPLARS
        : Hook.NONE;
  }

  private static boolean hasHook(Class<?> holder) {
    return Arrays.stream(holder.getDeclaredFields())
        .anyMatch(field -> field.getName().equals(RESOLVER));
  }

  private static @Nullable Object readState(Class<?> type, Object provider, String field) {
    @Nullable Object state = read(type, STATE, provider);
    return state == null ? null : read(state.getClass(), field, state);
  }

  private static @Nullable Object read(Class<?> type, String name, @Nullable Object owner) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(owner);
    } catch (ReflectiveOperationException | RuntimeException notThere) {
      return null;
    }
  }
}
