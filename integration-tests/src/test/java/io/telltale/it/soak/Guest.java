/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.soak;

import io.opentelemetry.api.trace.Span;
import io.telltale.it.errors.SecretException;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import java.util.concurrent.Callable;

/** An application that has a Telltale of its own, as in a container, and is undeployed again. */
public final class Guest implements Callable<Void> {

  /** For {@link Guests}, by reflection. */
  public Guest() {}

  @Override
  public Void call() {
    TracingConfig config = TracingConfig.builder().serviceName("guest").exporter("none").build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      Span span = telemetry.getTracer().spanBuilder("guest").startSpan();
      span.recordException(new IllegalStateException("of the JDK"));
      telemetry.exceptionTracer().recordException(span, new IllegalStateException("of the JDK"));
      telemetry
          .exceptionTracer()
          .recordException(span, new SecretException("no canary-guest", "canary-guest"));
      span.end();
    }
    return null;
  }
}
