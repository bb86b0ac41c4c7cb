/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One log record that arrived. Immutable. */
public final class ReceivedLog {

  private final Map<String, Object> resource;
  private final InstrumentationScope scope;
  private final LogRecord proto;

  ReceivedLog(Map<String, Object> resource, InstrumentationScope scope, LogRecord proto) {
    this.resource = resource;
    this.scope = scope;
    this.proto = proto;
  }

  /** Returns the attributes of its resource, by name. */
  public Map<String, Object> resource() {
    return resource;
  }

  /** Returns the name of the instrumentation scope that wrote it. */
  public String scopeName() {
    return scope.getName();
  }

  /** Returns the version of that scope; nothing if it has none. */
  public String scopeVersion() {
    return scope.getVersion();
  }

  /** Returns it as OTLP has it. */
  public LogRecord proto() {
    return proto;
  }

  static List<ReceivedLog> in(ExportLogsServiceRequest request) {
    List<ReceivedLog> logs = new ArrayList<>();
    for (ResourceLogs resourceLogs : request.getResourceLogsList()) {
      Map<String, Object> resource = OtlpValues.map(resourceLogs.getResource().getAttributesList());
      for (ScopeLogs scopeLogs : resourceLogs.getScopeLogsList()) {
        for (LogRecord log : scopeLogs.getLogRecordsList()) {
          logs.add(new ReceivedLog(resource, scopeLogs.getScope(), log));
        }
      }
    }
    return logs;
  }

  /** Returns its body: a text as it is, anything else as {@link Object#toString()} has it. */
  public String body() {
    return OtlpValues.value(proto.getBody()).toString();
  }

  /** Returns the trace it belongs to, in hexadecimal digits; nothing if to none. */
  public String traceId() {
    return OtlpValues.hex(proto.getTraceId());
  }

  /** Returns its attributes, by name, see {@link ReceivedSpan#attributes()}. */
  public Map<String, Object> attributes() {
    return OtlpValues.map(proto.getAttributesList());
  }
}
