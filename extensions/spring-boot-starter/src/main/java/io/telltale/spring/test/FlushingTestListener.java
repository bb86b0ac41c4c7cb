/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.test;

import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Exports, right after each test method, what the SDK of the application still holds: before
 * {@code @NoLeaks}, or a test's own {@code @AfterEach}, looks at what has left.
 */
final class FlushingTestListener implements TestExecutionListener, Ordered {

  private static final long SECONDS = 10;

  /** Made by Spring. */
  FlushingTestListener() {}

  @Override
  public void afterTestExecution(TestContext test) {
    if (!test.hasApplicationContext()) {
      return;
    }
    ApplicationContext context = test.getApplicationContext();
    context
        .getBeanProvider(SdkTracerProvider.class)
        .forEach(spans -> spans.forceFlush().join(SECONDS, TimeUnit.SECONDS));
    context
        .getBeanProvider(SdkLoggerProvider.class)
        .forEach(logs -> logs.forceFlush().join(SECONDS, TimeUnit.SECONDS));
    context
        .getBeanProvider(SdkMeterProvider.class)
        .forEach(metrics -> metrics.forceFlush().join(SECONDS, TimeUnit.SECONDS));
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
