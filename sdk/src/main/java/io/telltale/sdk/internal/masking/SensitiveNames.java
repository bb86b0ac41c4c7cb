/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.names.NameRules;
import io.telltale.runtime.internal.value.Masks;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its name alone that an attribute is sensitive, whoever has set it.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class SensitiveNames {

  static final SensitiveNames NONE = new SensitiveNames(Set.of(), Set.of());

  /** There are few names, unless somebody makes them of data. */
  private static final int MAX_KNOWN = 4_096;

  private final Set<String> words;
  private final Set<String> excluded;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private SensitiveNames(Set<String> words, Set<String> excluded) {
    this.words = words;
    this.excluded = excluded;
  }

  /**
   * Returns the rule for the given names.
   *
   * @param words one or more whole words each, in whatever way they are written
   * @param excluded names of attributes that are not sensitive whatever words they have
   */
  public static SensitiveNames of(Set<String> words, Set<String> excluded) {
    return words.isEmpty() ? NONE : new SensitiveNames(Set.copyOf(words), Set.copyOf(excluded));
  }

  /** Returns whether no name is sensitive. */
  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean isSensitive(String name) {
    if (words.isEmpty()) {
      return false;
    }
    Boolean answer = known.get(name);
    if (answer == null) {
      answer = !excluded.contains(name) && NameRules.containsAny(name, words);
      if (known.size() < MAX_KNOWN) {
        known.put(name, answer);
      }
    }
    return answer;
  }

  /** Returns whether any of the attributes has such a name. */
  boolean concern(Attributes attributes) {
    if (words.isEmpty()) {
      return false;
    }
    for (Map.Entry<AttributeKey<?>, Object> entry : attributes.asMap().entrySet()) {
      if (isSensitive(entry.getKey().getKey())
          || (entry.getValue() instanceof Value<?> nested && concern(nested))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an entry of any map in a value has such a name. */
  boolean concern(@Nullable Value<?> value) {
    return !words.isEmpty() && value != null && concern(value, 0);
  }

  private boolean concern(Value<?> value, int depth) {
    if (depth > ValueMasker.MAX_DEPTH) {
      return true;
    }
    if (value.getValue() instanceof List<?> elements) {
      for (Object element : elements) {
        if (element instanceof KeyValue entry
            ? isSensitive(entry.getKey()) || concern(entry.getValue(), depth + 1)
            : element instanceof Value<?> item && concern(item, depth + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns false if no attribute of a span has such a name. */
  boolean mayConcern(SpanData span) {
    if (words.isEmpty()) {
      return false;
    }
    try {
      return concern(span.getAttributes())
          || span.getEvents().stream().map(EventData::getAttributes).anyMatch(this::concern)
          || span.getLinks().stream().map(LinkData::getAttributes).anyMatch(this::concern);
    } catch (Throwable failure) {
      Failures.contain(failure);
      return true;
    }
  }

  /** Returns what stands for a value, or null if nothing of its type can. */
  static @Nullable Object redacted(Object value) {
    if (value instanceof String) {
      return Masks.REDACTED;
    }
    if (value instanceof List<?> elements && elements.stream().allMatch(String.class::isInstance)) {
      return Collections.nCopies(elements.size(), Masks.REDACTED);
    }
    return value instanceof Value<?> ? Value.of(Masks.REDACTED) : null;
  }
}
