/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ErrorDescriber;

/**
 * Installs masking into the parts of an SDK: the exception hook, by which raw texts are not even
 * rendered, and the exporters, through which all must go. What has it already is left alone.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class ExportMasking {

  private final ExceptionReader reader;
  private final ExceptionHook hook;
  private final LengthLimits limits;

  private ExportMasking(ErrorDescriber describer, ExportPolicy policy, LengthLimits limits) {
    this.reader = new ExceptionReader(describer, policy);
    this.limits = limits;
    this.hook = new ExceptionHook(reader);
  }

  /** Returns the masking of exceptions as they are described. */
  public static ExportMasking of(ErrorDescriber describer) {
    return of(describer, ExportPolicy.DEFAULT);
  }

  /** Returns the masking of exceptions as they are described, and of other things by policy. */
  public static ExportMasking of(ErrorDescriber describer, ExportPolicy policy) {
    return of(describer, policy, new LengthLimits());
  }

  /**
   * The same, for exporters and builders that are not given to one masking.
   *
   * @param limits what is known of the builders, which are those of the exporters' SDKs
   */
  public static ExportMasking of(
      ErrorDescriber describer, ExportPolicy policy, LengthLimits limits) {
    return new ExportMasking(describer, policy, limits);
  }

  /** Returns an exporter that masks what it hands to the given one. */
  public SpanExporter mask(SpanExporter exporter) {
    return exporter instanceof MaskingSpanExporter
        ? exporter
        : new MaskingSpanExporter(exporter, new SpanBatch(reader, limits));
  }

  /** Returns an exporter that masks what it hands to the given one. */
  public LogRecordExporter mask(LogRecordExporter exporter) {
    return exporter instanceof MaskingLogRecordExporter
        ? exporter
        : new MaskingLogRecordExporter(exporter, new LogRecordBatch(reader, limits));
  }

  /** Returns what masks spans that wait for their export. */
  public SpanKeeping keeping() {
    return new SpanKeeping(reader, limits);
  }

  /** Sets the exception hook; returns whether this version of the SDK has one. */
  public boolean hook(SdkTracerProviderBuilder builder) {
    limits.learn(builder);
    return ExceptionHooks.install(builder, hook);
  }

  /** Sets the exception hook; returns whether this version of the SDK has one. */
  public boolean hook(SdkLoggerProviderBuilder builder) {
    limits.learn(builder);
    return ExceptionHooks.install(builder, hook);
  }
}
