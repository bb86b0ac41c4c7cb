/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;

/** One measurement with other attributes. What a later version may add does not leave. */
abstract class MaskedExemplar implements ExemplarData {

  private final Attributes attributes;
  private final long time;
  private final SpanContext context;

  private MaskedExemplar(ExemplarData exemplar, Attributes attributes) {
    this.attributes = attributes;
    this.time = exemplar.getEpochNanos();
    this.context = exemplar.getSpanContext();
  }

  @Override
  public Attributes getFilteredAttributes() {
    return attributes;
  }

  @Override
  public long getEpochNanos() {
    return time;
  }

  @Override
  public SpanContext getSpanContext() {
    return context;
  }

  @Override
  public String toString() {
    return "MaskedExemplar{" + attributes + "}";
  }

  /** A measurement of a whole number. */
  static final class OfLong extends MaskedExemplar implements LongExemplarData {

    private final long value;

    OfLong(LongExemplarData exemplar, Attributes attributes) {
      super(exemplar, attributes);
      this.value = exemplar.getValue();
    }

    @Override
    public long getValue() {
      return value;
    }
  }

  /** A measurement of any number. */
  static final class OfDouble extends MaskedExemplar implements DoubleExemplarData {

    private final double value;

    OfDouble(DoubleExemplarData exemplar, Attributes attributes) {
      super(exemplar, attributes);
      this.value = exemplar.getValue();
    }

    @Override
    public double getValue() {
      return value;
    }
  }
}
