/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.ReadableSpan;

/**
 * Names the log record of an exception for the operation of its span (OpenTelemetry semantic
 * conventions, exceptions in logs, event name).
 */
final class ExceptionEventNames {

  private static final AttributeKey<String> HTTP_METHOD =
      AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> RPC_SYSTEM = AttributeKey.stringKey("rpc.system");
  private static final AttributeKey<String> RPC_SYSTEM_NAME =
      AttributeKey.stringKey("rpc.system.name");
  private static final AttributeKey<String> MESSAGING_SYSTEM =
      AttributeKey.stringKey("messaging.system");

  private ExceptionEventNames() {}

  /** Returns the name for an exception on a span: {@code exception} if no other is known. */
  static String of(Span span) {
    return span instanceof ReadableSpan readable ? of(readable) : "exception";
  }

  private static String of(ReadableSpan span) {
    boolean serves = span.getKind() == SpanKind.SERVER;
    if (serves || span.getKind() == SpanKind.CLIENT) {
      String side = serves ? "server" : "client";
      if (span.getAttribute(HTTP_METHOD) != null) {
        return "http." + side + ".request.exception";
      }
      if (span.getAttribute(RPC_SYSTEM) != null || span.getAttribute(RPC_SYSTEM_NAME) != null) {
        return "rpc." + side + ".call.exception";
      }
    }
    if (span.getAttribute(MESSAGING_SYSTEM) != null) {
      return span.getKind() == SpanKind.CONSUMER
          ? "messaging.process.exception"
          : "messaging.send.exception";
    }
    return "exception";
  }
}
