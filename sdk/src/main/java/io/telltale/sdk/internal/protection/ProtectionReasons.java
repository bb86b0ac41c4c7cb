/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import java.util.ArrayList;
import java.util.List;

/** Collects why not everything is protected: what was seen, and what to do. */
final class ProtectionReasons {

  private final List<String> reasons = new ArrayList<>();

  /** Adds what is wrong with one kind of telemetry. */
  void add(String kind, SignalFindings signal) {
    for (SignalFindings.Exporter exporter : signal.exporters()) {
      String name = exporter.name();
      switch (exporter.canary()) {
        case MASKED -> {}
        case RAW ->
            reasons.add(
                name
                    + " gets "
                    + kind
                    + " as they were recorded; wrap it with Telltale.masking(exporter)");
        case NOT_SEEN ->
            reasons.add(
                "the canary among "
                    + kind
                    + " was not seen in front of "
                    + name
                    + "; look for a sampler or a processor that drops it, and call"
                    + " Telltale.verify(openTelemetry)");
      }
    }
    for (String name : signal.unknown()) {
      reasons.add(
          "nobody can tell from outside what "
              + name
              + " does with "
              + kind
              + "; have OpenTelemetry's autoconfigure add it, which shows it masked "
              + kind
              + " only, or leave it out");
    }
  }

  /** Adds that no error is declared, where that would have to be known here. */
  void add(DeclaredErrors errors) {
    if (errors.areMissing()) {
      reasons.add(
          "no declared error was found, so that no value is known to be sensitive; put"
              + " telltale-processor on the annotation processor path of every module with"
              + " @ErrorCode or @Sensitive, and keep META-INF/services where jars are merged");
    }
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  List<String> all() {
    return List.copyOf(reasons);
  }
}
