/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.sdk.data.CanaryArrival;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Looks at an SDK that a file describes as soon as it is there, before the application has it. With
 * {@code requireProtection}, one that exports what is not masked is shut down. Safe for concurrent
 * use.
 */
final class RequiredProtection {

  private static final Logger LOGGER = Logger.getLogger(Telltale.class.getName());

  private static final String OPTION = "requireProtection";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** OpenTelemetry makes each component anew as often as it looks for one, and tells them all. */
  private static final Set<OpenTelemetrySdk> SEEN =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private RequiredProtection() {}

  /** Returns a configuration for exporters, which cannot see what else their SDK exports to. */
  static TracingConfig without(TracingConfig config) {
    return config.toBuilder().requireProtection(false).build();
  }

  /** Returns whether nothing may leave unless it is masked. */
  static boolean isSet() {
    try {
      TracingConfig config = TracingConfig.fromEnvironment();
      return isTrue(config, "enabled") && isTrue(config, OPTION);
    } catch (TracingConfigException invalid) {
      return isSaid(System.getProperties(), System.getenv());
    }
  }

  private static boolean isTrue(TracingConfig config, String option) {
    return "true".equals(config.options().get(option));
  }

  /** Where not all options can be read, whatever is said but false counts as yes. */
  static boolean isSaid(Properties properties, Map<String, String> variables) {
    Map<String, String> texts = new HashMap<>(variables);
    properties
        .stringPropertyNames()
        .forEach(name -> texts.put(name, properties.getProperty(name, "")));
    return texts.entrySet().stream()
        .anyMatch(
            text ->
                isNamed(text.getKey(), "telltalerequireprotection")
                    ? !text.getValue().isBlank() && !text.getValue().strip().equals("false")
                    : isNamed(text.getKey(), "telltalepreset")
                        && text.getValue().strip().equalsIgnoreCase("strict"));
  }

  private static boolean isNamed(String name, String plain) {
    return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT).equals(plain);
  }

  /** Shuts an SDK down that is not protected and has to be, once. Never throws. */
  static void check(OpenTelemetrySdk sdk) {
    if (!SEEN.add(sdk) || !isSet()) {
      return;
    }
    try {
      ProtectionReport report = Telltale.verify(sdk, TIMEOUT);
      if (!isProtected(report)) {
        refuse(sdk, report.toString());
      }
    } catch (LinkageError | RuntimeException failure) {
      refuse(sdk, "it could not be looked at, because of " + failure.getClass().getName());
    }
  }

  private static boolean isProtected(ProtectionReport report) {
    return Stream.of(report.spans(), report.logs(), report.metrics())
        .allMatch(RequiredProtection::isMasked);
  }

  /** The level also tells whether the SDK has the hook, to which YAML has no way. */
  private static boolean isMasked(ProtectionReport.Signal signal) {
    return signal.notLookedInto().isEmpty()
        && signal.exporters().stream()
            .allMatch(exporter -> exporter.canary() == CanaryArrival.MASKED);
  }

  private static void refuse(OpenTelemetrySdk sdk, String found) {
    sdk.shutdown().join(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    LOGGER.severe(
        () ->
            OPTION
                + ": not everything that the SDK exports is masked, so it was shut down, and nothing"
                + " is exported: "
                + found
                + "; write every exporter of the YAML file within telltale: { exporter: { ... } },"
                + " or leave "
                + OPTION
                + " out");
  }
}
