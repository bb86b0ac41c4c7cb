/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Reads the values in the structured arguments and markers of Logstash's encoder, which writes them
 * as fields. Telltale does not depend on that, and knows its classes by name.
 *
 * <p>Safe for concurrent use.
 */
final class StructuredValues {

  private static final String LOGSTASH = "net.logstash.logback.";

  /** Of each class, the field or the method without parameters that has its value. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          LOGSTASH + "marker.SingleFieldAppendingMarker", "getFieldValue",
          LOGSTASH + "marker.MapEntriesAppendingMarker", "map",
          LOGSTASH + "marker.ObjectFieldsAppendingMarker", "object",
          LOGSTASH + "marker.DeferredLogstashMarker", "getSuppliedValue",
          LOGSTASH + "argument.DeferredStructuredArgument", "getSuppliedValue");

  /** Values may be given later, by values that are given later, and markers refer to others. */
  private static final int DEEPEST = 8;

  private static final ClassValue<Reader> READERS =
      new ClassValue<>() {
        @Override
        protected Reader computeValue(Class<?> type) {
          return readerOf(type);
        }
      };

  private StructuredValues() {}

  /**
   * Reads the value of an object of a class.
   *
   * @param hasValue whether objects of the class have one
   * @param value reads it; null if there is none, or if it cannot be read
   */
  private record Reader(boolean hasValue, @Nullable MethodHandle value) {}

  private static Reader readerOf(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      String member = MEMBERS.get(each.getName());
      if (member != null) {
        return readerOf(each, member);
      }
    }
    return new Reader(false, null);
  }

  private static Reader readerOf(Class<?> type, String member) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      return new Reader(true, handle(lookup, type, member));
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return new Reader(true, null); // A named module, or another version.
    }
  }

  private static MethodHandle handle(MethodHandles.Lookup lookup, Class<?> type, String member)
      throws ReflectiveOperationException {
    for (Field field : type.getDeclaredFields()) {
      if (field.getName().equals(member)) {
        return lookup.unreflectGetter(field);
      }
    }
    Method method = type.getDeclaredMethod(member);
    return lookup.unreflect(method);
  }

  /** Returns whether one of the arguments is a structured one. */
  static boolean isAmong(@Nullable Object @Nullable [] arguments) {
    if (arguments != null) {
      for (Object argument : arguments) {
        boolean isPlain =
            argument == null || argument instanceof String || argument instanceof Number;
        if (!isPlain && READERS.get(argument.getClass()).hasValue()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Adds what a structured argument holds, or what is no such argument as it is.
   *
   * @throws IllegalStateException if it may hold an exception, and cannot be read
   */
  static void add(@Nullable Object argument, List<Object> values) {
    add(argument, values, 0);
  }

  /** Adds what a marker and those to which it refers hold. */
  static void addOf(@Nullable Marker marker, List<Object> values) {
    addOf(marker, values, 0);
  }

  private static void add(@Nullable Object argument, List<Object> values, int depth) {
    if (argument == null) {
      return;
    }
    Reader reader = READERS.get(argument.getClass());
    if (reader.hasValue()) {
      addValue(argument, reader, values, depth);
    } else {
      values.add(argument);
    }
  }

  private static void addOf(@Nullable Marker marker, List<Object> values, int depth) {
    if (marker == null) {
      return;
    }
    Reader reader = READERS.get(marker.getClass());
    if (reader.hasValue()) {
      addValue(marker, reader, values, depth);
    }
    if (marker.hasReferences() && depth < DEEPEST) {
      for (Iterator<Marker> all = marker.iterator(); all.hasNext(); ) {
        addOf(all.next(), values, depth + 1);
      }
    }
  }

  private static void addValue(Object holder, Reader reader, List<Object> values, int depth) {
    MethodHandle handle = reader.value();
    if (handle == null || depth > DEEPEST) {
      throw new IllegalStateException("cannot read a value of " + holder.getClass().getName());
    }
    @Nullable Object value;
    try {
      value = handle.invoke(holder);
    } catch (Throwable failure) {
      throw new IllegalStateException(
          "cannot read a value of " + holder.getClass().getName(), failure);
    }
    if (value instanceof Marker marker) {
      addOf(marker, values, depth + 1);
    } else {
      add(value, values, depth + 1);
    }
  }
}
