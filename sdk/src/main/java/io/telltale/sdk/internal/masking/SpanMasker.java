/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.sdk.internal.masking.BatchExceptions.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Masks one span, of which every text is taken for one that nobody has masked. */
final class SpanMasker {

  private final SpanData span;
  private final TraceMask mask;
  private final BatchExceptions exceptions;
  private final CutTexts cutTexts;
  private final @Nullable LaxerTexts laxer;

  private SpanMasker(SpanData span, TraceMask mask, BatchExceptions exceptions, CutTexts cutTexts) {
    this.span = span;
    this.mask = mask.with(cutTexts);
    this.exceptions = exceptions;
    this.cutTexts = cutTexts;
    this.laxer = LaxerTexts.of(span, exceptions);
  }

  /** Returns the span itself if nothing in it is to change, else a masked copy. */
  static SpanData mask(
      SpanData span, TraceMask mask, BatchExceptions exceptions, CutTexts cutTexts) {
    return new SpanMasker(span, mask, exceptions, cutTexts).masked();
  }

  private SpanData masked() {
    String rawName = span.getName();
    String name = name(rawName);
    List<EventData> rawEvents = span.getEvents();
    MaskedEvents maskedEvents = MaskedEvents.of(rawEvents, mask, exceptions, span.getTraceId());
    List<EventData> changedEvents = maskedEvents.events();
    List<EventData> events = changedEvents == null ? rawEvents : changedEvents;
    Attributes rawAttributes = span.getAttributes();
    Attributes attributes = attributes(rawAttributes, maskedEvents.declared());
    List<LinkData> rawLinks = span.getLinks();
    List<LinkData> links = links(rawLinks);
    StatusData rawStatus = span.getStatus();
    StatusData status = status(rawStatus, attributes);
    boolean same =
        name.equals(rawName)
            && events == rawEvents
            && attributes == rawAttributes
            && links == rawLinks
            && status == rawStatus;
    return same
        ? span
        : new MaskedSpanData(
            span,
            new MaskedSpanData.Parts(
                name,
                status,
                attributes,
                events,
                links,
                span.getTotalAttributeCount() - rawAttributes.size(),
                span.getTotalRecordedEvents() - rawEvents.size(),
                span.getTotalRecordedLinks() - rawLinks.size(),
                cutTexts.masked()));
  }

  /** By the conventions, a span has its name of its attributes: GET /orders, SELECT orders. */
  private String name(String raw) {
    String masked = mask.spanName(raw);
    return masked.equals(raw)
        ? raw
        : mask.without(value -> ProgramNames.areIn(span.getAttributes(), value)).spanName(raw);
  }

  private Attributes attributes(Attributes raw, @Nullable ErrorDescription onEvents) {
    Written found = exceptions.written(raw, span.getTraceId());
    ErrorDescription written = found == null ? null : found.description();
    ErrorDescription declared = onEvents == null ? written : onEvents;
    Attributes own = laxer == null ? raw : laxer.replaced(raw);
    Attributes shown =
        written == null ? own : ExceptionAttributes.replaceWritten(own, written, exceptions.keys());
    ErrorIdentity identity = declared == null ? null : declared.identity();
    // What is added is masked as well: another exception of the trace may know more secrets.
    return ExceptionAttributes.mask(
        declared == null || identity == null
            ? shown
            : ErrorOnSpan.add(shown, declared, identity, mask.policy()),
        mask);
  }

  private List<LinkData> links(List<LinkData> raw) {
    if (raw.isEmpty()) {
      return raw;
    }
    List<LinkData> masked = new ArrayList<>(raw.size());
    boolean changed = false;
    for (LinkData link : raw) {
      Attributes attributes = AttributesMasker.mask(link.getAttributes(), mask);
      boolean same = attributes == link.getAttributes();
      changed |= !same;
      masked.add(same ? link : copy(link, attributes));
    }
    return changed ? masked : raw;
  }

  private static LinkData copy(LinkData link, Attributes attributes) {
    int dropped = link.getTotalAttributeCount() - link.getAttributes().size();
    return LinkData.create(link.getSpanContext(), attributes, attributes.size() + dropped);
  }

  /** Only an error has a description; one that was emptied is restored. */
  private StatusData status(StatusData raw, Attributes attributes) {
    if (raw.getStatusCode() != StatusCode.ERROR) {
      return raw;
    }
    String description = raw.getDescription();
    String shown;
    if (description == null || description.isEmpty()) {
      String message = attributes.get(ErrorAttributes.ERROR_MESSAGE);
      shown = message == null ? "" : message;
    } else {
      shown = mask.errorText(exceptions.statuses.shown(span, description, laxer));
    }
    return shown.equals(description) || (description == null && shown.isEmpty())
        ? raw
        : StatusData.create(StatusCode.ERROR, shown);
  }
}
