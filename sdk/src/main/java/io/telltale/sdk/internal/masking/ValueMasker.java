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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Masks the values that may be nested: bodies of log records, and attributes of that type. */
final class ValueMasker {

  /** What lies deeper is not looked at, and does not leave. */
  static final int MAX_DEPTH = 32;

  private static final Value<String> REDACTED = Value.of(Masks.REDACTED);

  private ValueMasker() {}

  /**
   * Masks a value.
   *
   * @return the value itself if nothing in it is secret, null if all of it is a secret number
   */
  static @Nullable Value<?> mask(Value<?> value, TraceMask mask) {
    return mask(value, new Texts(mask, mask::text), 0);
  }

  /** Masks the value of an attribute, of which the SDK may have cut texts. */
  static @Nullable Value<?> maskAttribute(Value<?> value, TraceMask mask) {
    return mask(value, new Texts(mask, mask::attribute), 0);
  }

  /** Returns how many characters the longest text in a value has. */
  static int longest(Value<?> value) {
    return longest(value, 0);
  }

  private static int longest(Value<?> value, int depth) {
    Object content = value.getValue();
    if (content instanceof String text) {
      return text.length();
    }
    int longest = 0;
    if (depth <= MAX_DEPTH && content instanceof List<?> elements) {
      for (Object element : elements) {
        if (element instanceof KeyValue entry) {
          longest = Math.max(longest, longest(entry.getValue(), depth + 1));
        } else if (element instanceof Value<?> item) {
          longest = Math.max(longest, longest(item, depth + 1));
        }
      }
    }
    return longest;
  }

  /**
   * How the texts of a value are masked.
   *
   * @param trace what is known of the trace
   * @param masked masks one text
   */
  private record Texts(TraceMask trace, UnaryOperator<String> masked) {}

  private static @Nullable Value<?> mask(Value<?> value, Texts texts, int depth) {
    if (depth > MAX_DEPTH) {
      return REDACTED;
    }
    TraceMask mask = texts.trace();
    Object content = value.getValue();
    if (content instanceof String text) {
      String masked = texts.masked().apply(text);
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
    return content instanceof List<?> elements ? maskList(value, elements, texts, depth) : value;
  }

  private static Value<?> maskList(Value<?> value, List<?> elements, Texts texts, int depth) {
    List<Value<?>> values = new ArrayList<>();
    List<KeyValue> entries = new ArrayList<>();
    boolean changed = false;
    for (Object element : elements) {
      if (element instanceof KeyValue entry) {
        boolean named = texts.trace().policy().names().isSensitive(entry.getKey());
        Value<?> masked = named ? REDACTED : mask(entry.getValue(), texts, depth + 1);
        String key = texts.trace().name(entry.getKey());
        boolean same = masked == entry.getValue() && key.equals(entry.getKey());
        changed |= !same;
        if (masked != null) {
          entries.add(same ? entry : KeyValue.of(key, masked));
        }
      } else if (element instanceof Value<?> item) {
        Value<?> masked = mask(item, texts, depth + 1);
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
    return (mask.knowsSecrets() || mask.policy().shapesEverywhere())
        && (isMasked(UTF_8.decode(bytes.duplicate()).toString(), mask)
            || isMasked(ISO_8859_1.decode(bytes.duplicate()).toString(), mask));
  }

  private static boolean isMasked(String text, TraceMask mask) {
    return !mask.text(text).equals(text);
  }
}
