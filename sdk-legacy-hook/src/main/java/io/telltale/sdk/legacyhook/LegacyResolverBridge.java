/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.legacyhook;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver;
import java.util.function.Consumer;
import java.util.function.Function;

/** The hook itself, which OpenTelemetry has in a package that it calls internal. */
final class LegacyResolverBridge implements ExceptionAttributeResolver {

  private final Function<Throwable, Attributes> attributesOf;
  private final Consumer<Throwable> failed;

  LegacyResolverBridge(Function<Throwable, Attributes> attributesOf, Consumer<Throwable> failed) {
    this.attributesOf = attributesOf;
    this.failed = failed;
  }

  /** The SDK does not guard this call: what it throws would end up in the application. */
  @Override
  public void setExceptionAttributes(
      AttributeSetter setter, Throwable error, int maxAttributeLength) {
    try {
      attributesOf.apply(error).forEach((key, value) -> set(setter, key, value));
    } catch (Throwable failure) {
      failed.accept(failure);
    }
  }

  /** A key and its value come from the same attributes. */
  @SuppressWarnings("unchecked")
  private static void set(AttributeSetter setter, AttributeKey<?> key, Object value) {
    setter.setAttribute((AttributeKey<Object>) key, value);
  }
}
