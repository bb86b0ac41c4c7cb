/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.check;

import io.telltale.catalogue.internal.read.Archive;
import io.telltale.catalogue.internal.read.MarkedClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells exceptions from other classes, without loading any that is looked at. */
final class Hierarchy {

  private static final int DEEPEST = 1_000;

  private final Map<String, String> superclasses = new HashMap<>();

  Hierarchy(List<Archive> archives) {
    archives.forEach(archive -> archive.superclasses().forEach(superclasses::putIfAbsent));
  }

  /** Returns whether a class is an exception; if a superclass is not there, its code says so. */
  boolean isException(MarkedClass type) {
    String name = type.internalName();
    String above = superclasses.get(name);
    for (int i = 0; i < DEEPEST && above != null; i++) {
      name = above;
      above = superclasses.get(name);
    }
    try {
      Class<?> platform =
          Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
      return Throwable.class.isAssignableFrom(platform);
    } catch (ClassNotFoundException | LinkageError e) {
      return type.coded();
    }
  }
}
