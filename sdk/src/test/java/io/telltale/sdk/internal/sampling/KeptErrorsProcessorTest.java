/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptErrorsProcessorTest {

  private final AtomicLong clock = new AtomicLong();
  private final InMemorySpanExporter kept = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder()
          .setSampler(new RecordingSampler(Sampler.alwaysOff()))
          .addSpanProcessor(new KeptErrorsProcessor(SimpleSpanProcessor.create(kept), clock::get))
          .build();

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      provider.get("test").spanBuilder("failed").startSpan().setStatus(StatusCode.ERROR).end();
    }
  }

  @Test
  void aStormOfErrorsIsNotKept() {
    fail(KeptErrorsProcessor.MAX_PER_SECOND + 50);
    assertThat(kept.getFinishedSpanItems()).hasSize(KeptErrorsProcessor.MAX_PER_SECOND);

    clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
    fail(7);
    assertThat(kept.getFinishedSpanItems()).hasSize(KeptErrorsProcessor.MAX_PER_SECOND + 7);
    provider.close();
  }
}
