/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.legacyhook;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.internal.SdkLoggerProviderUtil;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.internal.SdkTracerProviderUtil;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sets the exception hook where OpenTelemetry had it from 1.51 to 1.58. With other versions, both
 * methods fail with a {@link LinkageError}, or with an {@link IllegalStateException} where only a
 * part of it is there.
 *
 * <p>This class is internal and is hence not for public use. It does not show the type of the hook,
 * so that it can be compiled against where that type does not exist.
 */
public final class LegacyExceptionHook {

  private LegacyExceptionHook() {}

  /**
   * Sets the hook for spans.
   *
   * @param attributesOf gives the attributes of the event; it must not throw
   * @param failed takes what goes wrong where the SDK takes them; it must not throw
   */
  public static void install(
      SdkTracerProviderBuilder builder,
      Function<Throwable, Attributes> attributesOf,
      Consumer<Throwable> failed) {
    SdkTracerProviderUtil.setExceptionAttributeResolver(
        builder, new LegacyResolverBridge(attributesOf, failed));
  }

  /**
   * Sets the hook for log records.
   *
   * @param attributesOf gives the attributes of the record; it must not throw
   * @param failed takes what goes wrong where the SDK takes them; it must not throw
   */
  public static void install(
      SdkLoggerProviderBuilder builder,
      Function<Throwable, Attributes> attributesOf,
      Consumer<Throwable> failed) {
    SdkLoggerProviderUtil.setExceptionAttributeResolver(
        builder, new LegacyResolverBridge(attributesOf, failed));
  }
}
