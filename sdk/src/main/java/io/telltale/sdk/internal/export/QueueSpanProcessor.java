/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.config.Fallback;
import io.telltale.sdk.internal.masking.Canary;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.masking.QueuedSpanMasking;
import io.telltale.sdk.internal.masking.Telemetry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Queues spans for their export, in batches, on a thread of its own. The queue holds masked data
 * and no exceptions, is bounded by the number of spans and by their bytes, and lets spans with an
 * error go last. Nothing of it reaches the application: ending a span neither waits nor throws,
 * whatever the exporter does.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class QueueSpanProcessor implements SpanProcessor {

  /** How long a thread that was interrupted has to end. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final SpanQueue queue;
  private final ClosingRetries retries;
  private final ExportCounters counters;
  private final QueuedSpanMasking masking;
  private final BatchExporter exporter;
  private final BatchSender sender;
  private final ExportWorker worker;
  private final Thread thread;
  private final ExportSettings settings;
  private final LongSupplier nanoTime;

  /** The outcome of the end, once it has begun. */
  private final AtomicReference<@Nullable CompletableResultCode> end = new AtomicReference<>();

  private QueueSpanProcessor(Builder builder) {
    this.settings = builder.settings;
    this.nanoTime = builder.nanoTime;
    this.retries = builder.retries;
    this.counters = new ExportCounters();
    this.masking = builder.masking.keeping();
    this.queue = new SpanQueue(settings.queueSize(), settings.queueBytes(), counters);
    this.exporter =
        new BatchExporter(
            builder.exporter, builder.shutdown, settings.exportTimeout(), builder.nanoTime);
    FallbackLog fallback = new FallbackLog(builder.fallback, counters, nanoTime);
    this.sender = new BatchSender(queue, exporter, fallback, masking, settings, counters, nanoTime);
    this.worker = new ExportWorker(queue, sender, settings, nanoTime);
    this.thread = new Thread(worker, "telltale-export");
    thread.setDaemon(true);
  }

  /**
   * Starts a processor.
   *
   * @param exporter where batches go; one that masks what it gets, as all of a batch is known only
   *     there; it ends with the processor
   * @param masking what masks the spans that wait
   */
  public static Builder builder(SpanExporter exporter, ExportMasking masking) {
    return new Builder(exporter, masking);
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (!span.getSpanContext().isSampled()
        || Canary.ends(span.getSpanContext(), Telemetry.SPANS, this)) {
      return;
    }
    counters.addRecorded();
    if (end.get() != null) {
      counters.addDropped(DropReason.SHUTDOWN, 1);
      return;
    }
    QueuedSpan queued = read(span);
    if (queued != null) {
      worker.queued(queue.add(queued));
    }
  }

  private @Nullable QueuedSpan read(ReadableSpan span) {
    try {
      long now = nanoTime.getAsLong();
      SpanData data = span.toSpanData();
      return new QueuedSpan(masking.keep(data), QueuedSpanMasking.tellsOfError(data), now);
    } catch (Throwable failure) {
      counters.addDropped(DropReason.UNREADABLE, 1);
      Failures.contain(failure);
      Warnings.once(
          "queueing a span",
          failure.getClass().getName(),
          () -> "a span could not be read and is not exported: " + failure.getClass().getName());
      return null;
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  /** Exports what is queued. The answer is whether the exporter has taken all of it. */
  @Override
  public CompletableResultCode forceFlush() {
    CompletableResultCode ended = end.get();
    return ended == null ? worker.flush() : ended;
  }

  /**
   * Exports what is queued, for as long as the settings allow, and ends the exporter and the
   * thread. The answer is whether all was exported and the exporter has ended well.
   */
  @Override
  public CompletableResultCode shutdown() {
    CompletableResultCode result = new CompletableResultCode();
    if (!end.compareAndSet(null, result)) {
      return requireNonNull(end.get());
    }
    retries.begin();
    worker.close();
    Thread closing = new Thread(() -> close(result), "telltale-export-close");
    closing.setDaemon(true);
    closing.start();
    return result;
  }

  /** On a thread of its own, as an exporter may not answer, and may not let go of its thread. */
  private void close(CompletableResultCode result) {
    try {
      join(settings.closeTimeout());
      if (thread.isAlive()) {
        thread.interrupt();
        join(GRACE);
      }
    } finally {
      sender.abandon();
      sender.tellOfRest();
      CompletableResultCode exporterEnded = exporter.shutdown();
      exporterEnded.whenComplete(
          () -> {
            boolean all = worker.drained().isSuccess() && exporterEnded.isSuccess();
            if (all) {
              result.succeed();
            } else {
              result.fail();
            }
          });
    }
  }

  private void join(Duration time) {
    try {
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(time.toNanos())));
    } catch (InterruptedException nobodyKnowsThisThread) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns where batches go: spans are masked in this queue. */
  public SpanExporter exporter() {
    return exporter.exporter();
  }

  /** Tells a provider what becomes of the spans, as {@code telltale.self.*}; once a processor. */
  public void observe(MeterProvider provider) {
    SelfMetrics.register(provider, counters, queue::size, queue::bytes);
  }

  /** Returns what became of the spans. */
  ExportCounters counters() {
    return counters;
  }

  /** Returns how many spans are queued. */
  int queueSize() {
    return queue.size();
  }

  /** Returns how many bytes they take up, with those of the batch on its way. */
  long queueBytes() {
    return queue.bytes();
  }

  /** Names the exporter as OpenTelemetry's processors do, and nothing of any span. */
  @Override
  public String toString() {
    return "QueueSpanProcessor{spanExporter=" + exporter + "}";
  }

  /** Collects the options of a processor. Not safe for concurrent use. */
  public static final class Builder {

    private final SpanExporter exporter;
    private final ExportMasking masking;
    private ExportSettings settings = ExportSettings.DEFAULT;
    private Fallback fallback = Fallback.SUMMARY;
    private Supplier<CompletableResultCode> shutdown;
    private LongSupplier nanoTime = System::nanoTime;
    private ClosingRetries retries = new ClosingRetries();

    private Builder(SpanExporter exporter, ExportMasking masking) {
      this.exporter = requireNonNull(exporter, "exporter");
      this.shutdown = exporter::shutdown;
      this.masking = requireNonNull(masking, "masking");
    }

    /** Sets the limits. */
    public Builder settings(ExportSettings settings) {
      this.settings = requireNonNull(settings, "settings");
      return this;
    }

    /** Sets what is logged of batches that could not be exported. */
    public Builder fallback(Fallback fallback) {
      this.fallback = requireNonNull(fallback, "fallback");
      return this;
    }

    /** Sets what ends the exporter, in place of its own method. */
    public Builder shutdown(Supplier<CompletableResultCode> shutdown) {
      this.shutdown = requireNonNull(shutdown, "shutdown");
      return this;
    }

    /** Sets what lets the exporter try again, and is told of the end. */
    public Builder retries(ClosingRetries retries) {
      this.retries = requireNonNull(retries, "retries");
      return this;
    }

    /** Sets the clock. */
    Builder nanoTime(LongSupplier nanoTime) {
      this.nanoTime = requireNonNull(nanoTime, "nanoTime");
      return this;
    }

    /** Returns the processor, whose thread runs. */
    public QueueSpanProcessor build() {
      QueueSpanProcessor processor = new QueueSpanProcessor(this);
      processor.thread.start();
      return processor;
    }
  }
}
