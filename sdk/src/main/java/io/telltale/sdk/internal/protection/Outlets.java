/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exporters behind the processors of an SDK, found in what the SDK tells of itself. */
final class Outlets {

  private static final Set<String> MASKING =
      Set.of("MaskingSpanExporter", "MaskingLogRecordExporter");

  final List<String> masked = new ArrayList<>();
  final List<String> unmasked = new ArrayList<>();
  final List<String> queues = new ArrayList<>();
  final List<String> unknown = new ArrayList<>();

  private Outlets() {}

  /**
   * Finds them.
   *
   * @param provider the text of a tracer or logger provider
   * @param field what the provider calls its processor
   */
  static Outlets of(String provider, String field) {
    Outlets outlets = new Outlets();
    int start = provider.lastIndexOf(field + "=");
    @Nullable Described processor =
        start < 0 ? null : Described.parse(provider.substring(start + field.length() + 1));
    if (processor == null) {
      outlets.unknown.add(field);
    } else {
      outlets.addProcessor(processor);
    }
    return outlets;
  }

  boolean isEmpty() {
    return masked.isEmpty() && unmasked.isEmpty() && unknown.isEmpty();
  }

  private void addProcessor(Described processor) {
    String name = processor.simpleName();
    if (name.startsWith("Noop")) {
      return;
    }
    if (name.equals("MultiSpanProcessor")) {
      List<Described> all = processor.get("spanProcessorsAll");
      all.forEach(this::addProcessor);
      processor.get("spanProcessorsStart").stream()
          .filter(started -> all.stream().noneMatch(other -> other.name().equals(started.name())))
          .forEach(this::addProcessor);
      return;
    }
    List<Described> exporters = new ArrayList<>(processor.get("spanExporter"));
    exporters.addAll(processor.get("logRecordExporter"));
    if (!exporters.isEmpty()) {
      queues.add(name);
      exporters.forEach(this::addExporter);
    } else if (name.equals("KeptErrorsProcessor")) {
      processor.get("").forEach(this::addProcessor);
    } else {
      unknown.add(processor.name());
    }
  }

  /** An exporter that others have wrapped is masked in front of them and behind them. */
  private void addMasked(Described exporter) {
    if (MASKING.contains(exporter.simpleName())) {
      exporter.get("").forEach(this::addMasked);
    } else {
      masked.add(exporter.simpleName());
    }
  }

  private void addExporter(Described exporter) {
    String name = exporter.simpleName();
    if (MASKING.contains(name)) {
      exporter.get("").forEach(this::addMasked);
    } else if (name.startsWith("Multi")) {
      exporter.fields().values().forEach(all -> all.forEach(this::addExporter));
    } else if (!name.startsWith("Noop")) {
      unmasked.add(name);
    }
  }
}
