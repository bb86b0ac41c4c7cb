/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sdk.TracingConfig;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that was compiled against today's jars runs with those of tomorrow. */
class NewOptionLinksTest {

  private static final String CLIENT =
      """
      package com.acme;
      import io.telltale.sdk.TracingConfig;
      public class Client implements java.util.concurrent.Callable<String> {
        public String call() {
          return TracingConfig.production().toBuilder().serviceName("shop").samplingRate(0.5)
              .captureStackTrace(true).noMaskFloor().build().options().toString();
        }
      }
      """;

  private static final String CHAINED = "    public Builder enabled(boolean enabled) {";

  @TempDir Path directory;

  /** Sees classes that were compiled here before those of the jars. */
  private static final class Tomorrow extends URLClassLoader {
    Tomorrow(Path... classes) throws IOException {
      super(urls(classes), NewOptionLinksTest.class.getClassLoader());
    }

    private static URL[] urls(Path... classes) throws IOException {
      URL[] urls = new URL[classes.length];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = classes[i].toUri().toURL();
      }
      return urls;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      boolean changed = name.startsWith("com.acme.") || name.startsWith("io.telltale.sdk.");
      synchronized (getClassLoadingLock(name)) {
        if (!changed) {
          return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known != null ? known : findHere(name);
      }
    }

    /** All classes of the package are defined here, as its members share what no other sees. */
    private Class<?> findHere(String name) throws ClassNotFoundException {
      try {
        return findClass(name);
      } catch (ClassNotFoundException unchanged) {
        String file = name.replace('.', '/') + ".class";
        try (java.io.InputStream in = getParent().getResourceAsStream(file)) {
          if (in == null) {
            throw unchanged;
          }
          byte[] bytes = in.readAllBytes();
          return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    }
  }

  @Test
  void aClientStillLinksAfterTheBuilderGetsANewOption() throws Exception {
    Path client = Files.createDirectory(directory.resolve("client"));
    Compilation.of(client, Map.of("com.acme.Client", CLIENT)).succeeded();
    String source =
        Files.readString(Path.of("../sdk/src/main/java/io/telltale/sdk/TracingConfig.java"));
    assertThat(source).contains(CHAINED);
    // What only checks nulls is on no class path here.
    String changed =
        source
            .replace("import org.jspecify.annotations.Nullable;", "")
            .replace("@Nullable ", "")
            .replace(
                CHAINED,
                "    public Builder optionOfTomorrow(String value) { return this; }\n" + CHAINED);
    Path tomorrow = Files.createDirectory(directory.resolve("tomorrow"));
    Compilation.of(tomorrow, Map.of("io.telltale.sdk.TracingConfig", changed)).succeeded();

    try (Tomorrow loader = new Tomorrow(client, tomorrow)) {
      Class<?> type = loader.loadClass("com.acme.Client");
      Object options = ((Callable<?>) type.getDeclaredConstructor().newInstance()).call();

      Class<?> builder = loader.loadClass(TracingConfig.Builder.class.getName());
      assertThat(builder.getMethod("optionOfTomorrow", String.class)).isNotNull();
      assertThat(options).asString().contains("serviceName=shop", "stackTrace=full");
    }
  }
}
