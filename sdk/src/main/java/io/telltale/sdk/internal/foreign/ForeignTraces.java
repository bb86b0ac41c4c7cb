/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.foreign;

import io.telltale.runtime.ErrorBridge;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Asks other copies of Telltale what is secret in a trace. Where this copy is in a Java agent or in
 * a container, what the tracer of an application has recorded is known to the application's copy
 * alone. That one is found through the context class loader of a thread that starts a span. See
 * {@link ErrorBridge}.
 *
 * <p>Safe for concurrent use, without a lock. No class loader is kept alive.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ForeignTraces {

  static final int MAX_COPIES = 64;

  /** A power of two. Where it is too small, a class loader is looked into again. */
  private static final int PLACES = 256;

  private static final int PLACES_EACH = 4;

  private static final ForeignTraces SHARED = new ForeignTraces();

  /** A class loader may start spans as it looks for a class. */
  private static final ThreadLocal<Boolean> LOOKING = new ThreadLocal<>();

  /**
   * Kept with the class, and so for no longer than its loader lives. What is kept is of the
   * platform, and holds nothing of this copy.
   */
  private static final ClassValue<@Nullable Method> QUESTIONS =
      new ClassValue<>() {
        @Override
        protected @Nullable Method computeValue(Class<?> bridge) {
          try {
            return bridge.getMethod("secretsOf", String.class);
          } catch (NoSuchMethodException olderCopy) {
            return null;
          }
        }
      };

  private final AtomicReferenceArray<@Nullable WeakReference<ClassLoader>> met =
      new AtomicReferenceArray<>(PLACES);

  /** The bridges of other copies; null if there are too many. */
  private final AtomicReference<@Nullable List<WeakReference<Class<?>>>> copies =
      new AtomicReference<>(List.of());

  ForeignTraces() {}

  /** Returns what every masking of this copy asks. */
  public static ForeignTraces shared() {
    return SHARED;
  }

  /** Looks for a copy where the current thread finds its classes, once a class loader. */
  public void lookAround() {
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      if (loader != null && !isMet(loader) && LOOKING.get() == null) {
        LOOKING.set(Boolean.TRUE);
        try {
          lookInto(loader);
        } finally {
          LOOKING.remove();
        }
        meet(loader);
      }
    } catch (Throwable failure) {
      Failures.contain(failure);
    }
  }

  private boolean isMet(ClassLoader loader) {
    int place = System.identityHashCode(loader);
    for (int i = 0; i < PLACES_EACH; i++) {
      WeakReference<ClassLoader> known = met.get((place + i) & (PLACES - 1));
      if (known != null && known.refersTo(loader)) {
        return true;
      }
    }
    return false;
  }

  private void meet(ClassLoader loader) {
    int place = System.identityHashCode(loader) & (PLACES - 1);
    for (int i = 0; i < PLACES_EACH; i++) {
      int other = (place + i) & (PLACES - 1);
      WeakReference<ClassLoader> known = met.get(other);
      if (known == null || known.refersTo(null)) {
        place = other;
        break;
      }
    }
    met.set(place, new WeakReference<>(loader));
  }

  private void lookInto(ClassLoader loader) {
    Class<?> bridge;
    try {
      bridge = Class.forName(ErrorBridge.class.getName(), true, loader);
    } catch (Throwable none) {
      Failures.contain(none);
      return;
    }
    if (bridge == ErrorBridge.class) {
      return;
    }
    if (QUESTIONS.get(bridge) == null) {
      Warnings.once("copies", "older", ForeignTraces::tellOfOlderCopy);
    } else {
      add(bridge);
    }
  }

  private static String tellOfOlderCopy() {
    return "the application has an older version of Telltale, which does not tell what is secret in"
        + " a trace; values of exceptions that only its ExceptionTracer has recorded are not masked"
        + " in what others record. Use the same version in both";
  }

  private void add(Class<?> bridge) {
    List<WeakReference<Class<?>>> before;
    List<WeakReference<Class<?>>> after;
    do {
      before = copies.get();
      after = before == null ? null : with(before, bridge);
    } while (after != before && !copies.compareAndSet(before, after));
  }

  private static @Nullable List<WeakReference<Class<?>>> with(
      List<WeakReference<Class<?>>> before, Class<?> bridge) {
    List<WeakReference<Class<?>>> after = new ArrayList<>(before.size() + 1);
    for (WeakReference<Class<?>> copy : before) {
      if (copy.refersTo(bridge)) {
        return before;
      }
      if (!copy.refersTo(null)) {
        after.add(copy);
      }
    }
    after.add(new WeakReference<>(bridge));
    return after.size() > MAX_COPIES ? null : after;
  }

  /** Returns whether there is no other copy to ask. */
  public boolean isEmpty() {
    List<WeakReference<Class<?>>> known = copies.get();
    return known != null && known.isEmpty();
  }

  /** Returns what other copies know to be secret in a trace, or null for nothing. */
  public @Nullable SecretSet secretsOf(String traceId) {
    List<WeakReference<Class<?>>> known = copies.get();
    if (known == null) {
      Warnings.once("copies", "too many", ForeignTraces::tellOfTooMany);
      return SecretSet.unknown();
    }
    SecretSet secrets = null;
    for (int i = 0; i < known.size(); i++) {
      Class<?> bridge = known.get(i).get();
      secrets = SecretSet.unionOf(secrets, bridge == null ? null : ask(bridge, traceId));
    }
    return secrets;
  }

  private static String tellOfTooMany() {
    return "more than "
        + MAX_COPIES
        + " applications of this process have a Telltale of their own; telemetry leaves without"
        + " texts. Let them share one";
  }

  private static @Nullable SecretSet ask(Class<?> bridge, String traceId) {
    try {
      Map<?, ?> told = (Map<?, ?>) QUESTIONS.get(bridge).invoke(null, traceId);
      return told.isEmpty() ? null : BridgedErrorReader.secretsIn(told);
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      Warnings.once(
          "bridge of traces",
          failure.getClass().getName(),
          () ->
              "asking the Telltale of another class loader for a trace failed with "
                  + failure.getClass().getName()
                  + "; the trace leaves without texts. Use the same version of Telltale in both");
      return SecretSet.unknown();
    }
  }
}
