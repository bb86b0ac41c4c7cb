/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.trace.data.SpanData;

/** A span that waits for its export, masked by what was known of its trace a moment ago. */
final class QueuedSpan {

  private final boolean error;
  private final int bytes;

  /** Its place among all that were queued; set by the queue, under its lock. */
  private long order;

  private volatile SpanData data;
  private volatile long maskedAt;

  /**
   * Takes a span.
   *
   * @param data the span, masked, without anything that it was masked from
   * @param error whether it tells of an error
   * @param maskedAt when it was masked, in nanoseconds
   */
  QueuedSpan(SpanData data, boolean error, long maskedAt) {
    this.data = data;
    this.error = error;
    this.bytes = SpanSize.of(data);
    this.maskedAt = maskedAt;
  }

  SpanData data() {
    return data;
  }

  boolean isError() {
    return error;
  }

  int bytes() {
    return bytes;
  }

  long maskedAt() {
    return maskedAt;
  }

  long order() {
    return order;
  }

  void order(long place) {
    this.order = place;
  }

  /** Takes the span as it is masked by now. */
  void mask(SpanData masked, long now) {
    this.data = masked;
    this.maskedAt = now;
  }
}
