/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.sdk.Discarding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** An exporter that answers as a test wants. Safe for concurrent use. */
final class Answering extends Discarding {

  private final List<SpanData> received = new ArrayList<>();
  private volatile Function<Collection<SpanData>, CompletableResultCode> answer;
  private volatile boolean shutdown;

  Answering(Function<Collection<SpanData>, CompletableResultCode> answer) {
    this.answer = answer;
  }

  static Answering success() {
    return new Answering(spans -> CompletableResultCode.ofSuccess());
  }

  void answer(Function<Collection<SpanData>, CompletableResultCode> next) {
    this.answer = next;
  }

  List<SpanData> received() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  boolean isShutdown() {
    return shutdown;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    synchronized (received) {
      received.addAll(spans);
    }
    return answer.apply(spans);
  }

  @Override
  public CompletableResultCode shutdown() {
    shutdown = true;
    return CompletableResultCode.ofSuccess();
  }
}
