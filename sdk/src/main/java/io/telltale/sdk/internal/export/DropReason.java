/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

/**
 * Why a span was not exported: the label {@code telltale.drop.reason} of {@code
 * telltale.self.span.dropped}.
 */
enum DropReason {
  /** The queue had as many spans as it may hold. */
  QUEUE_FULL("queue_full"),
  /** The queue, with the batch on its way, had as many bytes as it may hold. */
  QUEUE_BYTES("queue_bytes"),
  /** The exporter refused the batch, or threw. */
  EXPORT_FAILED("export_failed"),
  /** The exporter did not answer in time; whether the batch arrived is not known. */
  EXPORT_TIMEOUT("export_timeout"),
  /** It was still queued when the time for the shutdown was up, or it ended after the shutdown. */
  SHUTDOWN("shutdown"),
  /** It could not be read. */
  UNREADABLE("unreadable");

  private final String label;

  DropReason(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
