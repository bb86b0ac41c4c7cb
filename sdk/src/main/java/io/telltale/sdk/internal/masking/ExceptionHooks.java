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
    Boolean before = DONE.putIfAbsent(builder, true);
    if (before != null) {
      return before;
    }
    builder.addSpanProcessor(spans);
    return noted(builder, installsCurrent(builder, hook) || installsLegacy(builder, hook));
  }

  /** Returns whether the builder has the hook. */
  static boolean install(SdkLoggerProviderBuilder builder, ExceptionHook hook) {
    Boolean before = DONE.putIfAbsent(builder, true);
    return before == null
        ? noted(builder, installsCurrent(builder, hook) || installsLegacy(builder, hook))
        : before;
  }

  private static boolean noted(Object builder, boolean installed) {
    if (!installed) {
      DONE.put(builder, false);
      Warnings.once(
          "exception hook",
          "",
          () ->
              "this version of OpenTelemetry's SDK has no exception hook that Telltale knows;"
                  + " Telltale masks exceptions only at export");
    }
    return installed;
  }

  /** Trying is the only probe: the hook is internal, and may change in any version. */
  private static boolean installsCurrent(SdkTracerProviderBuilder builder, ExceptionHook hook) {
    try {
      ResolverBridge.install(builder, hook);
      return true;
    } catch (LinkageError | RuntimeException absent) {
      return false;
    }
  }

  private static boolean installsCurrent(SdkLoggerProviderBuilder builder, ExceptionHook hook) {
    try {
      ResolverBridge.install(builder, hook);
      return true;
    } catch (LinkageError | RuntimeException absent) {
      return false;
    }
  }

  private static boolean installsLegacy(SdkTracerProviderBuilder builder, ExceptionHook hook) {
    try {
      LegacyExceptionHook.install(builder, hook::attributesOf, ExceptionHook::report);
      return true;
    } catch (LinkageError | RuntimeException absent) {
      return false;
    }
  }

  private static boolean installsLegacy(SdkLoggerProviderBuilder builder, ExceptionHook hook) {
    try {
      LegacyExceptionHook.install(builder, hook::attributesOf, ExceptionHook::report);
      return true;
    } catch (LinkageError | RuntimeException absent) {
      return false;
    }
  }
}
