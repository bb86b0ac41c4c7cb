/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.benchmarks.BatchOfSpans.Collecting;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.sdk.Protection;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.internal.export.NoopSpanProcessor;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** The kinds of exceptions, and the ways of handling them, that {@link ErrorCost} compares. */
final class ErrorWays {

  static final int BATCH = 512;

  private static final int DEPTH = 40;

  private ErrorWays() {}

  /** One way of handling one kind of exception. */
  interface Way {

    /** Throws an exception with a value of its own. */
    Exception error(int which);

    /** Starts a span for each exception, and does with it what is measured. */
    void handle(Exception[] errors);
  }

  /**
   * Returns a way of a row.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  static Way of(String row, String way) {
    return switch (row) {
      case "record" ->
          recorded(
              way,
              ErrorWays::declared,
              (span, error) -> HandWritten.record(span, (AuthRequiredException) error));
      case "several" ->
          recorded(
              way,
              which -> TransferException.atDepth(DEPTH, which),
              (span, error) -> HandWritten.record(span, (TransferException) error));
      case "wrapped" ->
          recorded(
              way,
              which -> thrown(DEPTH, declared(which)),
              (span, error) -> HandWritten.record(span, (AuthRequiredException) error.getCause()));
      case "starter" -> asStarter(way, false);
      case "reply" -> asStarter(way, true);
      case "full" -> exported(way, ErrorWays::declared, true);
      case "undeclared" -> exported(way, ErrorWays::undeclared, false);
      case "cause" -> exported(way, which -> thrown(DEPTH, declared(which)), false);
      case "others", "healthy" -> onlyExported(row, way);
      default -> throw new IllegalArgumentException("no row [" + row + "]");
    };
  }

  private static AuthRequiredException declared(int which) {
    return AuthRequiredException.atDepth(DEPTH, String.valueOf(which));
  }

  private static Exception undeclared(int which) {
    return thrown(DEPTH, which);
  }

  private static Exception thrown(int depth, Object cause) {
    if (depth > 0) {
      return thrown(depth - 1, cause);
    }
    return cause instanceof Throwable error
        ? new IllegalStateException("the order was not placed", error)
        : new IllegalStateException("no stock for order " + cause);
  }

  /** Nothing takes the spans that have ended. */
  private static Way recorded(
      String way, IntFunction<Exception> error, BiConsumer<Span, Exception> byHand) {
    Path path = new Path(SdkTracerProvider.builder(), null);
    return switch (way) {
      case "stock" -> path.way(error, Span::recordException);
      case "byHand" -> path.way(error, byHand);
      case "telltale" -> path.way(error, withoutStackTrace(path.openTelemetry)::recordException);
      case "empty" -> path.way(error, (span, thrown) -> {});
      default -> throw new IllegalArgumentException("no way [" + way + "]");
    };
  }

  /**
   * As the starter for Spring Boot sets Telltale up: the span is current, and all defaults are
   * those of production.
   *
   * @param replies whether the caller gets a reply, too
   */
  private static Way asStarter(String way, boolean replies) {
    Protection protection = Telltale.with(TracingConfig.production());
    boolean byHand = way.equals("byHand");
    SdkTracerProviderBuilder provider = SdkTracerProvider.builder();
    Path path = new Path(byHand ? provider : protection.install(provider), null);
    ExceptionTracer exceptions = protection.exceptionTracer(path.openTelemetry);
    BiConsumer<Span, Exception> record =
        switch (way) {
          case "byHand" -> (span, error) -> HandWritten.record(span, (DeclinedException) error);
          case "telltale" -> (span, error) -> exceptions.recordException(error);
          default -> throw new IllegalArgumentException("no way [" + way + "]");
        };
    BiConsumer<Span, Exception> reply =
        byHand
            ? (span, error) -> check(HandWritten.reply(span, (DeclinedException) error))
            : (span, error) -> check(exceptions.errorReply(error).toJson());
    BiConsumer<Span, Exception> all = replies ? record.andThen(reply) : record;
    return path.way(
        which -> DeclinedException.atDepth(DEPTH, which),
        (span, error) -> {
          try (Scope ignored = span.makeCurrent()) {
            all.accept(span, error);
          }
        });
  }

  private static void check(String reply) {
    if (reply.length() < BATCH / 4) {
      throw new IllegalStateException("no reply: " + reply);
    }
  }

  private static ExceptionTracer withoutStackTrace(OpenTelemetry openTelemetry) {
    TracerParts parts =
        TracerParts.of(ErrorDescriber.builder().stackTrace(StackTraceMode.OFF).build())
            .withSpanKind(span -> ((ReadableSpan) span).getKind());
    return TracerOptions.with(ExceptionTracer.builder(openTelemetry), parts).build();
  }

  private static Way exported(String way, IntFunction<Exception> error, boolean stackTrace) {
    if (way.equals("stock")) {
      return new Path(SdkTracerProvider.builder(), new Sink()).way(error, Span::recordException);
    }
    if (!way.equals("telltale")) {
      throw new IllegalArgumentException("no way [" + way + "]");
    }
    TracingConfig.Builder config = TracingConfig.production().toBuilder();
    Protection protection =
        Telltale.with(stackTrace ? config.captureStackTrace(true).build() : config.build());
    Path path =
        new Path(protection.install(SdkTracerProvider.builder()), protection.masking(new Sink()));
    return stackTrace
        ? path.way(error, protection.exceptionTracer(path.openTelemetry)::recordException)
        : path.way(error, Span::recordException);
  }

  /** What others have recorded is not part of what is measured. */
  private static Way onlyExported(String row, String way) {
    Path path = new Path(SdkTracerProvider.builder(), new Sink());
    SpanExporter exporter = way.equals("stock") ? new Sink() : Telltale.masking(new Sink());
    Way recording =
        path.way(ErrorWays::declared, row.equals("others") ? Span::recordException : (s, e) -> {});
    return new Way() {
      @Override
      public Exception error(int which) {
        if (which % BATCH == 0) {
          path.spans.spans().clear();
        }
        Exception error = recording.error(which);
        path.record(error, row.equals("others") ? Span::recordException : (s, e) -> {});
        return error;
      }

      @Override
      public void handle(Exception[] errors) {
        exporter.export(path.spans.spans());
      }
    };
  }

  /** An SDK, with the exporter that gets its spans, or without one. */
  private static final class Path {

    final Collecting spans = new Collecting(new ArrayList<>());
    final OpenTelemetrySdk openTelemetry;
    private final Tracer tracer;
    private final SpanExporter exporter;

    Path(SdkTracerProviderBuilder provider, SpanExporter exporter) {
      this.openTelemetry =
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  provider
                      .addSpanProcessor(exporter == null ? new NoopSpanProcessor() : spans)
                      .build())
              .build();
      this.tracer = openTelemetry.getTracer("benchmark");
      this.exporter = exporter;
    }

    void record(Exception error, BiConsumer<Span, Exception> recording) {
      Span span = tracer.spanBuilder("work").startSpan();
      recording.accept(span, error);
      span.end();
    }

    Way way(IntFunction<Exception> thrown, BiConsumer<Span, Exception> recording) {
      return new Way() {
        @Override
        public Exception error(int which) {
          return thrown.apply(which);
        }

        @Override
        public void handle(Exception[] errors) {
          spans.spans().clear();
          for (Exception error : errors) {
            record(error, recording);
          }
          if (exporter != null) {
            exporter.export(spans.spans());
          }
        }
      };
    }
  }
}
