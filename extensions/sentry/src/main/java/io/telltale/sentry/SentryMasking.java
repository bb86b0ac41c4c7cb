/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static java.util.Objects.requireNonNull;

import io.sentry.IScopes;
import io.sentry.Integration;
import io.sentry.SentryOptions;

/**
 * Masks what Sentry's SDK sends: events, transactions with their spans, logs, metrics, feedback,
 * check-ins, sessions.
 *
 * <pre>{@code
 * Sentry.init(
 *     options -> {
 *       options.setDsn(dsn);
 *       SentryMasking.install(options);
 *     });
 * }</pre>
 *
 * <p>Masking comes after everything else that may change an event: event processors and your own
 * {@code beforeSend} callbacks. It masks all texts, by the secrets of the exception, of its causes
 * and suppressed exceptions, even if nobody recorded it, and by those of the current trace. An
 * event of a declared exception gets the tags {@code error.code}, {@code error.name} and {@code
 * error.domain}. The name becomes its fingerprint, unless it has one. In a span of OpenTelemetry,
 * it gets the ids of that span. If masking fails, the event leaves with types and frames, and
 * without any other text.
 *
 * <p>Attachments and replays leave as they are.
 */
public final class SentryMasking {

  private SentryMasking() {}

  /**
   * Masks everything that is sent with these options. You may set other options before or after
   * this call, until Sentry is started. A second call has no effect.
   *
   * @param options the options with which Sentry will be started
   */
  public static void install(SentryOptions options) {
    Callbacks.wrap(requireNonNull(options, "options"));
    if (options.getIntegrations().stream().noneMatch(AtStart.class::isInstance)) {
      options.addIntegration(new AtStart());
    }
  }

  /** Stands behind the callbacks that were set after the call, too. */
  private static final class AtStart implements Integration {
    @Override
    public void register(IScopes scopes, SentryOptions options) {
      Callbacks.wrap(options);
    }
  }
}
