/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.sdk.internal.limits.LengthLimits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Masks spans that wait for their export. They are masked when they begin to wait, so that nothing
 * raw is kept, and again as long as they wait, since the secrets of their trace may become known
 * later, and are forgotten in the end.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class QueuedSpanMasking {

  private final SpanBatch batch;
  private final ExceptionReader reader;

  QueuedSpanMasking(ExceptionReader reader, LengthLimits limits) {
    this.reader = reader;
    this.batch = new SpanBatch(reader, limits);
  }

  /** Returns whether a span tells of an error: by its status, or by an exception recorded on it. */
  public static boolean tellsOfError(SpanData span) {
    return SpanBatch.mayHoldError(span);
  }

  /** Returns a masked copy, which holds neither the span itself nor any exception. */
  public SpanData keep(SpanData span) {
    return new SpanSnapshot(batch.maskOne(span));
  }

  /**
   * Masks kept spans by what is known by now.
   *
   * @return as many spans in the same order, each the same instance if nothing in it has changed
   */
  public List<SpanData> maskAgain(List<SpanData> kept) {
    Collection<SpanData> masked = batch.mask(kept);
    if (masked == kept) {
      return kept;
    }
    List<SpanData> copies = new ArrayList<>(kept.size());
    for (SpanData span : masked) {
      copies.add(span instanceof SpanSnapshot ? span : new SpanSnapshot(span));
    }
    return copies;
  }

  /** Returns a copy without texts, for a span that has waited longer than secrets are known. */
  public SpanData withoutTexts(SpanData kept) {
    return new SpanSnapshot(BareSpan.of(kept, reader.maskOfUnknown()));
  }
}
