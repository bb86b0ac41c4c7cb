/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sdk.shop.AuthRequiredException;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An SDK without a class that masking cannot do without: the application goes on. */
class OldSdkTest {

  /** Came with OpenTelemetry 1.44. */
  private static final String LACKING = "io.opentelemetry.sdk.trace.data.ExceptionEventData";

  @AutoClose private final LoggedRecords log = new LoggedRecords("io.telltale.runtime");

  /** What the application does, in a class loader with that SDK. */
  public static final class Application implements BooleanSupplier {

    @Override
    public boolean getAsBoolean() {
      TracingConfig config = TracingConfig.builder().exporter("console").build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        telemetry.exceptionTracer().recordException(new AuthRequiredException("a@b.example", "x"));
        return telemetry.getTracer().spanBuilder("pay").startSpan().isRecording();
      }
    }
  }

  private static URLClassLoader old() throws IOException {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator)) {
      urls.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.equals(LACKING)) {
          throw new ClassNotFoundException(name);
        }
        return super.findClass(name);
      }
    };
  }

  @Test
  void setUpSaysSoInOneLineAndStartsNone() throws Exception {
    Thread current = Thread.currentThread();
    ClassLoader before = current.getContextClassLoader();
    try (URLClassLoader old = old()) {
      current.setContextClassLoader(old);
      BooleanSupplier application =
          (BooleanSupplier)
              old.loadClass(Application.class.getName()).getConstructor().newInstance();

      assertThat(application.getAsBoolean()).as("recording").isFalse();
    } finally {
      current.setContextClassLoader(before);
    }

    assertThat(log.lines()).hasSize(1);
    assertThat(log.lines().get(0))
        .startsWith("WARNING NOT_PROTECTED: ")
        .contains("nothing is exported", "ExceptionEventData", "use OpenTelemetry 1.49");
  }
}
