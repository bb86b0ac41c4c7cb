/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.registry.ClassFinder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes of exceptions of which a line, a span or a log record has the names. Runs no
 * code of a class, and reads no member of it. A class loader may log while it loads: what such a
 * line tells of is not looked for. Nor is anything in a class loader that may have to be waited
 * for. Stateless but for that.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class VisibleClasses implements ClassFinder {

  /** The only one. */
  public static final ClassFinder FINDER = new VisibleClasses();

  /** Set only while a class is sought, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> SEEKING = new ThreadLocal<>();

  private static final int MAX_NESTED = 3;

  private VisibleClasses() {}

  @Override
  public boolean isReady() {
    return SEEKING.get() == null;
  }

  @Override
  public @Nullable Class<?> find(String name, Set<@Nullable ClassLoader> loaders) {
    SEEKING.set(Boolean.TRUE);
    try {
      for (ClassLoader loader : loaders) {
        ClassLoader searched = loader == null ? ClassLoader.getPlatformClassLoader() : loader;
        Class<?> type = waitsForNobody(searched) ? findIn(searched, name) : null;
        if (type != null) {
          return type;
        }
      }
      return null;
    } finally {
      SEEKING.remove();
    }
  }

  /**
   * A class loader that is not parallel capable has one lock for all classes, and so has its
   * parent, which it asks first. Another thread may have it while it waits for what this one logs.
   */
  private static boolean waitsForNobody(ClassLoader loader) {
    for (ClassLoader each = loader; each != null; each = each.getParent()) {
      if (!each.isRegisteredAsParallelCapable()) {
        return false;
      }
    }
    return true;
  }

  /** The canonical name of a nested class has dots where the binary one has dollar signs. */
  private static @Nullable Class<?> findIn(ClassLoader loader, String name) {
    String candidate = name;
    for (int nested = 0; nested <= MAX_NESTED; nested++) {
      Class<?> type = load(candidate, loader);
      int dot = candidate.lastIndexOf('.');
      if (type != null || dot < 0) {
        return type;
      }
      candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
    }
    return null;
  }

  /** Where the machine itself gives up, nobody knows whether there is one: the text is withheld. */
  private static @Nullable Class<?> load(String binaryName, ClassLoader loader) {
    try {
      return loader.loadClass(binaryName);
    } catch (ClassNotFoundException | LinkageError | RuntimeException absent) {
      Failures.contain(absent);
      return null;
    }
  }
}
