/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.telltale.runtime.ErrorDescriber;

/** Builds the SDK, the way OpenTelemetry itself reads its environment. */
final class SdkFactory {

  private static final AttributeKey<String> SERVICE_VERSION =
      AttributeKey.stringKey("service.version");

  private SdkFactory() {}

  /** Returns an SDK that is neither global nor closed by the end of the process. */
  static OpenTelemetrySdk create(TracingConfig config, ErrorDescriber describer) {
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        AutoConfiguredOpenTelemetrySdk.builder()
            .disableShutdownHook()
            .addPropertiesSupplier(() -> OtelProperties.defaults(config));
    return AutoConfiguration.building(
        builder, config, describer, () -> builder.build().getOpenTelemetrySdk());
  }

  /**
   * Not a property, as that of the resource's attributes would replace those of the environment.
   */
  static Resource describe(Resource resource, TracingConfig config) {
    String version = config.serviceVersion();
    return version == null ? resource : resource.toBuilder().put(SERVICE_VERSION, version).build();
  }
}
