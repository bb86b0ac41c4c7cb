/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.net.http.HttpRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How headers of the usual kinds are read and written. */
final class Carriers {

  static final TextMapSetter<Map<String, String>> MAP_SETTER =
      (carrier, name, value) -> {
        if (carrier != null) {
          carrier.put(name, value);
        }
      };

  static final TextMapSetter<HttpRequest.Builder> REQUEST_SETTER =
      (carrier, name, value) -> {
        if (carrier != null) {
          carrier.setHeader(name, value);
        }
      };

  private static final TextMapGetter<Map<String, ?>> MAP_GETTER = new MapGetter();

  private Carriers() {}

  /** Returns what reads maps whose values are strings or collections of strings. */
  @SuppressWarnings("unchecked")
  static <C extends Map<String, ?>> TextMapGetter<C> mapGetter() {
    return (TextMapGetter<C>) MAP_GETTER;
  }

  private static final class MapGetter implements TextMapGetter<Map<String, ?>> {

    @Override
    public Iterable<String> keys(@Nullable Map<String, ?> carrier) {
      return carrier == null ? List.of() : carrier.keySet();
    }

    @Override
    public @Nullable String get(@Nullable Map<String, ?> carrier, String key) {
      Object value = carrier == null ? null : carrier.get(key);
      if (value instanceof String text) {
        return text;
      }
      Iterator<String> values = strings(value);
      return values.hasNext() ? values.next() : null;
    }

    @Override
    public Iterator<String> getAll(@Nullable Map<String, ?> carrier, String key) {
      Object value = carrier == null ? null : carrier.get(key);
      return value instanceof String text ? Collections.singleton(text).iterator() : strings(value);
    }

    private static Iterator<String> strings(@Nullable Object value) {
      if (!(value instanceof Collection<?> values)) {
        return Collections.emptyIterator();
      }
      return values.stream().filter(Objects::nonNull).map(Object::toString).iterator();
    }
  }
}
