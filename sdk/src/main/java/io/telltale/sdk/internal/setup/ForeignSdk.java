/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.telltale.sdk.internal.protection.SdkPipelines;
import io.telltale.sdk.internal.protection.SdkStructure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SDK that somebody else has started in this process, for all of it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ForeignSdk {

  private static final String AGENT = "io.opentelemetry.javaagent.";

  private ForeignSdk() {}

  /** Returns it, or null if there is none. To look for it changes nothing. */
  public static @Nullable OpenTelemetry find() {
    if (isAgent()) {
      return GlobalOpenTelemetry.get();
    }
    @Nullable OpenTelemetry global = isSetByCode() ? GlobalOpenTelemetry.get() : null;
    return global == null || isNothing(global) ? null : global;
  }

  /**
   * Returns the classes of the parts of the SDK that was set for all of the process which get
   * telemetry as it was recorded, or may get it so; none if it is a given one, or sends nothing. Of
   * an instance that cannot be looked into, such as that of a Java agent, its own class.
   */
  public static List<String> leaksBeside(OpenTelemetry own) {
    @Nullable OpenTelemetry found = find();
    @Nullable OpenTelemetry set = found == null ? SdkStructure.global() : found;
    if (set == null) {
      return List.of();
    }
    OpenTelemetry global = SdkStructure.behind(set);
    OpenTelemetry given = SdkStructure.behind(own);
    if (global instanceof OpenTelemetrySdk sdk && given instanceof OpenTelemetrySdk known) {
      return SdkPipelines.leaksBeside(known, sdk);
    }
    if (sendsNowhereElse(global, given)) {
      return List.of();
    }
    return global instanceof OpenTelemetrySdk sdk
        ? SdkPipelines.leaks(sdk)
        : List.of(global.getClass().getName());
  }

  /** Returns whether all that is sent through one instance goes through the other, or nowhere. */
  private static boolean sendsNowhereElse(OpenTelemetry one, OpenTelemetry other) {
    return isOneOf(one.getTracerProvider(), TracerProvider.noop(), other.getTracerProvider())
        && isOneOf(one.getMeterProvider(), MeterProvider.noop(), other.getMeterProvider())
        && isOneOf(one.getLogsBridge(), LoggerProvider.noop(), other.getLogsBridge());
  }

  private static boolean isOneOf(Object provider, Object nothing, Object same) {
    return provider == nothing || provider == same;
  }

  /**
   * Returns the instance of a Java agent if there is one and an application's own exports no spans:
   * what the application records leaves by the agent then. Else returns the application's own.
   */
  public static OpenTelemetry ofApplication(OpenTelemetry own) {
    boolean isLeftToAgent =
        isAgent()
            && SdkStructure.behind(own) instanceof OpenTelemetrySdk sdk
            && SdkPipelines.of(sdk.getSdkTracerProvider()).isEmpty();
    return isLeftToAgent ? GlobalOpenTelemetry.get() : own;
  }

  /**
   * Returns whether it is what OpenTelemetry itself sets when anybody asks for the global instance
   * before one is set. Known by its parts, as the instance stands behind a wrapper.
   */
  private static boolean isNothing(OpenTelemetry global) {
    return global.getTracerProvider() == TracerProvider.noop()
        && global.getMeterProvider() == MeterProvider.noop()
        && global.getLogsBridge() == LoggerProvider.noop()
        && global.getPropagators() == ContextPropagators.noop();
  }

  /**
   * Returns whether a Java agent answers for OpenTelemetry's API in this class loader. Older agents
   * (2.14 is one) do not answer when it is asked whether it is set. They all put a context of their
   * own in the place of the first one; an agent that is switched off does not.
   */
  private static boolean isAgent() {
    return Context.root().getClass().getName().startsWith(AGENT);
  }

  private static boolean isSetByCode() {
    try {
      return GlobalOpenTelemetry.isSet();
    } catch (NoSuchMethodError before157) {
      // To ask for it would set it there.
      return false;
    }
  }
}
