/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects why not everything is protected: what was seen, and what to do. */
final class ProtectionReasons {

  /** A reason is one line: beyond this many classes, it says how many more there are. */
  private static final int NAMED = 8;

  private final List<String> reasons = new ArrayList<>();

  /** Adds what is wrong with one kind of telemetry. */
  void add(String kind, SignalFindings signal) {
    signal.exporters().forEach(exporter -> add(kind, exporter));
    if (signal.lacksHook()) {
      reasons.add(
          "the SDK does not tell Telltale at once about exceptions in "
              + kind
              + ", so a value that leaves before its exception is not masked; pass the builders"
              + " of the providers to Telltale.install (YAML cannot do that: configure"
              + " OpenTelemetry by properties)");
    }
    if (signal.dropsExceptions()) {
      reasons.add(
          "the sampler drops spans, so Telltale learns nothing from exceptions that others record"
              + " in unsampled traces, whose log records leave; call Telltale.install(builder)"
              + " after the sampler is set, or Protection.maskProcessors(builder)");
    }
    if (signal.lacksExemplars()) {
      reasons.add(
          "the SDK makes no exemplars (ExemplarFilter.alwaysOff), so nothing tells to which trace"
              + " the attributes of a metric belong, and the values of its exceptions leave in"
              + " them; set OTEL_METRICS_EXEMPLAR_FILTER=always_on, or trace_based for sampled"
              + " traces alone");
    }
    for (String name : signal.unknown()) {
      reasons.add(
          "nobody can tell from outside what "
              + name
              + " does with "
              + kind
              + "; call Protection.maskProcessors(builder) after all processors are added (for"
              + " metrics, wrap readers with Telltale.masking), or have OpenTelemetry's"
              + " autoconfigure add it: it gets masked "
              + kind
              + " only then");
    }
  }

  private void add(String kind, SignalFindings.Exporter exporter) {
    String name = exporter.name();
    switch (exporter.canary()) {
      case MASKED -> {}
      case RAW ->
          reasons.add(
              name
                  + " gets "
                  + kind
                  + " as they were recorded; wrap it with Telltale.masking(exporter)"
                  + (kind.equals("metrics")
                      ? ""
                      : ", or call Protection.maskProcessors(builder) after its processor is"
                          + " added"));
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

  /** Adds that no error is declared, or that some are marked and cannot be read. */
  void add(DeclaredErrors errors) {
    if (errors.areMissing()) {
      reasons.add(
          "no declared error was found, so no value is known to be sensitive; put"
              + " telltale-processor on the annotation processor path of every module with"
              + " @ErrorCode or @Sensitive, and keep META-INF/services where jars are merged; in a"
              + " named module, the module-info provides io.telltale.runtime.spi.ErrorModule");
    }
    if (!errors.unprocessed().isEmpty()) {
      reasons.add(unprocessed(errors.unprocessed()));
    }
  }

  private static String unprocessed(Set<String> types) {
    return "Telltale's annotations in "
        + classes(types)
        + " have no effect, since their modules were compiled without telltale-processor or lost"
        + " META-INF/services. So texts of such exceptions, and of those below them that cannot"
        + " read what is sensitive, are withheld; put telltale-processor on the annotation"
        + " processor path of these modules (with JDK 23 or newer, the class path works only with"
        + " -proc:full), and keep META-INF/services";
  }

  /** Names classes, not too many of them. */
  static String classes(Collection<String> classes) {
    String named = classes.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = classes.size() - NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  List<String> all() {
    return List.copyOf(reasons);
  }
}
