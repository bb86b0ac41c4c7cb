/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.soak;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Class loaders that come, run a {@link Guest}, and go. */
final class Guests {

  private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();

  /** Runs one, on a thread of its own, as what a thread knows of a loader ends with the thread. */
  void visit() throws Exception {
    FutureTask<Void> visit = new FutureTask<>(this::load);
    Thread thread = new Thread(visit, "guest");
    thread.start();
    thread.join();
    visit.get();
  }

  private Void load() throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      loaders.add(new WeakReference<>(loader));
      Thread.currentThread().setContextClassLoader(loader);
      Object guest = loader.loadClass(Guest.class.getName()).getDeclaredConstructor().newInstance();
      ((Callable<?>) guest).call();
      return null;
    }
  }

  private static URL[] classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Guests::url)
        .toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(entry, e);
    }
  }

  /** Returns how many have not gone. */
  long left() throws IOException {
    loaders.removeIf(loader -> loader.get() == null);
    return loaders.size();
  }
}
