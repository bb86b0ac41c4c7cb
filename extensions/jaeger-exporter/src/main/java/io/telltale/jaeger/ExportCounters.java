/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.util.concurrent.atomic.LongAdder;

/** Counts what an exporter does. Safe for concurrent use. */
final class ExportCounters {

  private final LongAdder sent = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder shortened = new LongAdder();
  private final LongAdder requests = new LongAdder();
  private final LongAdder failedRequests = new LongAdder();
  private final LongAdder bytes = new LongAdder();

  void sent(int spans, int size) {
    sent.add(spans);
    bytes.add(size);
  }

  void dropped(long spans) {
    dropped.add(spans);
  }

  void shortened(int spans) {
    shortened.add(spans);
  }

  void request() {
    requests.increment();
  }

  void failedRequest() {
    failedRequests.increment();
  }

  ExportStatistics statistics() {
    return new ExportStatistics(
        sent.sum(),
        dropped.sum(),
        shortened.sum(),
        requests.sum(),
        failedRequests.sum(),
        bytes.sum());
  }
}
