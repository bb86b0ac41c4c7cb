/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.metrics.MetricMasking;
import io.telltale.sdk.internal.sampling.UnsampledSpans;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where one kind of telemetry leaves an SDK, and what of Telltale's stands in front.
 *
 * <p>This class is internal and is hence not for public use. Not safe for concurrent use.
 */
public final class ExportPipeline {

  /**
   * What gets telemetry.
   *
   * @param name its class, without the package if it has another name than its file
   * @param mask what of Telltale's it gets everything from, null if it gets what was recorded
   */
  public record Exporter(String name, @Nullable Object mask) {}

  /**
   * The class at the beginning of a text, without its package, inside of what masks. A class
   * without a name is called by the one around it: {@code Main$1}.
   */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:Masking\\w{1,40}\\{){0,9}(?:[a-zA-Z_]\\w{0,79}[.$]){0,40}"
              + "([a-zA-Z_]\\w{0,79}(?:[$]\\d{1,9}){0,9})");

  private final List<Exporter> exporters = new ArrayList<>();
  private final List<String> queues = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<Object> masks = new ArrayList<>();
  private final List<Object> ofHook = new ArrayList<>();
  private Hook hook = Hook.NONE;

  ExportPipeline() {}

  /** Looks into a provider. */
  public static ExportPipeline of(SdkTracerProvider provider) {
    @Nullable Object processor = SdkStructure.processor(provider);
    return (processor == null ? unknown(provider) : ofSpans(List.of(processor)))
        .withHook(
            SdkStructure.hook(provider).ofSampled(() -> UnsampledSpans.tellExceptions(provider)));
  }

  /** Looks into a provider. */
  public static ExportPipeline of(SdkLoggerProvider provider) {
    @Nullable Object processor = SdkStructure.processor(provider);
    return (processor == null ? unknown(provider) : ofLogs(List.of(processor)))
        .withHook(SdkStructure.hook(provider));
  }

  /** Looks into a provider. */
  public static ExportPipeline of(SdkMeterProvider provider) {
    @Nullable List<?> readers = SdkStructure.readers(provider);
    return (readers == null ? unknown(provider) : ofMetrics(readers))
        .withHook(SdkStructure.exemplars(provider));
  }

  private void addReader(Object reader, @Nullable Object mask) {
    @Nullable Object masked = MetricMasking.behind(reader);
    if (masked != null) {
      addReader(masked, mask == null ? reader : mask);
    } else if (reader instanceof PeriodicMetricReader periodic) {
      @Nullable Object exporter = SdkStructure.exporter(periodic);
      addQueue(periodic);
      addMetricExporter(exporter == null ? periodic : exporter, mask);
    } else {
      add(reader, mask);
    }
  }

  private void addMetricExporter(Object exporter, @Nullable Object mask) {
    @Nullable Object masked = MetricMasking.behind(exporter);
    if (masked != null) {
      addMetricExporter(masked, mask == null ? exporter : mask);
    } else if (!MetricMasking.isNothing(exporter)) {
      add(exporter, mask);
    }
  }

  /** Looks into what a builder would build by now. */
  public static ExportPipeline of(SdkTracerProviderBuilder builder) {
    @Nullable List<?> processors = SdkStructure.processors(builder);
    return (processors == null ? unknown(builder) : ofSpans(processors))
        .withHook(
            SdkStructure.hook(builder).ofSampled(() -> UnsampledSpans.tellExceptions(builder)));
  }

  /** Looks into what a builder would build by now. */
  public static ExportPipeline of(SdkLoggerProviderBuilder builder) {
    @Nullable List<?> processors = SdkStructure.processors(builder);
    return (processors == null ? unknown(builder) : ofLogs(processors))
        .withHook(SdkStructure.hook(builder));
  }

  /** Looks into what a builder would build by now. */
  public static ExportPipeline of(SdkMeterProviderBuilder builder) {
    @Nullable Map<MetricReader, Object> readers = SdkStructure.readers(builder);
    return (readers == null ? unknown(builder) : ofMetrics(readers.keySet()))
        .withHook(SdkStructure.exemplars(builder));
  }

  /** Returns what there is where nothing leaves. */
  public static ExportPipeline none() {
    return new ExportPipeline();
  }

  /** Returns what is known of a part that cannot be looked into. */
  public static ExportPipeline unknown(Object part) {
    ExportPipeline pipeline = new ExportPipeline();
    pipeline.addUnknown(part);
    return pipeline;
  }

  /** Looks into processors of spans. */
  public static ExportPipeline ofSpans(Collection<?> processors) {
    ExportPipeline pipeline = new ExportPipeline();
    SpanPipeline found = new SpanPipeline(pipeline);
    for (Object processor : processors) {
      found.addProcessor(processor, null);
    }
    return pipeline;
  }

  /** Looks into processors of log records. */
  public static ExportPipeline ofLogs(Collection<?> processors) {
    ExportPipeline pipeline = new ExportPipeline();
    LogPipeline found = new LogPipeline(pipeline);
    for (Object processor : processors) {
      found.addProcessor(processor, null);
    }
    return pipeline;
  }

  /** Looks into readers of metrics. */
  public static ExportPipeline ofMetrics(Collection<?> readers) {
    ExportPipeline pipeline = new ExportPipeline();
    for (Object reader : readers) {
      pipeline.addReader(reader, null);
    }
    return pipeline;
  }

  /** Returns whatever gets data, once for each way that leads there. */
  public List<Exporter> exporters() {
    return List.copyOf(exporters);
  }

  /** Returns what stands in front of the exporters. */
  public List<String> queues() {
    return List.copyOf(queues);
  }

  /** Returns what could not be looked into, so that nobody can tell whether it exports. */
  public List<String> unknown() {
    return List.copyOf(unknown);
  }

  private ExportPipeline withHook(Hook found) {
    hook = found;
    return this;
  }

  /** Returns whether the SDK asks Telltale about exceptions that go this way. */
  Hook hook() {
    return hook;
  }

  /** Notes that somebody was told of all this, who need not be told once more at its first use. */
  public void told() {
    ofHook.forEach(ExportMasking::forgetFirstUse);
  }

  /** Returns whether nothing leaves. */
  public boolean isEmpty() {
    return exporters.isEmpty() && unknown.isEmpty();
  }

  /** Returns whether something of Telltale's stands in front of any exporter. */
  public boolean have(Object mask) {
    return exporters.stream().anyMatch(exporter -> exporter.mask() == mask)
        || masks.stream().anyMatch(each -> each == mask);
  }

  /** Returns what of Telltale's masks, also behind another one that does. */
  List<Object> masks() {
    return List.copyOf(masks);
  }

  /** Notes what of Telltale's masks. */
  void addMask(Object mask) {
    masks.add(mask);
  }

  /** Returns the same for all signals of an SDK. */
  public static List<String> leaks(OpenTelemetrySdk sdk) {
    List<String> leaks = new ArrayList<>(of(sdk.getSdkTracerProvider()).leaks());
    leaks.addAll(of(sdk.getSdkLoggerProvider()).leaks());
    leaks.addAll(of(sdk.getSdkMeterProvider()).leaks());
    return leaks;
  }

  /** Returns what gets data as it was recorded, or may: all of it that can be told from outside. */
  public List<String> leaks() {
    List<String> leaks = new ArrayList<>();
    for (Exporter exporter : exporters) {
      if (exporter.mask() == null) {
        leaks.add(exporter.name());
      }
    }
    leaks.addAll(unknown);
    return leaks;
  }

  /**
   * Adds an exporter, or those to which it passes on.
   *
   * @param mask what of Telltale's stands in front of it, or null
   */
  void addExporter(Object exporter, @Nullable Object mask) {
    @Nullable Object masked = ExportMasking.behind(exporter);
    @Nullable List<?> several = SdkStructure.several(exporter);
    if (masked != null) {
      addMask(exporter);
      addExporter(masked, mask == null ? exporter : mask);
    } else if (several != null) {
      for (Object each : several) {
        addExporter(each, mask);
      }
    } else if (!SdkStructure.isNothing(exporter)) {
      add(exporter, mask);
    }
  }

  /** Adds what gets data. */
  void add(Object part, @Nullable Object mask) {
    exporters.add(new Exporter(mask == null ? nameOf(part) : toldNameOf(part), mask));
    if (mask != null) {
      masks.addAll(WrappedMasks.in(part));
    }
  }

  /** Adds what comes with the hook, and exports nothing. */
  void addOfHook(Object processor) {
    ofHook.add(processor);
  }

  void addQueue(Object processor) {
    queues.add(nameOf(processor));
  }

  void addUnknown(Object part) {
    unknown.add(part.getClass().getName());
  }

  /** Returns the simple name of a class, or the whole name of one that has none. */
  public static String nameOf(Object part) {
    String simple = part.getClass().getSimpleName();
    return simple.isEmpty() || part.getClass().isHidden() ? part.getClass().getName() : simple;
  }

  /**
   * Returns the name under which something goes that gets masked data only: what wraps an exporter
   * may speak for it.
   */
  public static String toldNameOf(Object part) {
    @Nullable String text = textOf(part);
    Matcher told = TOLD.matcher(text == null ? "" : text);
    return told.lookingAt() ? told.group(1) : nameOf(part);
  }

  private static @Nullable String textOf(Object part) {
    try {
      return part.toString();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return null;
    }
  }
}
