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

  /**
   * A counter.
   *
   * @param name the name of its metric
   * @param unit the unit as UCUM has it
   */
  record Counter(String name, String unit, String description, LongSupplier value) {}

  static final List<Counter> ALL =
      List.of(
          new Counter(
              "telltale.self.text.masked",
              "{text}",
              "Texts with a replacement",
              MaskingCounters::masked),
          new Counter(
              "telltale.self.masking.failed",
              "{failure}",
              "Failures of accessors, writers, maskers and of masking",
              MaskingCounters::failed),
          new Counter(
              "telltale.self.item.withheld",
              "{item}",
              "Messages, exceptions, spans and log records that left without their texts",
              MaskingCounters::withheld),
          new Counter(
              "telltale.self.ledger.overflowed",
              "{item}",
              "Traces and exceptions with more secrets than are kept, or that made room for others;"
                  + " their texts are withheld",
              () -> SecretLedger.shared().overflowed()),
          new Counter(
              "telltale.self.warning.unsaid",
              "{warning}",
              "Warnings that were not said, as too many of their kind were",
              Warnings::unsaid));

  private ProcessCounters() {}

  /** Returns what was counted since the start of the process, by the name of the metric. */
  public static Map<String, Long> read() {
    Map<String, Long> counted = new LinkedHashMap<>();
    for (Counter counter : ALL) {
      counted.put(counter.name(), counter.value().getAsLong());
    }
    return counted;
  }
}
