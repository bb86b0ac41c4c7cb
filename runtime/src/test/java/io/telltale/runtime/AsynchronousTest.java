/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.registry.Wrappers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The trace and the code survive every boundary between threads, and nothing of them stays behind.
 */
class AsynchronousTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetry openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final Tracer tracer = openTelemetry.getTracer("test");
  private final ExceptionTracer exceptions =
      ExceptionTracer.builder(openTelemetry)
          .registry(
              ErrorRegistry.of(
                  new TestErrors.Module(TestErrors.authWriter(), CopiedException.writer())))
          .build();

  /** Always one thread, so that the next task runs where this one has. */
  private final ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void shutDown() {
    pool.shutdownNow();
  }

  /** An exception that a fork-join pool copies: a public class with a public constructor. */
  public static class CopiedException extends RuntimeException {
    private final String email;

    public CopiedException(Throwable cause) {
      super(cause);
      this.email = null;
    }

    CopiedException(String email) {
      super("no session for " + email);
      this.email = email;
    }

    static TestErrors.Writer writer() {
      return new TestErrors.Writer(CopiedException.class, TestErrors.AUTH_201)
          .members(
              (error, out) ->
                  out.putSensitive(
                      EMAIL, io.telltale.annotations.Mask.EMAIL, ((CopiedException) error).email));
    }
  }

  private interface Action {
    void run() throws Throwable;
  }

  /** Runs it within a span, records on that span what comes out, and checks what was exported. */
  private SpanData recordedAround(Action action) {
    Span span = tracer.spanBuilder("caller").startSpan();
    Throwable thrown;
    try (Scope ignored = span.makeCurrent()) {
      thrown = catchThrowable(action::run);
      exceptions.recordException(thrown);
    } finally {
      span.end();
    }
    SpanData caller = named("caller");
    SpanData task = named("task");
    assertThat(task.getTraceId()).isEqualTo(caller.getTraceId());
    assertThat(task.getParentSpanId()).isEqualTo(caller.getSpanId());
    assertThat(caller.getAttributes().get(ErrorAttributes.ERROR_CODE)).isEqualTo(201);
    assertThat(caller.getAttributes().get(EMAIL)).isEqualTo("a***@example.com");
    assertThat(caller.toString()).doesNotContain("alice@example.com");
    return caller;
  }

  private SpanData named(String name) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What runs on the other side: a span of its own, and a failure. */
  private Object task() {
    tracer.spanBuilder("task").startSpan().end();
    throw new AuthRequired("alice@example.com", "acme");
  }

  private void assertNothingStaysBehind() throws Exception {
    assertThat(pool.submit(Context::current).get()).isSameAs(Context.root());
  }

  @Test
  void anExecutor() throws Exception {
    ExecutorService executor = Context.taskWrapping((ExecutorService) pool);
    recordedAround(
        () -> {
          Throwable thrown = catchThrowable(() -> executor.submit(this::task).get());
          assertThat(thrown).isInstanceOf(ExecutionException.class);
          throw thrown;
        });
    assertNothingStaysBehind();
  }

  @Test
  void aScheduledExecutor() throws Exception {
    ScheduledExecutorService executor = Context.taskWrapping(pool);
    recordedAround(() -> executor.schedule(this::task, 1, TimeUnit.MILLISECONDS).get());
    assertNothingStaysBehind();
  }

  @Test
  void aPeriodicTask() throws Exception {
    recordedAround(
        () ->
            pool.scheduleAtFixedRate(
                    Context.current().wrap((Runnable) this::task), 0, 1, TimeUnit.MILLISECONDS)
                .get());
    assertNothingStaysBehind();
  }

  @Test
  void aCompletableFuture() throws Exception {
    recordedAround(
        () -> {
          CompletableFuture<Object> future =
              CompletableFuture.supplyAsync(this::task, Context.current().wrap(pool));
          Throwable thrown = catchThrowable(future::join);
          assertThat(thrown).isInstanceOf(CompletionException.class);
          throw thrown;
        });
    assertNothingStaysBehind();
  }

  @Test
  void aStageThatWasCompletedByAThreadThatKnowsOfNoTrace() throws Exception {
    CompletableFuture<String> reply = new CompletableFuture<>();
    recordedAround(
        () -> {
          CompletableFuture<Object> stage =
              reply.thenApply(Context.current().wrapFunction(text -> task()));
          pool.submit(() -> reply.complete("done")).get();
          stage.join();
        });
    assertNothingStaysBehind();
  }

  @Test
  void aParallelStream() throws Exception {
    ForkJoinPool workers = new ForkJoinPool(1);
    try {
      recordedAround(
          () -> {
            Context context = Context.current();
            workers
                .submit(
                    () ->
                        IntStream.range(0, 8)
                            .parallel()
                            .boxed()
                            .map(context.wrapFunction(i -> task()))
                            .toList())
                .get();
          });
      assertThat(workers.submit(Context::current).get()).isSameAs(Context.root());
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void aCopyThatAForkJoinPoolHasMade() {
    ForkJoinPool workers = new ForkJoinPool(1);
    try {
      recordedAround(
          () -> {
            ForkJoinTask<?> task = ForkJoinTask.adapt(copiedTask());
            Throwable thrown = catchThrowable(() -> workers.invoke(task));
            assertThat(thrown).isInstanceOf(CopiedException.class);
            assertThat(thrown.getCause()).isInstanceOf(CopiedException.class);
            throw thrown;
          });
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void aCopyInAWrapper() {
    ForkJoinPool workers = new ForkJoinPool(1);
    try {
      recordedAround(
          () -> {
            Throwable thrown =
                catchThrowable(() -> workers.invoke(ForkJoinTask.adapt(copiedTask())));
            assertThat(thrown.getCause()).isInstanceOf(CopiedException.class);
            throw new ExecutionException(thrown);
          });
    } finally {
      workers.shutdownNow();
    }
  }

  private Runnable copiedTask() {
    return Context.current()
        .wrap(
            (Runnable)
                () -> {
                  tracer.spanBuilder("task").startSpan().end();
                  throw new CopiedException("alice@example.com");
                });
  }

  @Test
  void aCopyThatHasLostItsCode() {
    ForkJoinPool workers = new ForkJoinPool(1);
    ErrorRegistry registry =
        TestErrors.registry(
            new TestErrors.Writer(CopiedException.class, TestErrors.AUTH_201) {
              @Override
              public ErrorIdentity identity(Throwable error) {
                return ((CopiedException) error).email == null ? null : TestErrors.AUTH_201;
              }
            });
    try {
      Throwable copy = catchThrowable(() -> workers.invoke(ForkJoinTask.adapt(copiedTask())));
      assertThat(registry.identityOf(copy)).isEqualTo(TestErrors.AUTH_201);
      assertThat(registry.identityOf(new CopiedException((Throwable) null))).isNull();
    } finally {
      workers.shutdownNow();
    }
  }

  @Test
  void anExceptionAroundOneOfItsOwnKindSpeaksForItself() {
    CopiedException wrapped = new CopiedException(new CopiedException("alice@example.com"));
    assertThat(Wrappers.originalOf(wrapped, wrapped.getCause())).isSameAs(wrapped);
  }
}
