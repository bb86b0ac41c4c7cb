/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.Map;

/**
 * One request as it arrived. Immutable, and so safe for concurrent use.
 *
 * @param path the path of the URL, for gRPC {@code /service/method}
 * @param headers the headers, their names in lower case
 * @param message the message as it was sent, decompressed
 */
public record OtlpRequest(String path, Map<String, String> headers, ByteString message) {

  private static final String SERVICE = "/opentelemetry.proto.collector.";

  /** Keeps a copy of the headers. */
  public OtlpRequest {
    headers = Map.copyOf(headers);
  }

  /** Returns the message as bytes of the caller's own. */
  public byte[] body() {
    return message.toByteArray();
  }

  /** Returns whether it carries spans. */
  public boolean isTraces() {
    return path.endsWith("/v1/traces") || path.startsWith(SERVICE + "trace.v1.");
  }

  /** Returns whether it carries log records. */
  public boolean isLogs() {
    return path.endsWith("/v1/logs") || path.startsWith(SERVICE + "logs.v1.");
  }

  /** Returns whether it carries metrics. */
  public boolean isMetrics() {
    return path.endsWith("/v1/metrics") || path.startsWith(SERVICE + "metrics.v1.");
  }

  /**
   * Returns the spans it carries, decoded.
   *
   * @throws IllegalStateException if the body is no such message
   */
  public ExportTraceServiceRequest traces() {
    return parse(ExportTraceServiceRequest.parser());
  }

  /**
   * Returns the log records it carries, decoded.
   *
   * @throws IllegalStateException if the body is no such message
   */
  public ExportLogsServiceRequest logs() {
    return parse(ExportLogsServiceRequest.parser());
  }

  /**
   * Returns the metrics it carries, decoded.
   *
   * @throws IllegalStateException if the body is no such message
   */
  public ExportMetricsServiceRequest metrics() {
    return parse(ExportMetricsServiceRequest.parser());
  }

  private <T extends Message> T parse(Parser<T> parser) {
    try {
      return parser.parseFrom(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("no OTLP message of that kind was sent to " + path, e);
    }
  }

  /** Tells nothing of the content. */
  @Override
  public String toString() {
    return "OtlpRequest[" + path + ", " + message.size() + " bytes]";
  }
}
