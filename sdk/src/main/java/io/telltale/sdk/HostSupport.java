/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.config.UnknownOptions;
import io.telltale.sdk.internal.export.ProcessCounters;
import io.telltale.sdk.internal.protection.SdkPipelines;
import io.telltale.sdk.internal.protection.SdkStructure;
import io.telltale.sdk.internal.setup.ForeignSdk;
import io.telltale.sdk.internal.setup.StartUpReport;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For frameworks that build an SDK for applications: what they need besides {@link Protection}.
 * Applications do not need it.
 *
 * <p>Stateless and safe for concurrent use.
 */
public final class HostSupport {

  private HostSupport() {}

  /**
   * Returns the property of each option, by the name that the option has in code: {@code
   * samplingRate} and {@code telltale.sampling-rate}.
   */
  public static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    for (Option<?> option : Options.ALL) {
      properties.put(option.name(), option.property());
    }
    return properties;
  }

  /**
   * Warns, once each, of names that begin like properties or variables of Telltale but are none.
   *
   * @param names all names that the framework knows, also those of others
   */
  public static void warnOfUnknown(Collection<String> names) {
    for (String name : UnknownOptions.unknown(names)) {
      Warnings.once("unknown option", name, () -> UnknownOptions.message(name));
    }
  }

  /**
   * Returns the instance of OpenTelemetry that owns the process: that of a Java agent, or the
   * global one. This call sets none.
   *
   * @return null if there is none
   */
  public static @Nullable OpenTelemetry ofProcess() {
    return ForeignSdk.find();
  }

  /**
   * Returns the instance of OpenTelemetry by which the spans of an application leave.
   *
   * @param own that of the application, null if it has none
   * @return {@code own}; that of a Java agent, if there is one and {@code own} exports no spans or
   *     is null; the global one, if {@code own} is null; else one that does nothing
   */
  public static OpenTelemetry ofApplication(@Nullable OpenTelemetry own) {
    if (own != null) {
      return ForeignSdk.ofApplication(own);
    }
    @Nullable OpenTelemetry ofProcess = ForeignSdk.find();
    return ofProcess == null ? OpenTelemetry.noop() : ofProcess;
  }

  /** Returns the classes of the parts that get spans as they were recorded, or may get them so. */
  public static List<String> leaks(SdkTracerProviderBuilder builder) {
    return SdkPipelines.of(requireNonNull(builder, "builder")).leaks();
  }

  /**
   * Returns the classes of the parts that get log records as they were emitted, or may get them so.
   */
  public static List<String> leaks(SdkLoggerProviderBuilder builder) {
    return SdkPipelines.of(requireNonNull(builder, "builder")).leaks();
  }

  /**
   * Returns the classes of the parts of a complete SDK that get telemetry as it was recorded, or
   * may get it so. It sends nothing.
   *
   * @return the class of the instance itself if this cannot look into it, since it is not one of
   *     OpenTelemetry's SDK; nothing for one that does nothing
   */
  public static List<String> leaks(OpenTelemetry openTelemetry) {
    OpenTelemetry behind = SdkStructure.behind(requireNonNull(openTelemetry, "openTelemetry"));
    if (behind == OpenTelemetry.noop()) {
      return List.of();
    }
    if (!(behind instanceof OpenTelemetrySdk sdk)) {
      return List.of(openTelemetry.getClass().getName());
    }
    return SdkPipelines.leaks(sdk);
  }

  /**
   * Logs one line if not everything in an SDK is protected. It looks into the SDK, and sends
   * nothing.
   *
   * @return false if this cannot look into the instance, since it is not one of OpenTelemetry's SDK
   */
  public static boolean reportStart(OpenTelemetry openTelemetry, ErrorRegistry registry) {
    return StartUpReport.sayOfSdk(
        requireNonNull(openTelemetry, "openTelemetry"),
        ModuleRegistries.behind(requireNonNull(registry, "registry")));
  }

  /**
   * Logs one line that only what Telltale records is protected. For a host whose instance {@link
   * #reportStart} cannot look into, and that knows better than Telltale what its users should do.
   *
   * @param reason what was seen and what to do, without any value
   */
  public static void reportNotProtected(String reason) {
    StartUpReport.say(ProtectionLevel.NOT_PROTECTED, requireNonNull(reason, "reason"));
  }

  /**
   * Returns the counters of the whole process since its start, by the name of the metric. For a
   * host that does not use OpenTelemetry's metrics. The names are those of {@code docs/names.md};
   * the counters of an exporter's queue, of which a process may have several, are not among them.
   *
   * @return a new map, in the order of the page
   */
  public static Map<String, Long> counters() {
    return ProcessCounters.read();
  }
}
