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

/** One request that arrived. Immutable. */
public final class OtlpRequest {

  private static final String SERVICE = "/opentelemetry.proto.collector.";

  private final String path;
  private final Map<String, String> headers;
  private final ByteString message;

  OtlpRequest(String path, Map<String, String> headers, ByteString message) {
    this.path = path;
    this.headers = Map.copyOf(headers);
    this.message = message;
  }

  /** Returns the path: that of the URL, or the method of gRPC. */
  public String path() {
    return path;
  }

  /** Returns the headers, by name in lower case. */
  public Map<String, String> headers() {
    return headers;
  }

  ByteString message() {
    return message;
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

  /** Returns whether it came to a path or method of OTLP; else it was refused, as collectors do. */
  boolean isKnown() {
    return isTraces() || isLogs() || isMetrics();
  }

  /**
   * Returns the message, decoded: an {@code ExportTraceServiceRequest} or its sister of log records
   * or metrics.
   *
   * @throws IllegalStateException if the body is no such message, or the path none of OTLP
   */
  public Message proto() {
    if (!isKnown()) {
      throw new IllegalStateException("no OTLP message is sent to " + path);
    }
    return isTraces() ? traces() : isLogs() ? logs() : metrics();
  }

  ExportTraceServiceRequest traces() {
    return parse(ExportTraceServiceRequest.parser());
  }

  ExportLogsServiceRequest logs() {
    return parse(ExportLogsServiceRequest.parser());
  }

  ExportMetricsServiceRequest metrics() {
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
