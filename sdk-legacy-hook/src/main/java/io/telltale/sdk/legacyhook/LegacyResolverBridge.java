/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.legacyhook;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.internal.ExceptionAttributeResolver;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The hook itself, which OpenTelemetry has in a package that it calls internal. */
final class LegacyResolverBridge implements ExceptionAttributeResolver {

  private static final Logger LOGGER = Logger.getLogger(LegacyResolverBridge.class.getName());

  private final Function<Throwable, Attributes> attributesOf;

  LegacyResolverBridge(Function<Throwable, Attributes> attributesOf) {
    this.attributesOf = attributesOf;
  }

  /** The SDK does not guard this call: what it throws would end up in the application. */
  @Override
  public void setExceptionAttributes(
      AttributeSetter setter, Throwable error, int maxAttributeLength) {
    try {
      attributesOf.apply(error).forEach((key, value) -> set(setter, key, value));
    } catch (RuntimeException | LinkageError | StackOverflowError failure) {
      // The class only: a message may hold the very value that was to be masked.
      LOGGER.log(
          Level.FINE, "an exception could not be described: {0}", failure.getClass().getName());
    }
  }

  /** A key and its value come from the same attributes. */
  @SuppressWarnings("unchecked")
  private static void set(AttributeSetter setter, AttributeKey<?> key, Object value) {
    setter.setAttribute((AttributeKey<Object>) key, value);
  }
}
