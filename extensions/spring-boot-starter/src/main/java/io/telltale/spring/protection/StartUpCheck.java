/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.opentelemetry.api.OpenTelemetry;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.sdk.HostSupport;
import io.telltale.sdk.TracingConfig;
import io.telltale.spring.ProtectionRequiredException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says in one line, when the application is complete, that less than everything is protected. It
 * sends nothing, and waits for nothing.
 */
final class StartUpCheck implements SmartInitializingSingleton {

  private final ObjectProvider<OpenTelemetry> beans;
  private final ErrorRegistry registry;
  private final boolean required;

  StartUpCheck(ObjectProvider<OpenTelemetry> beans, ErrorRegistry registry, TracingConfig config) {
    this.beans = beans;
    this.registry = registry;
    this.required = Configurations.requiresProtection(config);
  }

  @Override
  public void afterSingletonsInstantiated() {
    OpenTelemetry openTelemetry = ApplicationTelemetry.of(beans);
    if (openTelemetry == OpenTelemetry.noop() || HostSupport.reportStart(openTelemetry, registry)) {
      return;
    }
    String sdk = openTelemetry.getClass().getName();
    if (required) {
      throw new ProtectionRequiredException("spans, log records and metrics", List.of(sdk));
    }
    HostSupport.reportNotProtected(
        "another SDK owns this process, "
            + sdk
            + ", mostly that of a Java agent. What Telltale records is masked; what others record is"
            + " as that SDK has it. Put telltale-javaagent into the agent's"
            + " otel.javaagent.extensions, and ask the endpoint telltale of the actuator");
  }
}
