/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Classes of a module of their own.
 *
 * @param classes their loader
 */
record Loader(URLClassLoader classes) implements AutoCloseable {

  static Loader of(Path... folders) throws IOException {
    URL[] urls = new URL[folders.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = folders[i].toUri().toURL();
    }
    return new Loader(new URLClassLoader(urls, Loader.class.getClassLoader()));
  }

  /** Makes an exception by its constructor of one text. */
  Throwable exception(String type, String text) {
    try {
      return (Throwable) classes.loadClass(type).getConstructor(String.class).newInstance(text);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          Stream.of(classes.getURLs()).toList() + " have no " + type, e);
    }
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
