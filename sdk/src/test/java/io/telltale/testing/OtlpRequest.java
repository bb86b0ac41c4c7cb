/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.Map;

/**
 * One request as it arrived.
 *
 * @param path the path of the URL, for gRPC {@code /service/method}
 * @param headers the headers, their names in lower case
 * @param body the message as it was sent, decompressed
 */
public record OtlpRequest(String path, Map<String, String> headers, byte[] body) {

  private static final String GRPC_TRACES =
      "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

  /** Returns whether it carries spans. */
  public boolean isTraces() {
    return path.endsWith("/v1/traces") || path.equals(GRPC_TRACES);
  }

  /** Returns the spans it carries, decoded. */
  public ExportTraceServiceRequest traces() {
    try {
      return ExportTraceServiceRequest.parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("no OTLP message was sent to " + path, e);
    }
  }
}
