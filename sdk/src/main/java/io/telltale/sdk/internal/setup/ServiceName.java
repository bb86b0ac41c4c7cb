/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.resources.Resource;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import org.jspecify.annotations.Nullable;

/**
 * The name of the service: that of the resource, where an SDK was built; else that of the
 * configuration, else that of the environment.
 *
 * <p>Used by one thread, while tracing is set up.
 */
final class ServiceName {

  /** As OpenTelemetry calls a service of which nobody says the name. */
  static final String UNKNOWN = "unknown_service:java";

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("service.name");

  private final OptionValues config;
  private @Nullable String ofResource;

  ServiceName(OptionValues config) {
    this.config = config;
  }

  /** Takes the name from the resource of the SDK, and returns that as it is. */
  Resource noteOf(Resource resource) {
    ofResource = resource.getAttribute(KEY);
    return resource;
  }

  String get() {
    if (ofResource != null) {
      return ofResource;
    }
    String configured = config.get(Options.SERVICE_NAME);
    String name = configured != null ? configured : ofEnvironment();
    return name == null || name.isBlank() ? UNKNOWN : name;
  }

  private static @Nullable String ofEnvironment() {
    String property = System.getProperty("otel.service.name");
    return property != null ? property : System.getenv("OTEL_SERVICE_NAME");
  }
}
