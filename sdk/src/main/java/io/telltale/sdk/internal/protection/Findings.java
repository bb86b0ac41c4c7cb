/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.telltale.sdk.data.ProtectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found out about an instance of OpenTelemetry.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param level how much of all that leaves is masked
 * @param reasons why it is not FULL
 * @param spans how spans leave
 * @param logs how log records leave
 * @param metrics how metrics leave
 * @param errors what is declared
 */
public record Findings(
    ProtectionLevel level,
    List<String> reasons,
    SignalFindings spans,
    SignalFindings logs,
    SignalFindings metrics,
    DeclaredErrors errors) {

  /** What follows from it, for everybody who asks. */
  public static final String MASKING_OFF =
      "masking is switched off: every sensitive value of every exception leaves in the clear; to"
          + " mask, leave out masking(false) and TELLTALE_MASKING=false";

  /**
   * Returns the same for a configuration that switches masking off, which is the one thing to mend:
   * to wrap an exporter would have no effect.
   */
  public Findings withoutMasking() {
    return level == ProtectionLevel.FULL
        ? this
        : new Findings(level, List.of(MASKING_OFF), spans, logs, metrics, errors);
  }

  /**
   * Returns the same for a process that has another SDK, by which libraries send.
   *
   * @param leaks the classes of its parts that do not get masked data; may be empty
   */
  public Findings besideGlobal(List<String> leaks) {
    if (leaks.isEmpty()) {
      return this;
    }
    List<String> all = new ArrayList<>(reasons);
    all.add(
        "GlobalOpenTelemetry is another SDK, and libraries send through it: "
            + ProtectionReasons.classes(leaks)
            + " get telemetry there as it was recorded, or may get it so; mask that SDK, too"
            + " (Telltale.verify(GlobalOpenTelemetry.get()) tells how; a Java agent needs the"
            + " extension telltale-javaagent), or set this one in its place");
    ProtectionLevel atMost = level == ProtectionLevel.FULL ? ProtectionLevel.PARTIAL : level;
    return new Findings(atMost, List.copyOf(all), spans, logs, metrics, errors);
  }

  /** Concludes from what was found of each signal. */
  static Findings of(
      SignalFindings spans, SignalFindings logs, SignalFindings metrics, DeclaredErrors errors) {
    ProtectionReasons reasons = new ProtectionReasons();
    reasons.add("spans", spans);
    reasons.add("log records", logs);
    reasons.add("metrics", metrics);
    List<SignalFindings> leaving =
        Stream.of(spans, logs, metrics).filter(SignalFindings::exported).toList();
    if (!leaving.isEmpty()) {
      reasons.add(errors);
    }
    return new Findings(level(leaving, reasons), reasons.all(), spans, logs, metrics, errors);
  }

  private static ProtectionLevel level(List<SignalFindings> leaving, ProtectionReasons reasons) {
    if (reasons.isEmpty()) {
      return ProtectionLevel.FULL;
    }
    return leaving.stream().allMatch(signal -> signal.level() == ProtectionLevel.NOT_PROTECTED)
        ? ProtectionLevel.NOT_PROTECTED
        : ProtectionLevel.PARTIAL;
  }
}
