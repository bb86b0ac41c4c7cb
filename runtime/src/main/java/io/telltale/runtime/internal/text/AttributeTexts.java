/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts attributes of any type, as they are or with their texts masked.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class AttributeTexts {

  private AttributeTexts() {}

  /**
   * Puts an attribute.
   *
   * @param value of the key's type: it came with that key, or is one of its class
   * @return the builder that was given
   */
  @SuppressWarnings("unchecked")
  public static AttributesBuilder put(
      AttributesBuilder attributes, AttributeKey<?> key, Object value) {
    return attributes.put((AttributeKey<Object>) key, value);
  }

  /**
   * Puts an attribute. A text is masked, and so are those of an array; everything else stays.
   *
   * @param mask makes of a text one that may leave
   */
  public static void put(
      AttributesBuilder attributes, AttributeKey<?> key, Object value, UnaryOperator<String> mask) {
    put(attributes, key, masked(value, mask));
  }

  private static Object masked(Object value, UnaryOperator<String> mask) {
    if (value instanceof String text) {
      return mask.apply(text);
    }
    if (!(value instanceof List<?> elements)) {
      return value;
    }
    List<Object> masked = new ArrayList<>(elements.size());
    for (Object element : elements) {
      masked.add(element instanceof String text ? mask.apply(text) : element);
    }
    return masked;
  }
}
