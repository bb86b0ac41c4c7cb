/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an exporter has done since it was built. Immutable. */
public final class ExportStatistics {

  private final long sentSpans;
  private final long droppedSpans;
  private final long shortenedSpans;
  private final long requests;
  private final long failedRequests;
  private final long sentBytes;

  ExportStatistics(
      long sentSpans,
      long droppedSpans,
      long shortenedSpans,
      long requests,
      long failedRequests,
      long sentBytes) {
    this.sentSpans = sentSpans;
    this.droppedSpans = droppedSpans;
    this.shortenedSpans = shortenedSpans;
    this.requests = requests;
    this.failedRequests = failedRequests;
    this.sentBytes = sentBytes;
  }

  /**
   * Returns how many spans were handed to the network, or acknowledged by the collector. Nobody
   * knows whether a datagram arrives.
   */
  public long sentSpans() {
    return sentSpans;
  }

  /**
   * Returns how many spans were not sent: too large, not encodable, refused, or lost with a request
   * that failed.
   */
  public long droppedSpans() {
    return droppedSpans;
  }

  /** Returns how many spans lost text because they were too large for a datagram. */
  public long shortenedSpans() {
    return shortenedSpans;
  }

  /** Returns how many datagrams or HTTP requests were sent. */
  public long requests() {
    return requests;
  }

  /**
   * Returns how many of the datagrams or requests were reported as lost: nobody listens, a time
   * limit, a refusal.
   */
  public long failedRequests() {
    return failedRequests;
  }

  /** Returns how many bytes the spans sent took, encoded, in datagrams or bodies of requests. */
  public long sentBytes() {
    return sentBytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExportStatistics that
        && sentSpans == that.sentSpans
        && droppedSpans == that.droppedSpans
        && shortenedSpans == that.shortenedSpans
        && requests == that.requests
        && failedRequests == that.failedRequests
        && sentBytes == that.sentBytes;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        sentSpans, droppedSpans, shortenedSpans, requests, failedRequests, sentBytes);
  }

  @Override
  public String toString() {
    return "ExportStatistics["
        + "sentSpans="
        + sentSpans
        + ", droppedSpans="
        + droppedSpans
        + ", shortenedSpans="
        + shortenedSpans
        + ", requests="
        + requests
        + ", failedRequests="
        + failedRequests
        + ", sentBytes="
        + sentBytes
        + "]";
  }
}
