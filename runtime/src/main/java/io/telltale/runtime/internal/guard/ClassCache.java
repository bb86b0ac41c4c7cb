/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps something for each class, for no longer than that class lives, and for no longer than this
 * copy of Telltale does. A {@link ClassValue} alone keeps it as long as the class: on a class of
 * the JDK it would hold an application that has gone, with all its classes.
 *
 * <ul>
 *   <li>A class of our own class loader, or of one below it, keeps its value itself: it goes with
 *       us, or before.
 *   <li>A class of the platform, or of a class loader above ours, does not go before us: its value
 *       is kept here.
 *   <li>Any other class may go before us or stay behind: its value is kept here, and the class is
 *       not held. So a value must not hold its class.
 * </ul>
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use; to find a
 * value takes no lock.
 *
 * @param <T> what is kept
 */
public abstract class ClassCache<T> {

  private static final @Nullable ClassLoader OWN = ClassCache.class.getClassLoader();

  private final ClassValue<T> below =
      new ClassValue<>() {
        @Override
        protected T computeValue(Class<?> type) {
          return compute(type);
        }
      };

  private final Map<Class<?>, T> above = new ConcurrentHashMap<>();
  private final Map<Object, T> beside = new ConcurrentHashMap<>();
  private final ReferenceQueue<Class<?>> gone = new ReferenceQueue<>();

  /** Starts empty. */
  protected ClassCache() {}

  /** Makes what is kept for a class; it may be made more than once. */
  protected abstract T compute(Class<?> type);

  /** Returns what is kept for a class. */
  public final T get(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    if (loader == OWN) {
      return below.get(type);
    }
    if (loader == null) {
      return ofAbove(type);
    }
    return ofOther(type, loader);
  }

  private T ofAbove(Class<?> type) {
    T known = above.get(type);
    if (known == null) {
      // Not computeIfAbsent: to make one may ask for others.
      known = compute(type);
      above.put(type, known);
    }
    return known;
  }

  /** Returns whether a class keeps its value itself. */
  public static boolean isKeptByClass(Class<?> type) {
    return ClassLoaders.isSameOrAncestor(OWN, type.getClassLoader());
  }

  private T ofOther(Class<?> type, ClassLoader loader) {
    if (ClassLoaders.isSameOrAncestor(OWN, loader)) {
      return below.get(type);
    }
    if (loader == ClassLoader.getPlatformClassLoader()
        || ClassLoaders.isSameOrAncestor(loader, OWN)) {
      return ofAbove(type);
    }
    return ofBeside(type);
  }

  private T ofBeside(Class<?> type) {
    T known = beside.get(new Sought(type));
    if (known == null) {
      known = compute(type);
      for (Reference<?> key = gone.poll(); key != null; key = gone.poll()) {
        beside.remove(key);
      }
      beside.put(new Key(type, gone), known);
    }
    return known;
  }

  /** Does not hold the class. Equal to itself, and to one that is sought for the same class. */
  private static final class Key extends WeakReference<Class<?>> {

    private final int hash;

    Key(Class<?> type, ReferenceQueue<Class<?>> gone) {
      super(type, gone);
      this.hash = System.identityHashCode(type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Key key && hash == key.hash && isFor(key.get()));
    }

    boolean isFor(@Nullable Class<?> type) {
      return type != null && refersTo(type);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Seeks the key of a class; it is never kept. */
  private record Sought(Class<?> type) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.isFor(type);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(type);
    }
  }
}
