/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One metric that arrived. Immutable. */
public final class ReceivedMetric {

  private final Map<String, Object> resource;
  private final InstrumentationScope scope;
  private final Metric proto;

  ReceivedMetric(Map<String, Object> resource, InstrumentationScope scope, Metric proto) {
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
  public Metric proto() {
    return proto;
  }

  static List<ReceivedMetric> in(ExportMetricsServiceRequest request) {
    List<ReceivedMetric> metrics = new ArrayList<>();
    for (ResourceMetrics resourceMetrics : request.getResourceMetricsList()) {
      Map<String, Object> resource =
          OtlpValues.map(resourceMetrics.getResource().getAttributesList());
      for (ScopeMetrics scopeMetrics : resourceMetrics.getScopeMetricsList()) {
        for (Metric metric : scopeMetrics.getMetricsList()) {
          metrics.add(new ReceivedMetric(resource, scopeMetrics.getScope(), metric));
        }
      }
    }
    return metrics;
  }

  /** Returns its name. */
  public String name() {
    return proto.getName();
  }
}
