/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.values;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.spi.MemberSink;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the sensitive members of one exception, and leaves the others alone. A member is sensitive
 * for all classes of a hierarchy as soon as one of them says so.
 */
final class SensitiveMembers implements MemberSink {

  /** Structures may be endless, and may contain themselves. */
  private static final int MAX_DEPTH = 8;

  private static final int MAX_VALUES = 1_000;

  private final String errorType;
  private final String declared;
  private final List<SensitiveValue> values = new ArrayList<>();
  private final Set<String> sensitive = new HashSet<>();

  /** What was handed over in the clear before a superclass said that it is sensitive. */
  private final Map<String, Object> clear = new HashMap<>();

  /**
   * Takes the members of an exception.
   *
   * @param errorType the name of its class
   * @param declared the canonical name of the nearest class that has a writer
   */
  SensitiveMembers(String errorType, String declared) {
    this.errorType = errorType;
    this.declared = declared;
  }

  List<SensitiveValue> values() {
    return values;
  }

  private void putClear(AttributeKey<?> key, @Nullable Object value) {
    if (value instanceof char[] || value instanceof byte[]) {
      // Passwords and keys are never shown, whatever is declared.
      putSensitive(key, value);
    } else if (sensitive.contains(key.getKey())) {
      add(key, value, 0);
    } else if (value != null) {
      clear.put(key.getKey(), value);
    }
  }

  private void putSensitive(AttributeKey<?> key, @Nullable Object value) {
    setSensitive(key);
    add(key, value, 0);
  }

  private void setSensitive(AttributeKey<?> key) {
    if (sensitive.add(key.getKey())) {
      add(key, clear.remove(key.getKey()), 0);
    }
  }

  private void add(AttributeKey<?> key, @Nullable Object value, int depth) {
    if (value == null || depth > MAX_DEPTH || values.size() >= MAX_VALUES) {
      return;
    }
    if (value instanceof Optional<?> optional) {
      add(key, optional.orElse(null), depth + 1);
    } else if (value instanceof Throwable error) {
      add(key, error.getMessage(), depth + 1);
      add(key, error.getCause(), depth + 1);
    } else if (value instanceof Map<?, ?> map) {
      addAll(key, new ArrayList<>(map.keySet()), depth);
      addAll(key, new ArrayList<>(map.values()), depth);
    } else if (value instanceof Collection<?> collection) {
      addAll(key, new ArrayList<>(collection), depth);
    } else if (value instanceof char[] chars) {
      addText(key, new String(chars));
    } else if (value instanceof byte[] bytes) {
      // Bytes are searched for one by one, whatever encoding they are in.
      addText(key, new String(bytes, ISO_8859_1));
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Math.min(Array.getLength(value), MAX_VALUES); i++) {
        add(key, Array.get(value, i), depth + 1);
      }
    } else if (!(value instanceof Boolean || value instanceof Enum || value instanceof Character)) {
      addText(key, value.toString());
    }
  }

  private void addAll(AttributeKey<?> key, List<?> elements, int depth) {
    elements.forEach(element -> add(key, element, depth + 1));
  }

  private void addText(AttributeKey<?> key, String text) {
    String name = key.getKey().substring(ErrorAttributes.ERROR_DETAIL_PREFIX.length());
    values.add(
        SensitiveValue.of(key.getKey() + " of " + errorType, text)
            .of(new SearchedMember(declared, name)));
  }

  @Override
  public void putLong(AttributeKey<Long> key, long value) {
    putClear(key, value);
  }

  @Override
  public void putLong(AttributeKey<Long> key, @Nullable Number value) {
    putClear(key, value);
  }

  @Override
  public void putDouble(AttributeKey<Double> key, double value) {
    putClear(key, value);
  }

  @Override
  public void putDouble(AttributeKey<Double> key, @Nullable Number value) {
    putClear(key, value);
  }

  /** Two values are too few to be searched for. */
  @Override
  public void putBoolean(AttributeKey<Boolean> key, boolean value) {}

  @Override
  public void putBoolean(AttributeKey<Boolean> key, @Nullable Boolean value) {}

  @Override
  public void putString(AttributeKey<String> key, @Nullable Object value) {
    putClear(key, value);
  }

  @Override
  public void putAny(AttributeKey<String> key, @Nullable Object value) {
    putClear(key, value);
  }

  @Override
  public void putSensitiveAny(AttributeKey<String> key, Mask mask, @Nullable Object value) {
    putSensitive(key, value);
  }

  @Override
  public void putSensitiveAny(AttributeKey<String> key, Masker masker, @Nullable Object value) {
    putSensitive(key, value);
  }

  @Override
  public void putSensitive(AttributeKey<String> key, Mask mask, @Nullable Object value) {
    putSensitive(key, value);
  }

  @Override
  public void putSensitive(AttributeKey<String> key, Masker masker, @Nullable Object value) {
    putSensitive(key, value);
  }

  @Override
  public void putList(AttributeKey<? extends List<?>> key, @Nullable Object elements) {
    putClear(key, elements);
  }

  @Override
  public void putSensitiveList(
      AttributeKey<List<String>> key, Mask mask, @Nullable Object elements) {
    putSensitive(key, elements);
  }

  @Override
  public void putSensitiveList(
      AttributeKey<List<String>> key, Masker masker, @Nullable Object elements) {
    putSensitive(key, elements);
  }

  /** Of a map that leaves in the clear, the entries are sensitive whose keys sound so. */
  @Override
  public void putMap(AttributeKey<String> key, @Nullable Map<?, ?> entries) {
    if (sensitive.contains(key.getKey())) {
      add(key, entries, 0);
    } else if (entries != null) {
      addNamed(key, entries, 0);
    }
  }

  private void addNamed(AttributeKey<?> key, Map<?, ?> entries, int depth) {
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      if (MemberSink.isSensitiveKey(String.valueOf(entry.getKey()))) {
        add(key, entry.getValue(), depth + 1);
      } else if (entry.getValue() instanceof Map<?, ?> inner && depth < MAX_DEPTH) {
        addNamed(key, inner, depth + 1);
      }
    }
  }

  /** Who may see it says nothing of how sensitive it is. */
  @Override
  public void showInReply(AttributeKey<?> key) {}

  /** What an override hides cannot be searched for; no text leaves then. */
  @Override
  public void readThrough(Object object, Class<?> declaring, String... accessors) {}

  /** The same of what a subclass adds. */
  @Override
  public void readAs(Object object, Class<?> declared, boolean whole, String... parts) {}

  /** The same of a field that no accessor returns. */
  @Override
  public void readInPlaceOf(Class<?> type, String field, String... accessors) {}

  /** The same of what nothing reads. */
  @Override
  public void leaveUnread(@Nullable Object value) {}

  /** The same of what only a superclass can reach. */
  @Override
  public void leaveOutOfReach(String declaring, String member) {}

  /** The same of what has marks that nobody knew of. */
  @Override
  public void leaveUnknown(@Nullable Object value) {}

  @Override
  public void strengthen(AttributeKey<?> key, Mask mask) {
    setSensitive(key);
  }
}
