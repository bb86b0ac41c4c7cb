/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.guard.Failures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A span whose attributes are made once. Those of Micrometer's bridge are sorted into new ones each
 * time that anybody asks for them, or counts them, which costs more than to look through them. It
 * makes a new resource for each span, too, and OTLP writes each instance once: spans of one batch
 * with equal ones share one here. Immutable.
 */
final class CachingSpanData extends DelegatingSpanData {

  private final Attributes attributes;
  private final int totalAttributeCount;
  private final Resource resource;

  private CachingSpanData(SpanData span, Resource resource) {
    super(span);
    this.attributes = span.getAttributes();
    this.totalAttributeCount = span.getTotalAttributeCount();
    this.resource = resource;
  }

  /**
   * Returns the same spans, each of which has its attributes at hand.
   *
   * @return the collection itself if its first span has so already: all of them come from one
   *     processor
   */
  static Collection<SpanData> of(Collection<SpanData> spans) {
    try {
      return spans.isEmpty() || hasAttributes(first(spans)) ? spans : cached(spans);
    } catch (Throwable failure) {
      // What cannot be read is dealt with where it is masked.
      Failures.contain(failure);
      return spans;
    }
  }

  private static SpanData first(Collection<SpanData> spans) {
    return spans instanceof List<SpanData> list ? list.get(0) : spans.iterator().next();
  }

  @SuppressWarnings("ReferenceEquality") // new ones are equal
  private static boolean hasAttributes(SpanData span) {
    Attributes attributes = span.getAttributes();
    return attributes == span.getAttributes();
  }

  private static List<SpanData> cached(Collection<SpanData> spans) {
    List<SpanData> cached = new ArrayList<>(spans.size());
    Resource shared = null;
    for (SpanData span : spans) {
      Resource own = span.getResource();
      shared = shared != null && own.equals(shared) ? shared : own;
      cached.add(new CachingSpanData(span, shared));
    }
    return cached;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return totalAttributeCount;
  }

  @Override
  public Resource getResource() {
    return resource;
  }
}
