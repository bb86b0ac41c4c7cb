/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.ReplacementBudget;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sensitive values of one occurrence. */
public final class SecretSet {

  private final Map<String, String> replacements = new LinkedHashMap<>();

  /** Adds a value; returns false if the set is full. */
  public boolean add(String value, String replacement) {
    replacements.put(value, replacement);
    return true;
  }

  /** Replaces every value in a text. */
  public String replaceIn(String text, ReplacementBudget budget) {
    String result = text;
    for (Map.Entry<String, String> entry : replacements.entrySet()) {
      if (!entry.getKey().isBlank()) {
        result = result.replace(entry.getKey(), entry.getValue());
      }
    }
    return result;
  }

  /** Forgets every value. */
  public void clear() {
    replacements.clear();
  }
}
