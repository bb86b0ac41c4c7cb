/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.legacyhook;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** On the SDK of an older version, which is the one this module is compiled against. */
class LegacyExceptionHookTest {

  private static final Attributes MASKED =
      Attributes.of(stringKey("exception.type"), "Masked", stringKey("error.name"), "AUTH-201");

  private final List<Throwable> failures = new ArrayList<>();

  private Attributes record(Function<Throwable, Attributes> attributesOf) {
    InMemorySpanExporter exporter = InMemorySpanExporter.create();
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();
    LegacyExceptionHook.install(builder, attributesOf, failures::add);
    try (SdkTracerProvider provider =
        builder.addSpanProcessor(SimpleSpanProcessor.create(exporter)).build()) {
      provider
          .get("test")
          .spanBuilder("work")
          .startSpan()
          .recordException(new IllegalStateException("raw"))
          .end();
      return exporter.getFinishedSpanItems().get(0).getEvents().get(0).getAttributes();
    }
  }

  @Test
  void theEventHasWhatTheHookGives() {
    assertThat(record(error -> MASKED).asMap()).isEqualTo(MASKED.asMap());
  }

  @Test
  void aFailureIsNotThrownIntoTheApplication() {
    Error failure = new OutOfMemoryError("raw");
    Attributes attributes =
        record(
            error -> {
              throw failure;
            });

    assertThat(attributes.isEmpty()).isTrue();
    assertThat(failures).containsExactly(failure);
  }

  @Test
  void theBuilderOfLoggersTakesTheHook() {
    assertThatCode(
            () ->
                LegacyExceptionHook.install(
                    SdkLoggerProvider.builder(), error -> MASKED, failure -> {}))
        .doesNotThrowAnyException();
  }
}
