/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.CheckIn;
import io.sentry.ISerializer;
import io.sentry.JsonDeserializer;
import io.sentry.SentryEnvelope;
import io.sentry.SentryEnvelopeItem;
import io.sentry.SentryOptions;
import io.sentry.Session;
import io.sentry.UserFeedback;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/** Masks what Sentry sends without asking a callback for it, by the secrets of the trace. */
final class EnvelopeMasking {

  private final SentryOptions options;
  private final MaskedLine line;

  private EnvelopeMasking(SentryOptions options, MaskedLine line) {
    this.options = options;
    this.line = line;
  }

  /** Changes the items of an envelope; one that cannot be masked is left out. Never throws. */
  static void mask(SentryEnvelope envelope, SentryOptions options) {
    try (MaskedLine line = Masked.line(List.of())) {
      if (line != null && envelope.getItems() instanceof List<SentryEnvelopeItem> items) {
        new EnvelopeMasking(options, line).mask(items);
      }
    } catch (Throwable failure) {
      WithheldEvents.report(EnvelopeMasking.class, failure);
    }
  }

  private void mask(List<SentryEnvelopeItem> items) {
    for (ListIterator<SentryEnvelopeItem> each = items.listIterator(); each.hasNext(); ) {
      SentryEnvelopeItem item = each.next();
      try {
        SentryEnvelopeItem masked = masked(item);
        if (masked != null) {
          each.set(masked);
        }
      } catch (Throwable failure) {
        each.remove();
        WithheldEvents.report(EnvelopeMasking.class, failure);
      }
    }
  }

  /** Returns null for what callbacks have masked, or what has no texts. */
  @SuppressWarnings("deprecation") // the older feedback is sent all the same
  private @Nullable SentryEnvelopeItem masked(SentryEnvelopeItem item) throws Exception {
    ISerializer serializer = options.getSerializer();
    return switch (item.getHeader().getType()) {
      case UserFeedback ->
          SentryEnvelopeItem.fromUserFeedback(
              serializer, masked(item, new UserFeedback.Deserializer()));
      case CheckIn ->
          SentryEnvelopeItem.fromCheckIn(serializer, masked(item, new CheckIn.Deserializer()));
      case Session ->
          SentryEnvelopeItem.fromSession(serializer, masked(item, new Session.Deserializer()));
      default -> null;
    };
  }

  private <T> T masked(SentryEnvelopeItem item, JsonDeserializer<T> deserializer) throws Exception {
    String json = new String(item.getData(), StandardCharsets.UTF_8);
    return MaskedPayload.of(json, deserializer, line, options);
  }
}
