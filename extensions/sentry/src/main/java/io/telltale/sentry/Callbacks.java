/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static java.util.Objects.requireNonNull;

import io.sentry.Breadcrumb;
import io.sentry.Hint;
import io.sentry.SentryEnvelope;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.SentryLogEvent;
import io.sentry.SentryMetricsEvent;
import io.sentry.SentryOptions;
import io.sentry.SentryOptions.BeforeBreadcrumbCallback;
import io.sentry.SentryOptions.BeforeEnvelopeCallback;
import io.sentry.SentryOptions.BeforeSendCallback;
import io.sentry.SentryOptions.BeforeSendTransactionCallback;
import io.sentry.SentryOptions.Logs.BeforeSendLogCallback;
import io.sentry.SentryOptions.Metrics.BeforeSendMetricCallback;
import io.sentry.protocol.SentryTransaction;
import org.jspecify.annotations.Nullable;

/** Stands behind the callbacks of an application, so that it has the last word. */
final class Callbacks {

  private Callbacks() {}

  /** Puts each callback behind which nothing masks yet in front of one that does. */
  static void wrap(SentryOptions options) {
    if (!(options.getBeforeSend() instanceof Events)) {
      options.setBeforeSend(new Events(options, options.getBeforeSend()));
    }
    if (!(options.getBeforeSendFeedback() instanceof Events)) {
      options.setBeforeSendFeedback(new Events(options, options.getBeforeSendFeedback()));
    }
    if (!(options.getBeforeSendTransaction() instanceof Transactions)) {
      options.setBeforeSendTransaction(
          new Transactions(options, options.getBeforeSendTransaction()));
    }
    if (!(options.getBeforeBreadcrumb() instanceof Breadcrumbs)) {
      options.setBeforeBreadcrumb(new Breadcrumbs(options, options.getBeforeBreadcrumb()));
    }
    if (!(options.getBeforeEnvelopeCallback() instanceof Envelopes)) {
      options.setBeforeEnvelopeCallback(
          new Envelopes(options, options.getBeforeEnvelopeCallback()));
    }
    ifThere(() -> Logs.wrap(options));
    ifThere(() -> Metrics.wrap(options));
  }

  /** Logs and metrics came with later versions 8 of Sentry. */
  private static void ifThere(Runnable wrap) {
    try {
      wrap.run();
    } catch (LinkageError older) {
      // What is not there is not sent.
      return;
    }
  }

  private record Events(SentryOptions options, @Nullable BeforeSendCallback own)
      implements BeforeSendCallback {
    @Override
    public @Nullable SentryEvent execute(SentryEvent event, Hint hint) {
      SentryEvent kept = own == null ? event : own.execute(event, hint);
      return kept == null ? null : EventMasking.mask(kept, options);
    }
  }

  private record Transactions(SentryOptions options, @Nullable BeforeSendTransactionCallback own)
      implements BeforeSendTransactionCallback {
    @Override
    public @Nullable SentryTransaction execute(SentryTransaction transaction, Hint hint) {
      SentryTransaction kept = own == null ? transaction : own.execute(transaction, hint);
      return kept == null
          ? null
          : TraceMasking.mask(
              kept, new SentryTransaction.Deserializer(), options, WithheldTransactions::of);
    }
  }

  /** A later event, of another trace, may not know what is secret in a breadcrumb. */
  private record Breadcrumbs(SentryOptions options, @Nullable BeforeBreadcrumbCallback own)
      implements BeforeBreadcrumbCallback {
    @Override
    public @Nullable Breadcrumb execute(Breadcrumb breadcrumb, Hint hint) {
      Breadcrumb kept = own == null ? breadcrumb : ofApplication(breadcrumb, hint);
      return kept == null
          ? null
          : TraceMasking.mask(
              kept, new Breadcrumb.Deserializer(), options, TraceMasking::withoutTexts);
    }

    /** Older versions of Sentry keep what a callback throws for, as it is; newer ones drop it. */
    private @Nullable Breadcrumb ofApplication(Breadcrumb breadcrumb, Hint hint) {
      try {
        return requireNonNull(own).execute(breadcrumb, hint);
      } catch (RuntimeException failure) {
        // Not the failure itself: its message may quote the breadcrumb.
        options
            .getLogger()
            .log(SentryLevel.ERROR, "beforeBreadcrumb failed with " + failure.getClass().getName());
        return null;
      }
    }
  }

  private record Envelopes(SentryOptions options, @Nullable BeforeEnvelopeCallback own)
      implements BeforeEnvelopeCallback {
    @Override
    public void execute(SentryEnvelope envelope, @Nullable Hint hint) {
      try {
        if (own != null) {
          own.execute(envelope, hint);
        }
      } finally {
        // Sentry sends the envelope after a callback that throws, too.
        EnvelopeMasking.mask(envelope, options);
      }
    }
  }

  private record Logs(SentryOptions options, @Nullable BeforeSendLogCallback own)
      implements BeforeSendLogCallback {

    static void wrap(SentryOptions options) {
      BeforeSendLogCallback own = options.getLogs().getBeforeSend();
      if (!(own instanceof Logs)) {
        options.getLogs().setBeforeSend(new Logs(options, own));
      }
    }

    @Override
    public @Nullable SentryLogEvent execute(SentryLogEvent event) {
      SentryLogEvent kept = own == null ? event : own.execute(event);
      return kept == null
          ? null
          : TraceMasking.mask(
              kept, new SentryLogEvent.Deserializer(), options, TraceMasking::withoutTexts);
    }
  }

  private record Metrics(SentryOptions options, @Nullable BeforeSendMetricCallback own)
      implements BeforeSendMetricCallback {

    static void wrap(SentryOptions options) {
      BeforeSendMetricCallback own = options.getMetrics().getBeforeSend();
      if (!(own instanceof Metrics)) {
        options.getMetrics().setBeforeSend(new Metrics(options, own));
      }
    }

    @Override
    public @Nullable SentryMetricsEvent execute(SentryMetricsEvent event, Hint hint) {
      SentryMetricsEvent kept = own == null ? event : own.execute(event, hint);
      return kept == null
          ? null
          : TraceMasking.mask(kept, new SentryMetricsEvent.Deserializer(), options, all -> null);
    }
  }
}
