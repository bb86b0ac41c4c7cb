/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.LazyCollections;
import io.telltale.runtime.internal.guard.StructureLimits;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.registry.Subclasses;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at objects whose declared type does not tell their class: an exception has them as an
 * interface, as {@code Object} or in a {@code List<?>}. Nothing is read of them. Their classes are
 * looked up, as are those of what arrays and containers hold.
 *
 * <p>A collection of an ORM is not looked into, for that may load it from the data base.
 */
final class UnknownObjects {

  private final Consumer<Throwable> errors;
  private int left = StructureLimits.MAX_LOOKED_AT;
  private boolean harmless = true;

  private UnknownObjects(Consumer<Throwable> errors) {
    this.errors = errors;
  }

  /**
   * Returns whether nothing is found that is sensitive, and everything could be looked at.
   *
   * @param errors takes the exceptions that are found: each has a writer of its own
   */
  static boolean areHarmless(@Nullable Object value, Consumer<Throwable> errors) {
    UnknownObjects objects = new UnknownObjects(errors);
    objects.look(value, 0);
    return objects.harmless;
  }

  private void look(@Nullable Object value, int depth) {
    if (value == null || value instanceof String || !harmless) {
      return;
    }
    if (value instanceof Throwable error) {
      errors.accept(error);
      return;
    }
    Class<?> type = value.getClass();
    if (Subclasses.areMarked(type)) {
      harmless = false;
    } else {
      lookInto(value, type, depth + 1);
    }
  }

  private void lookInto(Object value, Class<?> type, int depth) {
    if (LazyCollections.isLazy(value)) {
      harmless = false;
    } else if (value instanceof Object[] array) {
      lookAtAll(type, Arrays.asList(array), depth);
    } else if (value instanceof Collection<?> collection) {
      lookAtAll(type, collection, depth);
    } else if (value instanceof Map<?, ?> map) {
      guarded(type, "entrySet", () -> lookAtAll(type, map.entrySet(), depth));
    } else if (value instanceof Map.Entry<?, ?> entry) {
      guarded(type, "getKey", () -> lookAtHeld(type, entry.getKey(), depth));
      guarded(type, "getValue", () -> lookAtHeld(type, entry.getValue(), depth));
    } else if (value instanceof Optional<?> optional) {
      lookAtHeld(type, optional.orElse(null), depth);
    } else if (value instanceof AtomicReference<?> reference) {
      lookAtHeld(type, reference.get(), depth);
    } else if (value instanceof Reference<?> reference) {
      guarded(type, "get", () -> lookAtHeld(type, reference.get(), depth));
    }
  }

  private void lookAtAll(Class<?> type, Collection<?> elements, int depth) {
    guarded(
        type,
        "iterator",
        () -> {
          Iterator<?> each = elements.iterator();
          while (harmless && each.hasNext()) {
            lookAtHeld(type, each.next(), depth);
          }
        });
  }

  private void lookAtHeld(Class<?> container, @Nullable Object value, int depth) {
    if (left-- <= 0 || depth > StructureLimits.MAX_LOOKED_AT_DEPTH) {
      leave(container);
    } else {
      look(value, depth);
    }
  }

  private void guarded(Class<?> type, String method, Runnable step) {
    try {
      step.run();
    } catch (Throwable failure) {
      ForeignCalls.report(type, method, failure);
      harmless = false;
    }
  }

  private void leave(Class<?> type) {
    harmless = false;
    Warnings.once(
        "unlooked",
        type.getName(),
        () ->
            "An object of "
                + type.getName()
                + " in a member of an exception holds more than Telltale looks at, so nobody"
                + " knows what is in it. The texts of the exception are withheld. Give"
                + " the exception a copy of the values that it needs, or declare the"
                + " member with a type that tells what it holds.");
  }
}
