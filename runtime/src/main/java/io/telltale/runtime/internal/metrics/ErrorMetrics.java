/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.metrics;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ClassCache;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.internal.names.Instrumentation;
import io.telltale.runtime.internal.registry.ErrorLookup;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The counter {@code telltale.errors}: each exception once, however often it is recorded, and
 * whether its trace is sampled or not. Its labels are the declared name, domain and code, of which
 * there are few; undeclared errors have one name together, and the type of each. The trace is known
 * to exemplars by the context, and never a label.
 *
 * <p>Safe for concurrent use. Never throws.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ErrorMetrics {

  static final String COUNTER = "telltale.errors";

  /** As OpenTelemetry calls what has no name of its own. */
  static final String OTHER = "_OTHER";

  /** Only the name of the class is kept. */
  private static final ClassCache<Attributes> UNDECLARED =
      new ClassCache<>() {
        @Override
        protected Attributes compute(Class<?> type) {
          return Attributes.of(
              ErrorAttributes.ERROR_NAME, OTHER, ErrorAttributes.ERROR_TYPE, Names.of(type));
        }
      };

  private final LongCounter counter;
  private final boolean collected;

  /** What counts in place of OpenTelemetry, if that collects nothing. */
  private final @Nullable Consumer<Attributes> otherwise;

  private final ErrorLookup errors;
  private final SeenErrors seen = new SeenErrors();

  /**
   * Counts where somebody collects metrics.
   *
   * @param errors tells which of several exceptions around each other counts
   * @param otherwise takes the labels of each exception where OpenTelemetry collects no metrics;
   *     null for nothing
   */
  public ErrorMetrics(
      OpenTelemetry openTelemetry, ErrorLookup errors, @Nullable Consumer<Attributes> otherwise) {
    this.errors = errors;
    this.otherwise = otherwise;
    this.counter = counter(openTelemetry.getMeterProvider());
    this.collected = counter.getClass() != counter(MeterProvider.noop()).getClass();
  }

  private static LongCounter counter(MeterProvider provider) {
    return provider
        .meterBuilder(Instrumentation.SCOPE)
        .setInstrumentationVersion(Instrumentation.version())
        .build()
        .counterBuilder(COUNTER)
        .setUnit("{error}")
        .setDescription("Exceptions that were recorded, each once")
        .build();
  }

  /** Returns whether anybody collects metrics. */
  public boolean counts() {
    return collected || otherwise != null;
  }

  /**
   * Counts an exception, unless that was done.
   *
   * @param error the exception as it was thrown, which may be a wrapper
   * @param identity its declared identity, or null
   * @param span the span on which it is recorded, which an exemplar names
   */
  public void count(Throwable error, @Nullable ErrorIdentity identity, Span span) {
    try {
      Throwable occurrence = counts() ? errors.occurrenceOf(error) : error;
      if (counts() && seen.add(occurrence)) {
        add(
            identity == null ? UNDECLARED.get(occurrence.getClass()) : identity.metricAttributes(),
            span);
      }
    } catch (Throwable failure) {
      ForeignCalls.report(counter.getClass(), "add", failure);
    }
  }

  private void add(Attributes labels, Span span) {
    if (collected) {
      Context current = Context.current();
      Context context = Span.fromContext(current) == span ? current : current.with(span);
      counter.add(1, labels, context);
    } else if (otherwise != null) {
      otherwise.accept(labels);
    }
  }
}
