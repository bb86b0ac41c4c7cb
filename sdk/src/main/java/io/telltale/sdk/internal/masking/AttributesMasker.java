/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.Value;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.text.AttributeTexts;
import io.telltale.runtime.internal.text.MaskedKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Masks attributes: their values, but for those of {@link Conventions}, and their names. */
final class AttributesMasker implements BiConsumer<AttributeKey<?>, Object> {

  private final TraceMask mask;
  private final Attributes attributes;

  /** Whether there is nothing to look for, but in what says what went wrong. */
  private final boolean errorsOnly;

  private @Nullable AttributesBuilder changed;

  private AttributesMasker(TraceMask mask, Attributes attributes) {
    this.mask = mask;
    this.attributes = attributes;
    this.errorsOnly = mask.looksAtErrorsOnly();
  }

  /** Returns false if a limit may have cut the value between the halves of a code point. */
  private static boolean isWhole(Object value) {
    if (value instanceof String text) {
      return !TraceMask.endsInHalf(text);
    }
    return value instanceof Long || value instanceof Double || value instanceof Boolean;
  }

  /** Returns the attributes themselves if nothing in them is secret, else a masked copy. */
  static Attributes mask(Attributes attributes, TraceMask mask) {
    if (attributes.isEmpty()) {
      return attributes;
    }
    AttributesMasker masker = new AttributesMasker(mask, attributes);
    attributes.forEach(masker);
    return masker.changed == null ? attributes : masker.changed.build();
  }

  /** Returns how many characters the longest text has. */
  static int longest(Attributes attributes) {
    int[] longest = new int[1];
    attributes.forEach((key, value) -> longest[0] = Math.max(longest[0], longest(value)));
    return longest[0];
  }

  private static int longest(Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    if (value instanceof Value<?> nested) {
      return ValueMasker.longest(nested);
    }
    int longest = 0;
    if (value instanceof List<?> elements) {
      for (Object element : elements) {
        longest = Math.max(longest, element instanceof String text ? text.length() : 0);
      }
    }
    return longest;
  }

  @Override
  public void accept(AttributeKey<?> key, Object value) {
    String name = key.getKey();
    if (errorsOnly && !Conventions.isErrorText(name) && isWhole(value)) {
      return;
    }
    String shown = mask.name(name);
    Object masked =
        Conventions.isFixed(name, value) || isOwnStackTrace(key, value)
            ? value
            : maskValue(name, value);
    if (!shown.equals(name)) {
      rename(key, shown, masked);
    } else if (!value.equals(masked)) {
      change(key, masked);
    }
  }

  /** Returns whether Telltale has written a stack trace in which no more is to be found. */
  private boolean isOwnStackTrace(AttributeKey<?> key, Object value) {
    return value instanceof String text
        && key.equals(ErrorAttributes.EXCEPTION_STACKTRACE)
        && !mask.policy().names().isSensitive(key.getKey())
        && mask.leaves(text, MaskedKeys.shapesReplacedUnder(key));
  }

  private @Nullable Object maskValue(String name, Object value) {
    return mask.policy().names().isSensitive(name)
        ? SensitiveNames.redacted(value)
        : mask(name, value);
  }

  /** A name that holds a secret goes, and with it a value of a type that has no other key. */
  private void rename(AttributeKey<?> key, String shown, @Nullable Object masked) {
    AttributesBuilder builder = changed == null ? attributes.toBuilder() : changed;
    changed = builder.remove(key);
    AttributeKey<?> renamed = keyOf(shown, key.getType());
    if (renamed != null && masked != null) {
      AttributeTexts.put(changed, renamed, masked);
    }
  }

  /** Returns a key, or null for a type that this version of OpenTelemetry need not know. */
  private static @Nullable AttributeKey<?> keyOf(String name, AttributeType type) {
    return switch (type) {
      case STRING -> AttributeKey.stringKey(name);
      case BOOLEAN -> AttributeKey.booleanKey(name);
      case LONG -> AttributeKey.longKey(name);
      case DOUBLE -> AttributeKey.doubleKey(name);
      case STRING_ARRAY -> AttributeKey.stringArrayKey(name);
      case BOOLEAN_ARRAY -> AttributeKey.booleanArrayKey(name);
      case LONG_ARRAY -> AttributeKey.longArrayKey(name);
      case DOUBLE_ARRAY -> AttributeKey.doubleArrayKey(name);
      default -> null;
    };
  }

  /** A key keeps its type: what masks a value is of the value's own class. */
  private void change(AttributeKey<?> key, @Nullable Object masked) {
    AttributesBuilder builder = changed == null ? attributes.toBuilder() : changed;
    changed = masked == null ? builder.remove(key) : AttributeTexts.put(builder, key, masked);
  }

  /** Returns the value itself if it may leave, or null if the attribute is to be left out. */
  private @Nullable Object mask(String name, Object value) {
    if (value instanceof String text) {
      return maskText(name, text);
    }
    if (value instanceof Long number) {
      return mask.isSecret(number) ? null : value;
    }
    if (value instanceof Double number) {
      return mask.isSecret(number) ? null : value;
    }
    if (value instanceof List<?> elements) {
      return maskList(name, elements);
    }
    return value instanceof Value<?> nested ? ValueMasker.maskAttribute(nested, mask) : value;
  }

  private String maskText(String name, String text) {
    String masked = maskText(name, text, mask);
    if (masked.equals(text)) {
      return text;
    }
    String separators = ProgramNames.separators(name, attributes);
    TraceMask declared =
        separators == null
            ? mask
            : mask.without(value -> ProgramNames.isIn(text, value, separators));
    return declared == mask ? masked : maskText(name, text, declared);
  }

  private static String maskText(String name, String text, TraceMask mask) {
    if (Conventions.isRoute(name)) {
      return Conventions.maskRoute(text, mask);
    }
    return Conventions.isErrorText(name) ? mask.errorAttribute(text) : mask.attribute(text);
  }

  /** A list of numbers that has a secret one goes as a whole: without it, it says another thing. */
  private @Nullable Object maskList(String name, List<?> elements) {
    List<String> texts = new ArrayList<>();
    boolean same = true;
    for (Object element : elements) {
      if (element instanceof String text) {
        String masked = maskText(name, text);
        texts.add(masked);
        same &= masked.equals(text);
      } else if ((element instanceof Long number && mask.isSecret(number))
          || (element instanceof Double real && mask.isSecret(real))) {
        return null;
      }
    }
    return same ? elements : texts;
  }
}
