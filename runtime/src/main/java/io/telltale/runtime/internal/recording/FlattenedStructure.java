/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.LazyCollections;
import io.telltale.runtime.internal.guard.StructureLimits;
import io.telltale.runtime.internal.names.NameRules;
import io.telltale.runtime.internal.registry.Subclasses;
import io.telltale.runtime.internal.value.Masks;
import java.io.File;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The single values in a collection, an array or a map, within bounds: a structure may be endless,
 * may contain itself, and may change while it is read.
 */
final class FlattenedStructure {

  /** How long a value of a structure may be, in characters. */
  static final int MAX_TEXT_LENGTH = 1_024;

  /** How much of a map's key goes into the name of an attribute, in characters. */
  static final int MAX_KEY_LENGTH = 64;

  /**
   * A single value.
   *
   * @param sensitive whether it stands in a map under a key that sounds like a secret
   * @param key whether it is a map's key itself
   */
  record Leaf(Object value, boolean sensitive, boolean key) {}

  private final boolean withKeys;
  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Throwable> errors = new ArrayList<>(0);
  private boolean complete = true;
  private boolean marked;

  private FlattenedStructure(boolean withKeys) {
    this.withKeys = withKeys;
  }

  /**
   * Takes a structure apart.
   *
   * @param withKeys whether the keys of maps are values too
   */
  static FlattenedStructure of(Object container, boolean withKeys) {
    FlattenedStructure leaves = new FlattenedStructure(withKeys);
    leaves.add(container, 0, false);
    return leaves;
  }

  List<Leaf> all() {
    return leaves;
  }

  /** Returns whether every value was found, and each is one whose text is known. */
  boolean isComplete() {
    return complete;
  }

  /** Returns whether a value that is not read is of a class that has marks. */
  boolean hasMarks() {
    return marked;
  }

  /** Returns the exceptions in it. */
  List<Throwable> errors() {
    return errors;
  }

  private void add(@Nullable Object value, int depth, boolean sensitive) {
    if (value == null) {
      return;
    }
    boolean structure = value instanceof Map || value instanceof Collection || isArray(value);
    if (value instanceof Throwable error) {
      addError(error, sensitive);
      return;
    }
    if (leaves.size() >= StructureLimits.MAX_VALUES
        || (structure && depth >= StructureLimits.MAX_DEPTH)) {
      complete = false;
    } else if (LazyCollections.isLazy(value)) {
      complete = false;
    } else if (value instanceof Map<?, ?> map) {
      List<? extends Map.Entry<?, ?>> entries = entries(map);
      complete &= entries.size() == sizeOf(map);
      for (Map.Entry<?, ?> entry : entries) {
        String name = text(entry.getKey());
        if (withKeys) {
          addSingle(entry.getKey(), false, true);
        }
        add(entry.getValue(), depth + 1, sensitive || name == null || NameRules.isSensitive(name));
      }
    } else if (structure) {
      elements(value).forEach(element -> add(element, depth + 1, sensitive));
    } else if (value instanceof Optional<?> optional) {
      add(optional.orElse(null), depth, sensitive);
    } else {
      addSingle(value, sensitive, false);
    }
  }

  private void addSingle(@Nullable Object value, boolean sensitive, boolean key) {
    boolean known = SecretBuffers.isBuffer(value) || text(value) != null;
    complete &= known || value == null;
    marked |= !known && value != null && Subclasses.areMarked(value.getClass());
    if (value != null && leaves.size() < 2 * StructureLimits.MAX_VALUES) {
      leaves.add(new Leaf(known ? value : Masks.REDACTED, sensitive, key));
    }
  }

  /** An exception is shown as its class; what is secret of it is all that it and its causes say. */
  private void addError(Throwable error, boolean sensitive) {
    errors.add(error);
    if (!withKeys) {
      leaves.add(new Leaf(error.getClass().getName(), false, false));
      return;
    }
    ThrowableGraph graph = new ThrowableGraph();
    graph.collect(error);
    for (int i = 0; i < graph.size(); i++) {
      for (String text : ThrowableTexts.of(graph.get(i))) {
        if (leaves.size() >= StructureLimits.MAX_VALUES) {
          complete = false;
          return;
        }
        leaves.add(new Leaf(text, sensitive, false));
      }
    }
  }

  private List<@Nullable Object> elements(Object container) {
    List<@Nullable Object> elements = new ArrayList<>();
    if (container instanceof Collection<?> collection) {
      try {
        for (Object element : collection) {
          if (elements.size() == StructureLimits.MAX_VALUES) {
            complete = false;
            break;
          }
          elements.add(element);
        }
      } catch (Throwable failure) {
        ForeignCalls.report(container.getClass(), "iterator", failure);
        complete = false;
      }
      return elements;
    }
    List<@Nullable Object> boxed = ArrayElements.first(container, StructureLimits.MAX_VALUES + 1);
    complete &= boxed.size() <= StructureLimits.MAX_VALUES;
    elements.addAll(boxed.subList(0, Math.min(boxed.size(), StructureLimits.MAX_VALUES)));
    return elements;
  }

  /** Returns the first entries of a map, as many as can be read. */
  static List<Map.Entry<?, ?>> entries(Map<?, ?> map) {
    List<Map.Entry<?, ?>> entries = new ArrayList<>();
    if (LazyCollections.isLazy(map)) {
      return entries;
    }
    try {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (entries.size() == StructureLimits.MAX_VALUES) {
          break;
        }
        entries.add(new java.util.AbstractMap.SimpleImmutableEntry<>(entry));
      }
    } catch (Throwable failure) {
      ForeignCalls.report(map.getClass(), "entrySet", failure);
    }
    return entries;
  }

  private static int sizeOf(Map<?, ?> map) {
    try {
      return map.size();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return -1;
    }
  }

  /** Returns whether a value is an array whose elements may be looked at one by one. */
  static boolean isArray(Object value) {
    return value.getClass().isArray() && !SecretBuffers.isBuffer(value);
  }

  /** Returns whether a value is looked into, or may hold one that is. */
  static boolean isStructure(Object value) {
    return value instanceof Map
        || value instanceof Collection
        || value instanceof Optional
        || isArray(value);
  }

  /** Returns whether a value is null, or a structure that plainly holds no value. */
  static boolean isEmpty(@Nullable Object value) {
    return isEmpty(value, 0);
  }

  private static boolean isEmpty(@Nullable Object value, int depth) {
    if (value instanceof Optional<?> optional) {
      return isEmpty(optional.orElse(null), depth);
    }
    if (value == null || depth == StructureLimits.MAX_DEPTH || !isStructure(value)) {
      return value == null;
    }
    if (LazyCollections.isLazy(value)) {
      return false;
    }
    if (value instanceof Map<?, ?> map) {
      return sizeOf(map) == 0;
    }
    FlattenedStructure structure = new FlattenedStructure(false);
    List<@Nullable Object> elements = structure.elements(value);
    return structure.complete && elements.stream().allMatch(e -> isEmpty(e, depth + 1));
  }

  /**
   * Returns the text of a value, or null if it is none of the platform's plain values: to make a
   * text of anything else would run code that nobody marked.
   */
  static @Nullable String text(@Nullable Object value) {
    boolean plain =
        value instanceof String
            || value instanceof Boolean
            || value instanceof Character
            || value instanceof Enum
            || value instanceof UUID
            || isOfPlatform(value);
    return plain ? String.valueOf(value) : null;
  }

  private static boolean isOfPlatform(@Nullable Object value) {
    boolean plain =
        value instanceof CharSequence
            || value instanceof Number
            || value instanceof TemporalAccessor
            || value instanceof TemporalAmount
            || value instanceof ZoneId
            || value instanceof Date
            || value instanceof TimeZone
            || value instanceof URI
            || value instanceof URL
            || value instanceof Locale
            || value instanceof Currency
            || value instanceof Charset
            || value instanceof Path
            || value instanceof File
            || value instanceof InetAddress
            || value instanceof Class;
    // A subclass of the application's own is not plain; a Path is a class of its file system.
    boolean ofJdk = value != null && value.getClass().getName().startsWith("java");
    return value instanceof Path || (plain && ofJdk);
  }

  /** Returns the start of a text, without half a character at its end. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }
}
