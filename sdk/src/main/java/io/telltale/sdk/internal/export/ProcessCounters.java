/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.ledger.SecretLedger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What is counted once for the whole process, whoever exports.
 *
 * <p>Stateless and safe for concurrent use.
 */
public final class ProcessCounters {

  /** A counter. */
  enum Counter implements LongSupplier {
    TEXT_MASKED("telltale.self.text.masked", "{text}", "Texts with a replacement"),
    MASKING_FAILED(
        "telltale.self.masking.failed",
        "{failure}",
        "Failures of accessors, writers, maskers and of masking"),
    ITEM_WITHHELD(
        "telltale.self.item.withheld",
        "{item}",
        "Messages, exceptions, spans and log records that left without their texts"),
    LEDGER_OVERFLOWED(
        "telltale.self.ledger.overflowed",
        "{item}",
        "Traces and exceptions with more secrets than are kept, with a secret that could not be"
            + " read, or that made room for others; their texts are withheld"),
    WARNING_UNSAID(
        "telltale.self.warning.unsaid",
        "{warning}",
        "Warnings that were not said, as too many of their kind were");

    private final String metric;
    private final String unit;
    private final String description;

    Counter(String metric, String unit, String description) {
      this.metric = metric;
      this.unit = unit;
      this.description = description;
    }

    /** Returns the name of its metric. */
    String metric() {
      return metric;
    }

    /** Returns its unit as UCUM has it. */
    String unit() {
      return unit;
    }

    String description() {
      return description;
    }

    @Override
    public long getAsLong() {
      return switch (this) {
        case TEXT_MASKED -> MaskingCounters.masked();
        case MASKING_FAILED -> MaskingCounters.failed();
        case ITEM_WITHHELD -> MaskingCounters.withheld();
        case LEDGER_OVERFLOWED -> SecretLedger.shared().overflowed();
        case WARNING_UNSAID -> Warnings.unsaid();
      };
    }
  }

  static final List<Counter> ALL = List.of(Counter.values());

  private ProcessCounters() {}

  /** Returns what was counted since the start of the process, by the name of the metric. */
  public static Map<String, Long> read() {
    Map<String, Long> counted = new LinkedHashMap<>();
    for (Counter counter : ALL) {
      counted.put(counter.metric(), counter.getAsLong());
    }
    return counted;
  }
}
