/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ErrorBridge;
import io.telltale.runtime.Masked;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.TelltaleAssertions;
import java.io.File;
import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Applications with a Telltale of their own, as in a container, that are used and dropped. What
 * they leave on a class that stays would keep all of their classes.
 */
class DroppedClassLoadersTest {

  /** One shows it; more show that nothing adds up. */
  private static final int APPLICATIONS = Integer.getInteger("tests.applications", 1);

  /** Full collections, each of which waits; nothing takes more than a few. */
  private static final int MOST_COLLECTIONS = 200;

  private static final long WAIT_MILLIS = 100;

  /** Of a class loader beside those of the applications, which stays as the platform's do. */
  static final class OfContainer extends RuntimeException {
    OfContainer() {
      super("container");
    }
  }

  /** What an application does; each is run in a class loader of its own. */
  enum Use implements Consumer<Throwable> {
    SET_UP {
      @Override
      public void accept(Throwable error) {
        // A hook that stayed with the process would keep the class loader.
        TracingConfig config = TracingConfig.builder().exporter("none").shutdownHook(true).build();
        try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
          telemetry.exceptionTracer().recordException(error);
        }
      }
    },
    HOOK_ALONE {
      @Override
      public void accept(Throwable error) {
        try (SdkTracerProvider provider =
            Telltale.install(SdkTracerProvider.builder())
                .addSpanProcessor(
                    SimpleSpanProcessor.create(Telltale.masking(InMemorySpanExporter.create())))
                .build()) {
          provider.get("test").spanBuilder("work").startSpan().recordException(error).end();
        }
      }
    },
    METRICS {
      @Override
      public void accept(Throwable error) {
        try (OpenTelemetrySdk sdk =
            OpenTelemetrySdk.builder()
                .setMeterProvider(
                    SdkMeterProvider.builder()
                        .registerMetricReader(InMemoryMetricReader.create())
                        .build())
                .build()) {
          Telltale.with(TracingConfig.production()).exceptionTracer(sdk).recordException(error);
        }
      }
    },
    BRIDGE_ALONE {
      @Override
      public void accept(Throwable error) {
        assertThat(ErrorBridge.describe(error)).isNotEmpty();
      }
    },
    TEXTS_ALONE {
      @Override
      public void accept(Throwable error) {
        assertThat(Masked.stackTrace(error)).isNotEmpty();
      }
    },
    TESTING_ALONE {
      @Override
      public void accept(Throwable error) {
        TelltaleAssertions.assertThatError(error).masks();
      }
    };

    void use() {
      accept(new IllegalStateException("of the platform", new SQLException("of its modules")));
      accept(new AuthRequiredException("canary@secret.example", "acme"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void leaveNothingBehind(Use use) throws Exception {
    ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    Set<Reference<ClassLoader>> applications = new HashSet<>();
    for (int i = 0; i < APPLICATIONS; i++) {
      applications.add(useAndDrop(use, gone));
    }

    for (int i = 0; i < MOST_COLLECTIONS && !applications.isEmpty(); i++) {
      System.gc();
      for (Reference<?> one = gone.remove(WAIT_MILLIS); one != null; one = gone.poll()) {
        applications.remove(one);
      }
    }
    assertThat(applications).as("class loaders that stay").isEmpty();
  }

  @SuppressWarnings("unchecked") // as the enum of that name says
  private static Reference<ClassLoader> useAndDrop(Use use, ReferenceQueue<ClassLoader> gone)
      throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader application = application()) {
      thread.setContextClassLoader(application);
      Class<?> uses = application.loadClass(Use.class.getName());
      assertThat(uses.getClassLoader()).isSameAs(application);
      Object own = Enum.valueOf(uses.asSubclass(Enum.class), use.name());
      Method method = uses.getDeclaredMethod("use");
      method.setAccessible(true);
      method.invoke(own);
      ((Consumer<Throwable>) own).accept(new OfContainer());
      return new PhantomReference<>(application, gone);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Everything that this process has, once more. */
  private static URLClassLoader application() throws IOException {
    List<String> places = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    URL[] urls = new URL[places.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = new File(places.get(i)).toURI().toURL();
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }
}
