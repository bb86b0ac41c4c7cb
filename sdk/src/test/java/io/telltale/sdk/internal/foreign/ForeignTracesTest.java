/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.shop.AuthRequiredException;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An application with a Telltale of its own in its class loader, whose tracer alone records an
 * exception, and exporters that mask by this one, as in an extension of a Java agent.
 */
class ForeignTracesTest {

  /** Nothing tells by its shape that it is personal. */
  private static final String NAME = "alice of wonderland";

  private static final Logger LOGGER = Logger.getLogger("io.telltale.runtime");

  private final ClassLoader own = Thread.currentThread().getContextClassLoader();
  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  private final SdkTracerProvider tracers =
      Telltale.install(SdkTracerProvider.builder())
          .addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(spans)))
          .build();
  private final SdkLoggerProvider loggers =
      Telltale.install(SdkLoggerProvider.builder())
          .addLogRecordProcessor(SimpleLogRecordProcessor.create(Telltale.masking(logs)))
          .build();

  /** What the application does, in its own class loader. */
  public static final class Application implements BiConsumer<String, String> {

    @Override
    public void accept(String traceId, String name) {
      Span span =
          Span.wrap(
              SpanContext.create(
                  traceId, "00000000000000ab", TraceFlags.getSampled(), TraceState.getDefault()));
      ExceptionTracer.builder(OpenTelemetry.noop())
          .build()
          .recordException(span, new AuthRequiredException(name, "acme"));
    }
  }

  private static URLClassLoader application() throws IOException {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @SuppressWarnings("unchecked")
  private static void record(ClassLoader application, String traceId) throws Exception {
    Class<?> there = application.loadClass(Application.class.getName());
    assertThat(there).isNotEqualTo(Application.class);
    ((BiConsumer<String, String>) there.getConstructor().newInstance()).accept(traceId, NAME);
  }

  @BeforeEach
  void printNothing() {
    LOGGER.setLevel(Level.OFF);
  }

  @AfterEach
  void close() {
    LOGGER.setLevel(null);
    Thread.currentThread().setContextClassLoader(own);
    tracers.close();
    loggers.close();
  }

  @Test
  void whatTheApplicationAloneHasRecordedIsMasked() throws Exception {
    try (URLClassLoader application = application()) {
      Thread.currentThread().setContextClassLoader(application);
      Span span = tracers.get("shop").spanBuilder("GET /orders").startSpan();
      record(application, span.getSpanContext().getTraceId());
      span.setAttribute("url.query", "user=alice%20of%20wonderland");
      span.updateName("GET /users/" + NAME);
      loggers
          .get("shop")
          .logRecordBuilder()
          .setContext(Context.root().with(span))
          .setBody("refused " + NAME)
          .emit();
      span.end();
    }

    SpanData masked = spans.getFinishedSpanItems().get(0);
    assertThat(masked.getName()).isEqualTo("GET /users/***");
    assertThat(masked.getAttributes().get(AttributeKey.stringKey("url.query")))
        .isEqualTo("user=***");
    assertThat(logs.getFinishedLogRecordItems().toString())
        .contains("refused ***")
        .doesNotContain("wonderland");
  }

  @Test
  void otherTracesAreNot() throws Exception {
    try (URLClassLoader application = application()) {
      Thread.currentThread().setContextClassLoader(application);
      Span failed = tracers.get("shop").spanBuilder("failed").startSpan();
      record(application, failed.getSpanContext().getTraceId());
      failed.end();
      tracers.get("shop").spanBuilder("about " + NAME).startSpan().end();
    }

    assertThat(spans.getFinishedSpanItems().get(1).getName()).isEqualTo("about " + NAME);
  }

  @Test
  void theClassLoaderOfAnApplicationIsNotKept() throws Exception {
    WeakReference<ClassLoader> gone = ended();
    while (gone.get() != null) {
      System.gc();
    }

    assertThat(spans.getFinishedSpanItems()).hasSize(1);
  }

  private WeakReference<ClassLoader> ended() throws Exception {
    try (URLClassLoader application = application()) {
      Thread.currentThread().setContextClassLoader(application);
      Span span = tracers.get("shop").spanBuilder("GET /orders").startSpan();
      record(application, span.getSpanContext().getTraceId());
      span.end();
      Thread.currentThread().setContextClassLoader(own);
      return new WeakReference<>(application);
    }
  }

  @Test
  void moreApplicationsThanAreAskedLetNoTextLeave() throws Exception {
    ForeignTraces traces = new ForeignTraces();
    List<URLClassLoader> applications = new ArrayList<>();
    String someTrace = "0123456789abcdef0123456789abcdef";
    for (int i = 0; i <= ForeignTraces.MAX_COPIES; i++) {
      assertThat(traces.secretsOf(someTrace)).isNull();
      URLClassLoader application = application();
      applications.add(application);
      Thread.currentThread().setContextClassLoader(application);
      traces.lookAround();
      traces.lookAround();
    }

    assertThat(traces.secretsOf(someTrace)).matches(secrets -> secrets.overflowed());
    for (URLClassLoader application : applications) {
      application.close();
    }
  }
}
