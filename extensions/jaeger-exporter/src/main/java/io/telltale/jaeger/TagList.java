/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.jaegertracing.thriftjava.Tag;
import io.jaegertracing.thriftjava.TagType;
import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.spi.AttributeText;
import java.util.ArrayList;
import java.util.List;

/** Collects Jaeger's typed tags. Not safe for concurrent use. */
final class TagList {

  private final List<Tag> tags;

  TagList(int expected) {
    this.tags = new ArrayList<>(expected);
  }

  /** Returns what was collected. */
  List<Tag> tags() {
    return tags;
  }

  TagList put(String key, String value) {
    Tag tag = new Tag(key, TagType.STRING);
    tag.setVStr(value);
    tags.add(tag);
    return this;
  }

  TagList put(String key, long value) {
    Tag tag = new Tag(key, TagType.LONG);
    tag.setVLong(value);
    tags.add(tag);
    return this;
  }

  TagList put(String key, double value) {
    Tag tag = new Tag(key, TagType.DOUBLE);
    tag.setVDouble(value);
    tags.add(tag);
    return this;
  }

  TagList put(String key, boolean value) {
    Tag tag = new Tag(key, TagType.BOOL);
    tag.setVBool(value);
    tags.add(tag);
    return this;
  }

  /** Adds a count of what the SDK has dropped, unless it has dropped nothing. */
  TagList putDropped(String key, int count) {
    return count > 0 ? put(key, (long) count) : this;
  }

  /** Returns whether a tag of that name was put. */
  boolean contains(String key) {
    return contains(key, tags.size());
  }

  private boolean contains(String key, int count) {
    for (int i = 0; i < count; i++) {
      if (tags.get(i).getKey().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Adds attributes, but for those with the name of a tag that was put before. */
  TagList putAll(Attributes attributes) {
    int before = tags.size();
    attributes.forEach(
        (key, value) -> {
          if (!contains(key.getKey(), before)) {
            putValue(key.getKey(), value);
          }
        });
    return this;
  }

  /** By the value's class, as types of attributes were added over the versions of OpenTelemetry. */
  private void putValue(String key, Object value) {
    if (value instanceof String text) {
      put(key, text);
    } else if (value instanceof Long number) {
      put(key, number.longValue());
    } else if (value instanceof Double number) {
      put(key, number.doubleValue());
    } else if (value instanceof Boolean truth) {
      put(key, truth.booleanValue());
    } else {
      put(key, AttributeText.of(value));
    }
  }
}
