/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.authWriter;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.internal.guard.Warnings;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telltale's own loggers, at the finest level, with handlers that use Telltale themselves. */
class HostileLoggersTest extends ExceptionTracerFixture {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.runtime");

  private final AtomicInteger records = new AtomicInteger();
  private Runnable onRecord = () -> {};

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.incrementAndGet();
          onRecord.run();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Warnings.forget();
    LOGGER.setLevel(Level.ALL);
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    LOGGER.removeHandler(handler);
    LOGGER.setLevel(null);
    Warnings.forget();
  }

  private ExceptionTracer failing() {
    return tracer(
        authWriter()
            .members(
                (error, out) -> {
                  out.putSensitive(EMAIL, Mask.EMAIL, ((AuthRequired) error).email());
                  throw new IllegalStateException("the accessor fails");
                }));
  }

  private static AuthRequired error() {
    return new AuthRequired("alice@example.com", "acme");
  }

  @Test
  void aHandlerThatRecordsWhatFailsDoesNotRecordForEver() {
    ExceptionTracer tracer = failing();
    onRecord = () -> tracer.recordException(error());
    tracer.recordException(error());

    assertThat(records).hasPositiveValue().hasValueLessThan(10);
  }

  @Test
  void norDoesOneThatRecordsOnAnotherThread() {
    ExceptionTracer tracer = failing();
    ExecutorService other = Executors.newSingleThreadExecutor();
    Phaser open = new Phaser(1);
    onRecord =
        () -> {
          open.register();
          other.execute(
              () -> {
                for (int i = 0; i < 3; i++) {
                  tracer.recordException(error());
                }
                open.arriveAndDeregister();
              });
        };
    try {
      for (int i = 0; i < 100; i++) {
        tracer.recordException(error());
      }
      open.arriveAndAwaitAdvance();
    } finally {
      other.shutdown();
    }
    assertThat(records).hasPositiveValue().hasValueLessThan(100);
  }

  @Test
  void staleLinesOfServicesHideNeitherTheOthersNorAFailure(@TempDir Path directory)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      lines.add("com.example.Stale" + i);
    }
    lines.add(ErrorRegistryLoadingTest.Provided.class.getName());
    Path file = directory.resolve("META-INF/services/io.telltale.runtime.spi.ErrorModule");
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
    LOGGER.setLevel(Level.WARNING);
    try (RuntimeWarnings warnings = new RuntimeWarnings();
        URLClassLoader loader =
            new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, getClass().getClassLoader())) {
      assertThat(ErrorRegistry.load(loader).all()).containsExactly(TestErrors.AUTH_201);
      failing().recordException(error());
      assertThat(warnings.messages())
          .hasSizeLessThan(80)
          .anyMatch(line -> line.contains("more than 64 different warnings of the kind 'service'"))
          .anyMatch(line -> line.contains(".write failed with java.lang.IllegalStateException"));
    }
  }
}
