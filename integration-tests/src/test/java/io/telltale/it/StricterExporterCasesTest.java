/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.telltale.it.errors.AccountException;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.sdk.TracingConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Exporters whose policy is stricter than that of the tracer which has written. */
class StricterExporterCasesTest {

  private final Installed installed = new Installed();
  private final Installed.Exporting exporting = installed.maskedBy(TracingConfig.strict());
  private final OpenTelemetry sdk = exporting.sdk();
  private final ExceptionTracer laxer =
      TracerOptions.with(
              ExceptionTracer.builder(sdk),
              TracerParts.of(
                      ErrorDescriber.builder()
                          .stackTrace(StackTraceMode.FULL)
                          .undeclaredStackTrace(StackTraceMode.FULL)
                          .build())
                  .withSignals(true, true))
          .build();

  @AfterEach
  void close() {
    installed.close();
  }

  private void record(Throwable error, String body) {
    Span span = sdk.getTracer("shop").spanBuilder("GET /orders").setNoParent().startSpan();
    laxer.recordException(span, error);
    sdk.getLogsBridge()
        .get("shop")
        .logRecordBuilder()
        .setContext(Context.root().with(span))
        .setBody(body)
        .emit();
    span.end();
    installed.flush(exporting, 2, 1);
  }

  @Test
  void theMessageOfAnUndeclaredExceptionDoesNotLeave() {
    String message = "canary words of nobody else";
    record(new IllegalStateException(message), "failed: " + message);

    assertThat(installed.receiver().received(message)).isFalse();
    assertThat(installed.receiver().received("IllegalStateException")).isTrue();
    assertThat(installed.receiver().span("GET /orders").attributes())
        .containsEntry("error.message", "***");
  }

  @Test
  void aFormThatIsTooWeakDoesNotLeave() {
    String email = "anna-canary@example.com";
    record(new AccountException(email), "refused " + email);

    assertThat(installed.receiver().received(email)).isFalse();
    assertThat(installed.receiver().received("@example.com")).isFalse();
    assertThat(installed.receiver().span("GET /orders").attributes())
        .containsEntry("error.detail.email", "***");
    assertThat(installed.receiver().logs().stream().map(log -> log.body())).contains("refused ***");
  }
}
