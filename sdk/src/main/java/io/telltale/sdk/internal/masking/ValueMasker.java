/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.telltale.runtime.internal.value.Masks;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Masks the values that may be nested: bodies of log records, and attributes of that type. */
final class ValueMasker {

  /** What lies deeper is not looked at, and does not leave. */
  private static final int MAX_DEPTH = 32;

  private static final Value<String> REDACTED = Value.of(Masks.REDACTED);

  private ValueMasker() {}

  /**
   * Masks a value.
   *
   * @return the value itself if nothing in it is secret, null if all of it is a secret number
   */
  static @Nullable Value<?> mask(Value<?> value, TraceMask mask) {
    return mask(value, mask, 0);
  }

  private static @Nullable Value<?> mask(Value<?> value, TraceMask mask, int depth) {
    if (depth > MAX_DEPTH) {
      return REDACTED;
    }
    Object content = value.getValue();
    if (content instanceof String text) {
      String masked = mask.text(text);
      return masked.equals(text) ? value : Value.of(masked);
    }
    if (content instanceof Long number) {
      return mask.isSecret(number) ? null : value;
    }
    if (content instanceof Double number) {
      return mask.isSecret(number) ? null : value;
    }
    if (content instanceof ByteBuffer bytes) {
      return holdsSecret(bytes, mask) ? REDACTED : value;
    }
    return content instanceof List<?> elements ? maskList(value, elements, mask, depth) : value;
  }

  private static Value<?> maskList(Value<?> value, List<?> elements, TraceMask mask, int depth) {
    List<Value<?>> values = new ArrayList<>();
    List<KeyValue> entries = new ArrayList<>();
    boolean changed = false;
    for (Object element : elements) {
      if (element instanceof KeyValue entry) {
        Value<?> masked = mask(entry.getValue(), mask, depth + 1);
        changed |= masked != entry.getValue();
        if (masked != null) {
          entries.add(masked == entry.getValue() ? entry : KeyValue.of(entry.getKey(), masked));
        }
      } else if (element instanceof Value<?> item) {
        Value<?> masked = mask(item, mask, depth + 1);
        changed |= masked != item;
        values.add(masked == null ? REDACTED : masked);
      }
    }
    if (!changed) {
      return value;
    }
    return entries.isEmpty() ? Value.of(values) : Value.of(entries.toArray(new KeyValue[0]));
  }

  private static boolean holdsSecret(ByteBuffer bytes, TraceMask mask) {
    return mask.knowsSecrets()
        && (isMasked(UTF_8.decode(bytes.duplicate()).toString(), mask)
            || isMasked(ISO_8859_1.decode(bytes.duplicate()).toString(), mask));
  }

  private static boolean isMasked(String text, TraceMask mask) {
    return !mask.text(text).equals(text);
  }
}
