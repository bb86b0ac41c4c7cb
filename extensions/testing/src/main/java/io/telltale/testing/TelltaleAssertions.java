/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.trace.data.SpanData;

/** Entry point of the assertions about what leaves the process. */
public final class TelltaleAssertions {

  private TelltaleAssertions() {}

  /** Starts an assertion about a span that was received. */
  public static SpanAssert assertThatSpan(ReceivedSpan span) {
    return new SpanAssert(span);
  }

  /** Starts an assertion about a span of OpenTelemetry's SDK, as a collector would receive it. */
  public static SpanAssert assertThatSpan(SpanData span) {
    return new SpanAssert(ReceivedSpan.of(span));
  }

  /** Starts an assertion about what of an exception may leave the process. */
  public static ErrorAssert assertThatError(Throwable error) {
    return new ErrorAssert(error);
  }
}
