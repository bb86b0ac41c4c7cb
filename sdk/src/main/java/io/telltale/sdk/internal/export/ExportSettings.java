/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import java.time.Duration;

/**
 * The limits of the queue.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param queueSize how many spans wait at most
 * @param queueBytes how many bytes they have at most, with the batch on its way
 * @param batchSize how many spans are exported at once, at most
 * @param delay how long a span waits for the batch to fill
 * @param exportTimeout how long the exporter has for a batch
 * @param closeTimeout for how long batches are exported at the end
 */
public record ExportSettings(
    int queueSize,
    long queueBytes,
    int batchSize,
    Duration delay,
    Duration exportTimeout,
    Duration closeTimeout) {

  /**
   * As OpenTelemetry has them, where it has them. The end is bounded such that the exporter can
   * still be closed within ten seconds.
   */
  public static final ExportSettings DEFAULT =
      new ExportSettings(
          2048,
          16L * 1024 * 1024,
          512,
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(8));

  /** Checks them. */
  public ExportSettings {
    if (queueSize < 1
        || batchSize < 1
        || batchSize > queueSize
        || queueBytes < 1
        || delay.isNegative()
        || exportTimeout.isNegative()
        || exportTimeout.isZero()
        || closeTimeout.isNegative()) {
      throw new IllegalArgumentException(
          "a queue of "
              + queueSize
              + " spans and "
              + queueBytes
              + " bytes, with batches of "
              + batchSize
              + ", a delay of "
              + delay
              + ", "
              + exportTimeout
              + " for an export and "
              + closeTimeout
              + " for the end is not possible; all must be positive (the delay and the time for the"
              + " end may be zero), and a batch must fit into the queue");
    }
  }
}
