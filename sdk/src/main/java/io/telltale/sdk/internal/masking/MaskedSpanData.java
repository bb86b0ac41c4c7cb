/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/** A span of which everything that may hold a secret was looked through. Immutable. */
final class MaskedSpanData extends DelegatingSpanData {

  private final Parts parts;

  MaskedSpanData(SpanData span, Parts parts) {
    super(span);
    this.parts = parts;
  }

  /**
   * What is masked.
   *
   * @param droppedAttributes how many attributes the SDK has dropped
   * @param droppedEvents how many events the SDK has dropped
   * @param droppedLinks how many links the SDK has dropped
   * @param cutTexts see {@link SpanSnapshot#cutTexts()}
   */
  record Parts(
      String name,
      StatusData status,
      Attributes attributes,
      List<EventData> events,
      List<LinkData> links,
      int droppedAttributes,
      int droppedEvents,
      int droppedLinks,
      Set<String> cutTexts) {}

  /** See {@link SpanSnapshot#cutTexts()}. */
  Set<String> cutTexts() {
    return parts.cutTexts();
  }

  @Override
  public String getName() {
    return parts.name();
  }

  @Override
  public StatusData getStatus() {
    return parts.status();
  }

  @Override
  public Attributes getAttributes() {
    return parts.attributes();
  }

  @Override
  public List<EventData> getEvents() {
    return parts.events();
  }

  @Override
  public List<LinkData> getLinks() {
    return parts.links();
  }

  @Override
  public int getTotalAttributeCount() {
    return parts.attributes().size() + parts.droppedAttributes();
  }

  @Override
  public int getTotalRecordedEvents() {
    return parts.events().size() + parts.droppedEvents();
  }

  @Override
  public int getTotalRecordedLinks() {
    return parts.links().size() + parts.droppedLinks();
  }
}
