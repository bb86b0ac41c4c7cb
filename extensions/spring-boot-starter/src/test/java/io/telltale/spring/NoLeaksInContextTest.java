/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.spring.shop.ShopApplication;
import io.telltale.spring.shop.StockException;
import io.telltale.testing.NoLeaks;
import io.telltale.testing.OtlpReceiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a test has recorded has left when the test has ended, so that it can be searched. */
@NoLeaks
@SpringBootTest(classes = ShopApplication.class)
@AutoConfigureObservability
@DirtiesContext
class NoLeaksInContextTest {

  private static final OtlpReceiver RECEIVER = OtlpReceiver.http();

  private final OpenTelemetry openTelemetry;
  private final ExceptionTracer exceptions;

  @Autowired
  NoLeaksInContextTest(OpenTelemetry openTelemetry, ExceptionTracer exceptions) {
    this.openTelemetry = openTelemetry;
    this.exceptions = exceptions;
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    properties.add("management.tracing.sampling.probability", () -> 1.0);
    properties.add("management.otlp.tracing.endpoint", () -> RECEIVER.endpoint() + "/v1/traces");
  }

  @AfterEach
  void everythingHasLeft() {
    assertThat(RECEIVER.spans()).hasSize(1);
  }

  @AfterAll
  static void close() {
    RECEIVER.close();
  }

  @Test
  void whatIsQueuedIsExportedAfterTheTest() {
    Span span = openTelemetry.getTracer("test").spanBuilder("order").startSpan();
    exceptions.recordException(span, new StockException("canary-of-a-context-test"));
    span.end();
  }
}
