/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.config.OtelProperties;

/** Builds the SDK, the way OpenTelemetry itself reads its environment. */
final class SdkFactory {

  private static final AttributeKey<String> SERVICE_VERSION =
      AttributeKey.stringKey("service.version");

  private SdkFactory() {}

  /** Returns an SDK that is neither global nor closed by the end of the process. */
  static OpenTelemetrySdk create(
      OptionValues config, ErrorDescriber describer, ServiceName serviceName) {
    AutoConfiguredOpenTelemetrySdkBuilder builder =
        AutoConfiguredOpenTelemetrySdk.builder()
            .disableShutdownHook()
            .addPropertiesSupplier(() -> OtelProperties.defaults(config))
            .addResourceCustomizer((resource, properties) -> serviceName.noteOf(resource));
    return AutoConfiguration.building(
        builder, config, describer, () -> builder.build().getOpenTelemetrySdk());
  }

  /**
   * Not a property, as that of the resource's attributes would replace those of the environment.
   */
  static Resource describe(Resource resource, OptionValues config) {
    String version = config.get(Options.SERVICE_VERSION);
    return version == null ? resource : resource.toBuilder().put(SERVICE_VERSION, version).build();
  }
}
