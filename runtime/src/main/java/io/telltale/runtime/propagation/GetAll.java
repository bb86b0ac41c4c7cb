/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks getters for all values of a header, which OpenTelemetry's API can since 1.50. */
final class GetAll {

  private static final boolean AVAILABLE = isAvailable();

  private GetAll() {}

  /** Returns the values of a header that are not null. */
  static <C> Iterator<String> of(TextMapGetter<C> getter, @Nullable C carrier, String name) {
    if (AVAILABLE) {
      Iterator<String> values = getter.getAll(carrier, name);
      return values == null ? Collections.emptyIterator() : values;
    }
    String value = getter.get(carrier, name);
    return value == null ? Collections.emptyIterator() : Collections.singleton(value).iterator();
  }

  private static boolean isAvailable() {
    TextMapGetter<String> getter =
        new TextMapGetter<>() {
          @Override
          public Iterable<String> keys(String carrier) {
            return List.of();
          }

          @Override
          public @Nullable String get(@Nullable String carrier, String key) {
            return carrier;
          }
        };
    try {
      return getter.getAll("", "") != null;
    } catch (NoSuchMethodError older) {
      return false;
    }
  }
}
