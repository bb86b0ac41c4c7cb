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
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Installs the exception hook, once a builder. A builder has room for one hook, does not tell
 * whether it has one, and silently forgets the earlier of two.
 */
final class ExceptionHooks {

  /** Builders have no equals of their own. */
  private static final Set<Object> DONE =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private ExceptionHooks() {}

  /**
   * Returns whether the builder has the hook.
   *
   * @param ended what tells of the spans that the hook is not told of
   */
  static boolean install(
      SdkTracerProviderBuilder builder, ExceptionHook hook, EndedSpanReader ended) {
    return installOnce(
        builder,
        () -> {
          ResolverBridge.install(builder, hook);
          builder.addSpanProcessor(ended);
        },
        () -> {
          LegacyExceptionHook.install(builder, hook::attributesOf);
          builder.addSpanProcessor(ended);
        });
  }

  /** Returns whether the builder has the hook. */
  static boolean install(SdkLoggerProviderBuilder builder, ExceptionHook hook) {
    return installOnce(
        builder,
        () -> ResolverBridge.install(builder, hook),
        () -> LegacyExceptionHook.install(builder, hook::attributesOf));
  }

  private static boolean installOnce(Object builder, Runnable current, Runnable legacy) {
    if (!DONE.add(builder)) {
      return true;
    }
    if (installs(current) || installs(legacy)) {
      return true;
    }
    DONE.remove(builder);
    Warnings.once(
        "exception hook",
        () ->
            "this version of OpenTelemetry's SDK has no exception hook that Telltale knows;"
                + " exceptions are masked at export alone");
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
