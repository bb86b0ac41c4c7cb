/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.telltale.sdk.internal.masking.ExportMasking;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one kind of telemetry leaves an SDK, and what of Telltale's stands in front: what {@link
 * SdkPipelines} has found.
 *
 * <p>This class is internal and is hence not for public use. Immutable.
 */
public final class ExportPipeline {

  /**
   * What gets telemetry.
   *
   * @param name its class, without the package if it has another name than its file
   * @param mask what of Telltale's it gets everything from, null if it gets what was recorded
   */
  public record Exporter(String name, @Nullable Object mask) {}

  private static final ExportPipeline NONE =
      new ExportPipeline(List.of(), List.of(), List.of(), List.of(), List.of(), Hook.NONE);

  private final List<Exporter> exporters;
  private final List<String> queues;
  private final List<String> unknown;
  private final List<Object> masks;
  private final List<Object> ofHook;
  private final Hook hook;

  ExportPipeline(
      List<Exporter> exporters,
      List<String> queues,
      List<String> unknown,
      List<Object> masks,
      List<Object> ofHook,
      Hook hook) {
    this.exporters = List.copyOf(exporters);
    this.queues = List.copyOf(queues);
    this.unknown = List.copyOf(unknown);
    this.masks = List.copyOf(masks);
    this.ofHook = List.copyOf(ofHook);
    this.hook = hook;
  }

  /** Returns what there is where nothing leaves. */
  public static ExportPipeline none() {
    return NONE;
  }

  /** Returns whatever gets data, once for each way that leads there. */
  public List<Exporter> exporters() {
    return exporters;
  }

  /** Returns what stands in front of the exporters. */
  public List<String> queues() {
    return queues;
  }

  /** Returns what could not be looked into, so that nobody can tell whether it exports. */
  public List<String> unknown() {
    return unknown;
  }

  /** Returns what of Telltale's masks, also behind another one that does. */
  List<Object> masks() {
    return masks;
  }

  /** Returns whether the SDK asks Telltale about exceptions that go this way. */
  Hook hook() {
    return hook;
  }

  /** Returns whether nothing leaves. */
  public boolean isEmpty() {
    return exporters.isEmpty() && unknown.isEmpty();
  }

  /** Returns whether something of Telltale's stands in front of any exporter. */
  public boolean have(Object mask) {
    return exporters.stream().anyMatch(exporter -> exporter.mask() == mask)
        || masks.stream().anyMatch(each -> each == mask);
  }

  /** Returns what gets data as it was recorded, or may: all of it that can be told from outside. */
  public List<String> leaks() {
    List<String> leaks = new ArrayList<>();
    for (Exporter exporter : exporters) {
      if (exporter.mask() == null) {
        leaks.add(exporter.name());
      }
    }
    leaks.addAll(unknown);
    return leaks;
  }

  /** Notes that somebody was told of all this, who need not be told once more at its first use. */
  public void told() {
    ofHook.forEach(ExportMasking::forgetFirstUse);
  }
}
