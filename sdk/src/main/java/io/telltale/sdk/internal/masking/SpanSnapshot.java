/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * What is left of a masked span once the span itself is let go. What the SDK hands out keeps the
 * whole span alive, with the exceptions recorded on it and their texts as they were. Immutable.
 */
final class SpanSnapshot implements SpanData {

  private final SpanContext context;
  private final SpanContext parent;
  private final Resource resource;
  private final InstrumentationScopeInfo scope;
  private final SpanKind kind;
  private final String name;
  private final StatusData status;
  private final Attributes attributes;
  private final List<EventData> events;
  private final List<LinkData> links;
  private final long start;
  private final long end;
  private final int totalAttributes;
  private final int totalEvents;
  private final int totalLinks;
  private final Set<String> cutTexts;

  /**
   * Copies a span.
   *
   * @param span one that is masked, so that none of its events holds an exception
   */
  SpanSnapshot(SpanData span) {
    this.context = span.getSpanContext();
    this.parent = span.getParentSpanContext();
    this.resource = span.getResource();
    this.scope = span.getInstrumentationScopeInfo();
    this.kind = span.getKind();
    this.name = span.getName();
    this.status = span.getStatus();
    this.attributes = span.getAttributes();
    this.events = List.copyOf(span.getEvents());
    this.links = List.copyOf(span.getLinks());
    this.start = span.getStartEpochNanos();
    this.end = span.getEndEpochNanos();
    this.totalAttributes = span.getTotalAttributeCount();
    this.totalEvents = span.getTotalRecordedEvents();
    this.totalLinks = span.getTotalRecordedLinks();
    this.cutTexts = cutTextsOf(span);
  }

  private static Set<String> cutTextsOf(SpanData span) {
    if (span instanceof MaskedSpanData masked) {
      return masked.cutTexts();
    }
    return span instanceof SpanSnapshot kept ? kept.cutTexts : Set.of();
  }

  /**
   * Returns the texts of attributes that the SDK may have cut, and that have another length now, as
   * something in them was replaced.
   */
  Set<String> cutTexts() {
    return cutTexts;
  }

  @Override
  public SpanContext getSpanContext() {
    return context;
  }

  @Override
  public SpanContext getParentSpanContext() {
    return parent;
  }

  @Override
  public Resource getResource() {
    return resource;
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return scope;
  }

  /** What OpenTelemetry had before scopes, and still asks every span for. */
  @Override
  @Deprecated
  @SuppressWarnings("deprecation")
  public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return io.opentelemetry.sdk.common.InstrumentationLibraryInfo.create(
        scope.getName(), scope.getVersion(), scope.getSchemaUrl());
  }

  @Override
  public SpanKind getKind() {
    return kind;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public StatusData getStatus() {
    return status;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public List<EventData> getEvents() {
    return events;
  }

  @Override
  public List<LinkData> getLinks() {
    return links;
  }

  @Override
  public long getStartEpochNanos() {
    return start;
  }

  @Override
  public long getEndEpochNanos() {
    return end;
  }

  @Override
  public boolean hasEnded() {
    return true;
  }

  @Override
  public int getTotalAttributeCount() {
    return totalAttributes;
  }

  @Override
  public int getTotalRecordedEvents() {
    return totalEvents;
  }

  @Override
  public int getTotalRecordedLinks() {
    return totalLinks;
  }

  /** Names the span, and nothing that it holds. */
  @Override
  public String toString() {
    return "SpanSnapshot{" + context.getTraceId() + "/" + context.getSpanId() + "}";
  }
}
