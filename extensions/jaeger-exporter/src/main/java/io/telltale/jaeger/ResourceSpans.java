/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The spans of one resource: Jaeger takes them in one batch.
 *
 * @param resource what the spans come from
 * @param spans the spans, in the order they ended
 */
record ResourceSpans(Resource resource, List<SpanData> spans) {

  /** Groups spans, in the order in which their resources occur first. */
  static Collection<ResourceSpans> group(List<SpanData> spans) {
    Map<Resource, ResourceSpans> groups = new LinkedHashMap<>();
    ResourceSpans last = null;
    for (SpanData span : spans) {
      Resource resource = span.getResource();
      // All spans of an SDK share one: no look-up, which would hash every attribute.
      if (last == null || last.resource != resource) {
        last = groups.computeIfAbsent(resource, key -> new ResourceSpans(key, new ArrayList<>()));
      }
      last.spans.add(span);
    }
    return groups.values();
  }
}
