/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.limits.LengthLimits;
import io.telltale.sdk.internal.sampling.UnsampledSpans;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Installs masking into the parts of an SDK: the exception hook, by which raw texts are not even
 * rendered, and the exporters, through which all must go. What has it already is left alone.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class ExportMasking {

  private final ExceptionReader reader;
  private final LengthLimits limits;
  private final @Nullable Origin origin;

  private ExportMasking(
      ErrorDescriber describer, ExportPolicy policy, LengthLimits limits, @Nullable Origin origin) {
    this.origin = origin;
    this.reader = new ExceptionReader(describer, policy);
    this.limits = limits;
  }

  /** Returns the masking of exceptions as they are described. */
  public static ExportMasking of(ErrorDescriber describer) {
    return of(describer, ExportPolicy.DEFAULT);
  }

  /** Returns the masking of exceptions as they are described, and of other things by policy. */
  public static ExportMasking of(ErrorDescriber describer, ExportPolicy policy) {
    return new ExportMasking(describer, policy, new LengthLimits(), null);
  }

  /**
   * The same, for exporters and builders that are not given to one masking.
   *
   * @param limits what is known of the builders, which are those of the exporters' SDKs
   * @param origin by which this can be joined with the masking that an exporter has already
   */
  public static ExportMasking of(
      ErrorDescriber describer, ExportPolicy policy, LengthLimits limits, Origin origin) {
    return new ExportMasking(describer, policy, limits, origin);
  }

  /** Returns the masking that is as strict as this and another one, null if this one is. */
  private @Nullable ExportMasking joined(ExportMasking other) {
    if (other == this || origin == null || other.origin == null) {
      return null;
    }
    ExportMasking joined = origin.joined(other.origin, other.limits);
    if (joined != null) {
      joined.reader.firstUse().copyFrom(other.reader.firstUse());
    }
    return joined;
  }

  /**
   * Sets what is done when anything of this is first used, by when the SDK around it is complete:
   * it is told the exporter that masks, or some other object if the hook is asked, or if a span of
   * an SDK with the hook ends.
   */
  public ExportMasking onFirstUse(Consumer<Object> action) {
    reader.firstUse().set(action);
    return this;
  }

  /**
   * Returns an exporter that masks what it hands to the given one. If that masks already, of each
   * option the stricter value holds.
   */
  public SpanExporter mask(SpanExporter exporter) {
    if (!(exporter instanceof MaskingSpanExporter masking)) {
      return new MaskingSpanExporter(exporter, new SpanBatch(reader, limits), this);
    }
    ExportMasking joined = masking.masking().joined(this);
    return joined == null ? exporter : joined.mask(masking.delegate());
  }

  /** The same for log records. */
  public LogRecordExporter mask(LogRecordExporter exporter) {
    if (!(exporter instanceof MaskingLogRecordExporter masking)) {
      return new MaskingLogRecordExporter(exporter, new LogRecordBatch(reader, limits), this);
    }
    ExportMasking joined = masking.masking().joined(this);
    return joined == null ? exporter : joined.mask(masking.delegate());
  }

  FirstUse firstUse() {
    return reader.firstUse();
  }

  /**
   * Returns a processor that shows the given one masked spans only.
   *
   * @param processor one of which it is not known that all its exporters mask
   */
  public SpanProcessor mask(SpanProcessor processor) {
    if (processor instanceof MaskingSpanProcessor) {
      return processor;
    }
    SpanBatch batch = new SpanBatch(reader, limits);
    try {
      return EndingSpanProcessor.of(processor, batch);
    } catch (LinkageError withoutThatCall) {
      return new MaskingSpanProcessor(processor, batch);
    }
  }

  /**
   * Returns a processor that shows the given one masked log records only.
   *
   * @param processor one of which it is not known that all its exporters mask
   */
  public LogRecordProcessor mask(LogRecordProcessor processor) {
    return processor instanceof MaskingLogRecordProcessor
        ? processor
        : new MaskingLogRecordProcessor(processor, new LogRecordBatch(reader, limits));
  }

  /**
   * Returns what gets masked data from an exporter or processor, or null if that is none of
   * Telltale's. It is known by its class, never by a name or a text.
   */
  public static @Nullable Object behind(Object mask) {
    if (mask instanceof MaskingSpanExporter exporter) {
      return exporter.delegate();
    }
    if (mask instanceof MaskingLogRecordExporter exporter) {
      return exporter.delegate();
    }
    if (mask instanceof MaskingSpanProcessor processor) {
      return processor.delegate();
    }
    return mask instanceof MaskingLogRecordProcessor processor ? processor.delegate() : null;
  }

  /** Returns whether a processor is one that comes with the hook, and exports nothing. */
  public static boolean isOfHook(Object processor) {
    return processor instanceof SpanObserver;
  }

  /**
   * Lets nothing be done at the first use of a processor that {@linkplain #isOfHook comes with the
   * hook}.
   */
  public static void forgetFirstUse(Object processor) {
    if (processor instanceof SpanObserver observer) {
      observer.forgetFirstUse();
    }
  }

  /** Returns what masks spans that wait for their export. */
  public QueuedSpanMasking keeping() {
    return new QueuedSpanMasking(reader, limits);
  }

  /** Returns whether something of a trace is secret that nobody knows any more. */
  public boolean mustWithhold(String traceId) {
    SecretSet secrets = reader.tracedSecretsOf(traceId);
    return secrets != null && secrets.overflowed();
  }

  /**
   * Masks attributes that were recorded in a trace, with the secrets of which they are searched.
   *
   * @param traceId the trace, or null if it is not known
   * @param shapes whether shapes are looked for too, whatever the policy says, and secrets whose
   *     trace is not known yet
   * @return the attributes themselves if nothing in them is secret, else a masked copy
   */
  public Attributes mask(Attributes attributes, @Nullable String traceId, boolean shapes) {
    SecretSet secrets = traceId == null ? null : secretsOf(traceId, shapes);
    if (secrets == null && !shapes && !reader.policy().mayConcern(attributes)) {
      return attributes;
    }
    TraceMask mask = reader.maskOf(secrets);
    return mask.mustWithhold()
        ? BareSpan.withoutTexts(attributes)
        : AttributesMasker.mask(attributes, shapes ? mask.withShapes() : mask);
  }

  /** What is masked for a while only would stay so: a series keeps the attributes it has got. */
  private @Nullable SecretSet secretsOf(String traceId, boolean untraced) {
    return untraced ? reader.secretsOf(traceId) : reader.tracedSecretsOf(traceId);
  }

  /** Sets the exception hook; returns whether this version of the SDK has one. */
  public boolean hook(SdkTracerProviderBuilder builder) {
    limits.learn(builder);
    UnsampledSpans.record(builder);
    return ExceptionHooks.install(builder, ExceptionHook.ofSpans(reader), new SpanObserver(reader));
  }

  /** Sets the exception hook; returns whether this version of the SDK has one. */
  public boolean hook(SdkLoggerProviderBuilder builder) {
    limits.learn(builder);
    return ExceptionHooks.install(builder, ExceptionHook.ofLogs(reader));
  }

  /** What a masking was made of, by which two of them can be joined into one. */
  public interface Origin {

    /**
     * Returns the masking that is as strict as this and the other in everything, or null if this
     * one is, or if the two cannot be compared.
     *
     * @param limits what is known of the builders of the SDK
     */
    @Nullable ExportMasking joined(Origin other, LengthLimits limits);
  }
}
