/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.internal.ExceptionAttributeResolver;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.internal.SdkLoggerProviderUtil;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.internal.SdkTracerProviderUtil;

/**
 * The exception hook where OpenTelemetry has it from 1.59 on. It is internal there and may change:
 * this is the only class that touches it, and any failure to link means doing without.
 */
final class ResolverBridge implements ExceptionAttributeResolver {

  private final ExceptionHook hook;

  private ResolverBridge(ExceptionHook hook) {
    this.hook = hook;
  }

  static void install(SdkTracerProviderBuilder builder, ExceptionHook hook) {
    SdkTracerProviderUtil.setExceptionAttributeResolver(builder, new ResolverBridge(hook));
  }

  static void install(SdkLoggerProviderBuilder builder, ExceptionHook hook) {
    SdkLoggerProviderUtil.setExceptionAttributeResolver(builder, new ResolverBridge(hook));
  }

  /** The SDK does not guard this call: what it throws would end up in the application. */
  @Override
  public void setExceptionAttributes(
      AttributeSetter setter, Throwable error, int maxAttributeLength) {
    try {
      hook.attributesOf(error).forEach((key, value) -> set(setter, key, value));
    } catch (Throwable failure) {
      ExceptionHook.report(failure);
    }
  }

  /** A key and its value come from the same attributes. */
  @SuppressWarnings("unchecked")
  private static void set(AttributeSetter setter, AttributeKey<?> key, Object value) {
    setter.setAttribute((AttributeKey<Object>) key, value);
  }
}
