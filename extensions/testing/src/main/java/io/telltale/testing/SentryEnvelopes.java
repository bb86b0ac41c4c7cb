/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.sentry.Sentry;
import io.sentry.SentryEnvelope;
import io.sentry.SentryOptions;
import io.telltale.testing.internal.values.Interrupts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Shows what Sentry's SDK sends to the running tests under {@link NoLeaks}.
 *
 * <p>Sentry's SDK comes from your own build. Safe for concurrent use.
 */
public final class SentryEnvelopes {

  private static final long PATIENCE_MILLIS = 2_000;

  private SentryEnvelopes() {}

  /**
   * Searches each envelope that is sent with the options, as it leaves: behind event processors,
   * {@code beforeSend} and masking. Call it where a test initialises Sentry. If your own {@code
   * beforeEnvelopeCallback} is set by then, it is called as before.
   *
   * @param options the options that Sentry is initialised with
   */
  public static void watch(SentryOptions options) {
    SentryOptions.BeforeEnvelopeCallback own = options.getBeforeEnvelopeCallback();
    options.setBeforeEnvelopeCallback(
        (envelope, hint) -> {
          if (own != null) {
            own.execute(envelope, hint);
          }
          show(envelope, options);
        });
    Pipelines.addSentry(() -> Sentry.flush(PATIENCE_MILLIS));
  }

  private static void show(SentryEnvelope envelope, SentryOptions options) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      options.getSerializer().serialize(envelope, bytes);
    } catch (Exception unwritten) {
      Interrupts.restore(unwritten);
      return; // It cannot be sent either.
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    ActiveCaptures.announce(() -> ObservedOutput.ofLines("Sentry envelope", "", text));
  }
}
