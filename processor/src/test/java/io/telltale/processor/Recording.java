/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.spi.ErrorModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Compiled classes, whose exceptions are thrown and described as at run time. */
final class Recording implements AutoCloseable {

  /** What is withheld is said once for each class, which are many here. */
  private static final Logger WARNINGS = Logger.getLogger("io.telltale.runtime");

  private final URLClassLoader loader;
  private final ErrorDescriber describer;

  Recording(List<Path> classes) throws IOException {
    WARNINGS.setUseParentHandlers(false);
    List<URL> urls = new ArrayList<>();
    for (Path path : classes) {
      urls.add(path.toUri().toURL());
    }
    loader = new URLClassLoader(urls.toArray(URL[]::new), Recording.class.getClassLoader());
    List<ErrorModule> modules =
        ServiceLoader.load(ErrorModule.class, loader).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    describer =
        ErrorDescriber.builder()
            .registry(ErrorRegistry.of(modules.toArray(ErrorModule[]::new)))
            .build();
  }

  /**
   * Calls {@code raise()} of a class and returns what is recorded of the exception that it returns:
   * {@code key=value}, separated by blanks, with underscores for those inside.
   */
  String of(String className) throws ReflectiveOperationException {
    Method raise = loader.loadClass(className).getDeclaredMethod("raise");
    raise.setAccessible(true);
    ErrorDescription error = describer.describe((Throwable) raise.invoke(null));
    List<String> parts = new ArrayList<>();
    if (error.identity() != null) {
      parts.add("code=" + error.identity().name());
      if (error.identity().status() != 500) {
        parts.add("status=" + error.identity().status());
      }
    }
    if (error.exceptionMessage() != null) {
      parts.add("message=" + error.exceptionMessage());
    } else if (error.errorMessage() != null
        && !error.errorMessage().equals(error.identity().title())) {
      parts.add("error=" + error.errorMessage());
    }
    error.details().asMap().entrySet().stream()
        .map(e -> e.getKey().getKey().replace("error.detail.", "") + "=" + e.getValue())
        .sorted()
        .forEach(parts::add);
    return parts.stream().map(part -> part.replace(' ', '_')).collect(Collectors.joining(" "));
  }

  /** Loads a class. */
  void load(String className) throws ClassNotFoundException {
    loader.loadClass(className);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
