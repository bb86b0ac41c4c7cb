/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/**
 * Lets OpenTelemetry's OTLP exporters try a collector again, but at the end not one that nobody can
 * reach: five attempts take up to eight seconds, by when a process has mostly been killed, and the
 * loss was never told. A collector that is there and slow is waited for.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class ClosingRetries {

  private volatile boolean closing;

  /** Starts before the end. */
  public ClosingRetries() {}

  /** Takes notice that the end has come. */
  void begin() {
    closing = true;
  }

  /** Returns an exporter that tries as often as this allows; the same if it is none of OTLP's. */
  public SpanExporter applyTo(SpanExporter exporter) {
    RetryPolicy policy =
        RetryPolicy.builder().setRetryExceptionPredicate(this::isWorthAnother).build();
    SpanExporter retrying;
    if (exporter instanceof OtlpHttpSpanExporter http) {
      retrying = http.toBuilder().setRetryPolicy(policy).build();
    } else if (exporter instanceof OtlpGrpcSpanExporter grpc) {
      retrying = grpc.toBuilder().setRetryPolicy(policy).build();
    } else {
      return exporter;
    }
    CompletableResultCode unused = exporter.shutdown();
    return retrying;
  }

  /** Before the end as OpenTelemetry has it: whatever is wrong with a connection may pass. */
  boolean isWorthAnother(IOException failure) {
    if (closing && isOutOfReach(failure)) {
      return false;
    }
    return failure instanceof SocketException
        || failure instanceof SocketTimeoutException
        || failure instanceof UnknownHostException;
  }

  private static boolean isOutOfReach(IOException failure) {
    return failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof UnknownHostException;
  }
}
