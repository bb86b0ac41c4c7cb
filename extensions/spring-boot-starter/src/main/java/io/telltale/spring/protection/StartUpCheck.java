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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Says in one line, when the application is complete, that less than everything is protected, or
 * ends the start where protection is required. It sends nothing, and waits for nothing.
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
    if (required) {
      require(openTelemetry);
    }
    if (openTelemetry == OpenTelemetry.noop() || HostSupport.reportStart(openTelemetry, registry)) {
      return;
    }
    String sdk = openTelemetry.getClass().getName();
    HostSupport.reportNotProtected(
        "another SDK owns this process, "
            + sdk
            + ", mostly that of a Java agent. What Telltale records is masked; what others record is"
            + " as that SDK has it. Put telltale-javaagent into the agent's"
            + " otel.javaagent.extensions, and ask the endpoint telltale of the actuator");
  }

  /** Whatever others have built or replaced, every instance that somebody can ask for. */
  private void require(OpenTelemetry ofApplication) {
    Set<String> leaks = new LinkedHashSet<>(HostSupport.leaks(ofApplication));
    beans.stream().map(HostSupport::leaks).forEach(leaks::addAll);
    if (!leaks.isEmpty()) {
      throw new ProtectionRequiredException("spans, log records and metrics", List.copyOf(leaks));
    }
  }
}
