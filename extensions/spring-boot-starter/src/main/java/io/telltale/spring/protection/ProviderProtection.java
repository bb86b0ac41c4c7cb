/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.sdk.HostSupport;
import io.telltale.sdk.Protection;
import io.telltale.sdk.TracingConfig;
import io.telltale.spring.ProtectionRequiredException;
import java.util.List;

/**
 * Masks what Spring Boot builds, after all that others have added to it: the exception hook where
 * this version of OpenTelemetry has one, and masked data for every processor that does not lead to
 * masking exporters only.
 */
final class ProviderProtection {

  private final Protection protection;
  private final boolean required;

  ProviderProtection(Protection protection, TracingConfig config) {
    this.protection = protection;
    this.required = Configurations.requiresProtection(config);
  }

  void protect(SdkTracerProviderBuilder builder) {
    protection.maskProcessors(protection.install(builder));
    require("spans", HostSupport.leaks(builder));
  }

  void protect(SdkLoggerProviderBuilder builder) {
    protection.maskProcessors(protection.install(builder));
    require("log records", HostSupport.leaks(builder));
  }

  private void require(String signal, List<String> leaks) {
    if (required && !leaks.isEmpty()) {
      throw new ProtectionRequiredException(signal, leaks);
    }
  }
}
