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

  /**
   * Returns what reads maps whose values are strings or collections of strings. A map of a raw type
   * may hold anything, so names and values that are no texts are passed over.
   */
  @SuppressWarnings("unchecked")
  static <C extends Map<String, ?>> TextMapGetter<C> mapGetter() {
    return (TextMapGetter<C>) MAP_GETTER;
  }

  private static final class MapGetter implements TextMapGetter<Map<String, ?>> {

    @Override
    public Iterable<String> keys(@Nullable Map<String, ?> carrier) {
      if (carrier == null) {
        return List.of();
      }
      // Asked as objects: a name of another class would fail where a String is expected.
      Collection<?> names = carrier.keySet();
      for (Object name : names) {
        if (!(name instanceof String)) {
          return texts(names);
        }
      }
      return carrier.keySet();
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
      return values.stream()
          .filter(CharSequence.class::isInstance)
          .map(Object::toString)
          .iterator();
    }

    private static List<String> texts(Collection<?> names) {
      return names.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
  }
}
