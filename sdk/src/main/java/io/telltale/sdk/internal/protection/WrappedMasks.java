/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.internal.masking.ExportMasking;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what of Telltale's masks inside of an exporter that an application has wrapped around it,
 * by the fields of the wrapper. None of its code is called. Where fields are closed, or hold it in
 * another way, nothing is found.
 */
final class WrappedMasks {

  /** Wrappers may stand in one another. */
  private static final int DEEPEST = 4;

  private WrappedMasks() {}

  static List<Object> in(Object exporter) {
    List<Object> masks = new ArrayList<>();
    addAll(exporter, DEEPEST, masks);
    return masks;
  }

  private static void addAll(Object wrapper, int depth, List<Object> masks) {
    for (Class<?> type = wrapper.getClass(); isOpen(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        @Nullable Object value = valueOf(field, wrapper);
        if (value == null) {
          continue;
        }
        if (ExportMasking.behind(value) != null) {
          masks.add(value);
        } else if (depth > 1 && isExporter(value)) {
          addAll(value, depth - 1, masks);
        }
      }
    }
  }

  private static boolean isOpen(@Nullable Class<?> type) {
    return type != null && !type.getName().startsWith("java.");
  }

  private static boolean isExporter(Object value) {
    return value instanceof SpanExporter || value instanceof LogRecordExporter;
  }

  private static @Nullable Object valueOf(Field field, Object wrapper) {
    if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
      return null;
    }
    try {
      field.setAccessible(true);
      return field.get(wrapper);
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return null;
    }
  }
}
