/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.sdk.internal.limits.LengthLimits;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds the texts that an SDK may have cut at its limit. Where nobody has told the limit, only the
 * longest text that one provider has ever sent can be as long as it.
 *
 * <p>Safe for concurrent use.
 */
final class CutTextFinder {

  private final LengthLimits limits;
  private final AtomicReference<@Nullable Longest> longest = new AtomicReference<>();

  CutTextFinder(LengthLimits limits) {
    this.limits = limits;
  }

  /**
   * The longest text of a provider, which is known by its resource: another one may have another
   * limit.
   */
  private record Longest(Resource resource, int length) {}

  CutTexts of(SpanData span) {
    Set<String> known = span instanceof SpanSnapshot kept ? kept.cutTexts() : Set.of();
    return CutTexts.of(() -> limitsOf(span), known);
  }

  private int[] limitsOf(SpanData span) {
    int[] told = limits.ofSpans();
    return isKnown(told) ? told : with(told, longest(span.getResource(), longestText(span)));
  }

  CutTexts of(LogRecordData record) {
    return CutTexts.of(() -> limitsOf(record), Set.of());
  }

  private int[] limitsOf(LogRecordData record) {
    int[] told = limits.ofLogs();
    return isKnown(told)
        ? told
        : with(
            told, longest(record.getResource(), AttributesMasker.longest(record.getAttributes())));
  }

  private static boolean isKnown(int[] told) {
    for (int limit : told) {
      if (limit == LengthLimits.UNKNOWN) {
        return false;
      }
    }
    return told.length > 0;
  }

  private static int[] with(int[] told, int another) {
    int[] all = Arrays.copyOf(told, told.length + 1);
    all[told.length] = another;
    return all;
  }

  private int longest(Resource resource, int length) {
    Longest before = longest.get();
    while (before == null || before.resource() != resource || before.length() < length) {
      if (longest.compareAndSet(before, new Longest(resource, length))) {
        return length;
      }
      before = longest.get();
    }
    return before.length();
  }

  /** Attributes of spans, events and links are cut at the same length. */
  private static int longestText(SpanData span) {
    int longest = AttributesMasker.longest(span.getAttributes());
    for (EventData event : span.getEvents()) {
      longest = Math.max(longest, AttributesMasker.longest(event.getAttributes()));
    }
    for (LinkData link : span.getLinks()) {
      longest = Math.max(longest, AttributesMasker.longest(link.getAttributes()));
    }
    return longest;
  }
}
