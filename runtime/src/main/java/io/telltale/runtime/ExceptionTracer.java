/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.ErrorRecords;
import io.telltale.runtime.internal.recording.RepliedError;
import io.telltale.runtime.internal.recording.SpanRecorder;
import io.telltale.runtime.internal.recording.SpanWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records exceptions on spans: the declared identity and the exported members as span attributes,
 * one {@code exception} event, and the span's status, with every sensitive value masked in all of
 * them.
 *
 * <p>If metrics are collected, {@code telltale.errors} counts each exception once, with its
 * declared name, domain and code.
 *
 * <p>Recording never throws, never blocks and never changes the exception. It calls each accessor,
 * {@link Throwable#getMessage()} and {@link Throwable#toString()} at most once. If anything fails
 * that is needed to know the secrets, it records the exception's type, code and frames, but no
 * texts. A null span is reported, and the current one takes its place.
 *
 * <p>Safe for concurrent use.
 */
public final class ExceptionTracer {

  private final ErrorRecords records;
  private final SpanRecorder recorder;

  private ExceptionTracer(Builder builder) {
    TracerParts parts = builder.allParts();
    this.records = parts.describer().records();
    this.recorder =
        new SpanRecorder(
            builder.openTelemetry,
            records,
            new SpanWriter(
                records.texts(),
                records.keys(),
                parts.spanKind(),
                parts.events(),
                builder.conventionalAttributes),
            parts.logs() ? parts.eventName() : null,
            builder.counter);
  }

  /**
   * Starts a tracer.
   *
   * @param openTelemetry creates a span for each exception that is recorded outside of any span
   */
  public static Builder builder(OpenTelemetry openTelemetry) {
    return new Builder(openTelemetry);
  }

  /** Records an exception on the current span, as the failure of its operation. */
  public void recordException(@Nullable Throwable error) {
    recordException(error, Attributes.empty());
  }

  /**
   * Records an exception on the current span, as the failure of its operation. If there is no
   * current span, it starts and ends a short one, at most {@value
   * SpanRecorder#MAX_SHORT_SPANS_PER_SECOND} a second.
   *
   * @param error the exception; null is ignored
   * @param additional attributes of the event; sensitive values in them are masked, and {@code
   *     exception.*} is left out, except for {@code exception.escaped}
   */
  public void recordException(@Nullable Throwable error, Attributes additional) {
    recordOnCurrent(error, additional, true);
  }

  /** Records an exception on a span, as the failure of its operation. */
  public void recordException(Span span, @Nullable Throwable error) {
    recordException(span, error, Attributes.empty());
  }

  /**
   * Records an exception on a span, as the failure of its operation.
   *
   * @param span the span; if it does not record, the exception's secrets still stay out of the logs
   *     of its trace, and the exception itself can only become a log record
   * @param error the exception; null is ignored
   * @param additional attributes of the event, see {@link #recordException(Throwable, Attributes)}
   */
  public void recordException(Span span, @Nullable Throwable error, Attributes additional) {
    record(span, error, additional, true);
  }

  /**
   * Records on the current span an exception that your code has handled. The status does not
   * change.
   */
  public void recordHandled(@Nullable Throwable error) {
    recordHandled(error, Attributes.empty());
  }

  /**
   * Records on the current span an exception that your code has handled. The status does not
   * change.
   *
   * @param error the exception; null is ignored
   * @param additional attributes of the event, see {@link #recordException(Throwable, Attributes)}
   */
  public void recordHandled(@Nullable Throwable error, Attributes additional) {
    recordOnCurrent(error, additional, false);
  }

  /** Records on a span an exception that your code has handled. The status does not change. */
  public void recordHandled(Span span, @Nullable Throwable error) {
    recordHandled(span, error, Attributes.empty());
  }

  /**
   * Records on a span an exception that your code has handled. The status does not change.
   *
   * @param span the span, see {@link #recordException(Span, Throwable, Attributes)}
   * @param error the exception; null is ignored
   * @param additional attributes of the event, see {@link #recordException(Throwable, Attributes)}
   */
  public void recordHandled(Span span, @Nullable Throwable error, Attributes additional) {
    record(span, error, additional, false);
  }

  private void recordOnCurrent(
      @Nullable Throwable error, @Nullable Attributes additional, boolean failed) {
    recorder.recordOnCurrent(error, additional == null ? Attributes.empty() : additional, failed);
  }

  /** Callers that no tool has checked for nulls are in the middle of handling an exception. */
  private void record(
      @Nullable Span span,
      @Nullable Throwable error,
      @Nullable Attributes additional,
      boolean failed) {
    if (span == null) {
      Warnings.once(
          "null argument",
          "span",
          () ->
              "ExceptionTracer got null for the span, so it records on the current span; pass"
                  + " the span, or leave the argument out");
      recordOnCurrent(error, additional, failed);
    } else {
      recorder.record(span, error, additional == null ? Attributes.empty() : additional, failed);
    }
  }

  /**
   * Returns what the caller of a service may learn about an exception, with the current trace.
   *
   * @throws NullPointerException if the exception is null
   */
  public ErrorReply errorReply(Throwable error) {
    return errorReply(Span.current(), error);
  }

  /**
   * Returns what the caller of a service may learn about an exception, with the trace of a span.
   *
   * @param span the span of the request; one without a trace adds none
   * @param error the exception
   * @return what the caller may know; if nothing is known, that something failed
   * @throws NullPointerException if the exception is null
   */
  public ErrorReply errorReply(Span span, Throwable error) {
    requireNonNull(error, "error");
    String traceId = traceIdOf(span);
    try {
      RepliedError reply = records.reply(error);
      return ErrorReply.of(reply.identity(), reply.attributes(), traceId);
    } catch (Throwable failure) {
      ForeignCalls.report(ExceptionTracer.class, "errorReply", failure);
      return ErrorReply.of(null, traceId);
    }
  }

  /** Callers that no tool has checked for nulls may hand over none. */
  private static Class<?> typeOf(@Nullable Span span) {
    return span == null ? Span.class : span.getClass();
  }

  private static @Nullable String traceIdOf(Span span) {
    try {
      SpanContext context = span.getSpanContext();
      return context.isValid() ? context.getTraceId() : null;
    } catch (Throwable failure) {
      ForeignCalls.report(typeOf(span), "getSpanContext", failure);
      return null;
    }
  }

  /** Returns the current span; if there is none, a span that records nothing. */
  public Span currentSpan() {
    return Span.current();
  }

  /**
   * Sets attributes on the current span. It masks texts, also in arrays, like {@link #maskPii}.
   * Numbers and truth values stay as they are.
   */
  public void addSpanAttributes(Attributes attributes) {
    addSpanAttributes(Span.current(), attributes);
  }

  /** Sets attributes on a span, see {@link #addSpanAttributes(Attributes)}. */
  public void addSpanAttributes(Span span, Attributes attributes) {
    try {
      if (span.isRecording()) {
        span.setAllAttributes(recorder.texts().mask(attributes, span.getSpanContext()));
      }
    } catch (Throwable failure) {
      ForeignCalls.report(typeOf(span), "setAllAttributes", failure);
    }
  }

  /**
   * Masks a text like {@link Masked#text}, but by the configuration of this tracer: the secrets of
   * the exceptions that were recorded in the current trace, and everything that has the shape of
   * personal data or of a credential.
   *
   * @param text any text, or null
   * @return the text itself if there is nothing to mask in it, else a masked copy; {@code ***} if
   *     it cannot be masked; null for null
   */
  public @Nullable String maskPii(@Nullable String text) {
    return text == null ? null : recorder.texts().mask(text);
  }

  /** Collects the options of a tracer. Not safe for concurrent use. */
  public static final class Builder {

    static {
      TracerOptions.openBy(
          new TracerOptions.Opener() {
            @Override
            protected void set(Object builder, TracerParts parts) {
              ((Builder) builder).parts = parts;
            }
          });
    }

    private final OpenTelemetry openTelemetry;
    private final ErrorDescriber.Builder options = ErrorDescriber.builder();
    private boolean conventionalAttributes;
    private @Nullable Consumer<Attributes> counter;

    /** What of a tracer no user sets. */
    private @Nullable TracerParts parts;

    private Builder(OpenTelemetry openTelemetry) {
      this.openTelemetry = requireNonNull(openTelemetry, "openTelemetry");
    }

    /** Sets the declared errors; by default {@link ErrorRegistry#load()}. */
    public Builder registry(ErrorRegistry registry) {
      options.registry(registry);
      return this;
    }

    /** Sets how much of a declared exception's stack trace leaves; by default nothing. */
    public Builder stackTrace(StackTraceMode mode) {
      options.stackTrace(mode);
      return this;
    }

    /** Sets how much of any other exception's stack trace leaves; by default the frames. */
    public Builder undeclaredStackTrace(StackTraceMode mode) {
      options.undeclaredStackTrace(mode);
      return this;
    }

    /**
     * Sets whether to leave out {@code error.message} and {@code error.type}, which OpenTelemetry's
     * conventions discourage on spans; by default both are there.
     */
    public Builder conventionalAttributes(boolean conventional) {
      this.conventionalAttributes = conventional;
      return this;
    }

    /**
     * Sets a counter of another metrics library, for when OpenTelemetry collects no metrics. It
     * gets the labels of {@code telltale.errors}, once for each exception: {@code error.name},
     * {@code error.domain} and {@code error.code}. For all undeclared exceptions it gets {@code
     * error.name} {@code _OTHER} and {@code error.type}. By default there is no such counter.
     */
    public Builder counter(Consumer<Attributes> counter) {
      this.counter = requireNonNull(counter, "counter");
      return this;
    }

    /** Sets where the secrets are remembered, which is shared with all outlets by default. */
    Builder ledger(SecretLedger ledger) {
      options.ledger(ledger);
      return this;
    }

    private TracerParts allParts() {
      return parts == null ? TracerParts.of(options.build()) : parts;
    }

    /** Returns the tracer. */
    public ExceptionTracer build() {
      return new ExceptionTracer(this);
    }
  }
}
