/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Loads the classes of a module, and notes which. */
final class WatchedLoader extends URLClassLoader {

  private final Set<String> loaded = new ConcurrentSkipListSet<>();

  WatchedLoader(Path classes) throws MalformedURLException {
    super(new URL[] {classes.toUri().toURL()}, WatchedLoader.class.getClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    Class<?> found = super.findClass(name);
    loaded.add(name);
    return found;
  }

  /**
   * Returns the classes loaded so far, but for the registry.
   *
   * @throws IllegalStateException if there is no registry among them
   */
  Set<String> loadedBeyondRegistry() {
    Set<String> others = new ConcurrentSkipListSet<>(loaded);
    if (!others.removeIf(name -> name.contains(".TelltaleErrors_"))) {
      throw new IllegalStateException("no registry was loaded: " + loaded);
    }
    return others;
  }
}
