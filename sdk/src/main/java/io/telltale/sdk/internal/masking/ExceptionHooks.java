/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.legacyhook.LegacyExceptionHook;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Installs the exception hook, once a builder. A builder has room for one hook, does not tell
 * whether it has one, and silently forgets the earlier of two.
 */
final class ExceptionHooks {

  /** Which builders have the hook, as far as it was tried. They have no equals of their own. */
  private static final Map<Object, Boolean> DONE = Collections.synchronizedMap(new WeakHashMap<>());

  private ExceptionHooks() {}

  /**
   * Returns whether the builder has the hook.
   *
   * @param spans what learns what the hook is not told; with the hook or without, it is installed
   */
  static boolean install(SdkTracerProviderBuilder builder, ExceptionHook hook, SpanObserver spans) {
    return installOnce(
        builder,
        () -> builder.addSpanProcessor(spans),
        () -> ResolverBridge.install(builder, hook),
        () -> LegacyExceptionHook.install(builder, hook::attributesOf, ExceptionHook::report));
  }

  /** Returns whether the builder has the hook. */
  static boolean install(SdkLoggerProviderBuilder builder, ExceptionHook hook) {
    return installOnce(
        builder,
        () -> {},
        () -> ResolverBridge.install(builder, hook),
        () -> LegacyExceptionHook.install(builder, hook::attributesOf, ExceptionHook::report));
  }

  private static boolean installOnce(
      Object builder, Runnable always, Runnable current, Runnable legacy) {
    Boolean before = DONE.putIfAbsent(builder, true);
    if (before != null) {
      return before;
    }
    always.run();
    if (installs(current) || installs(legacy)) {
      return true;
    }
    DONE.put(builder, false);
    Warnings.once(
        "exception hook",
        "",
        () ->
            "this version of OpenTelemetry's SDK has no exception hook that Telltale knows;"
                + " Telltale masks exceptions only at export");
    return false;
  }

  /** Trying is the only probe: the hook is internal, and may change in any version. */
  private static boolean installs(Runnable installation) {
    try {
      installation.run();
      return true;
    } catch (LinkageError | RuntimeException absent) {
      return false;
    }
  }
}
