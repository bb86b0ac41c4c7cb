/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.guard.LazyCollections;
import io.telltale.runtime.internal.guard.StructureLimits;
import io.telltale.runtime.internal.names.NameRules;
import io.telltale.runtime.internal.registry.Subclasses;
import io.telltale.runtime.internal.value.Masks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Captures collections, arrays and maps. Each value in them is a member of its own, so that it is
 * masked, reconciled and sought in texts like any other.
 */
final class StructureCapture {

  /** A map of this name is the details itself: its entries stand beside the other members. */
  private static final String DETAIL = ErrorAttributes.ERROR_DETAIL_PREFIX + "detail";

  private final CapturedMembers members;

  /** The entries of that map, until all that could have their names is known. */
  private @Nullable Map<?, ?> detail;

  private boolean detailInReply;

  StructureCapture(CapturedMembers members) {
    this.members = members;
  }

  /** Captures each element as a hidden member, behind one that shows them all. */
  void putElements(
      AttributeKey<?> key,
      @Nullable Mask mask,
      @Nullable Masker masker,
      @Nullable Object container) {
    Member head = members.find(key);
    boolean shows = head == null || head.isAwaited();
    if (head == null) {
      if (!members.isExporting() && mask == null && masker == null) {
        return;
      }
      head = members.append(key, mask, masker, members.isExporting());
    } else {
      head.strengthen(mask, masker);
    }
    if (container == null || LazyCollections.isLazy(container)) {
      if (container != null && head.isSensitive()) {
        members.setIncomplete();
      }
      head.fill(null);
      return;
    }
    FlattenedStructure leaves = FlattenedStructure.of(container, head.isSensitive());
    if ((head.isSensitive() && !leaves.isComplete()) || leaves.hasMarks()) {
      members.setIncomplete();
    }
    leaves.errors().forEach(members::hold);
    append(head, leaves, true);
    int from = members.size();
    append(head, leaves, false);
    if (shows) {
      head.holdElements(from, members.size());
    }
  }

  /** Captures a value of which only its own class tells what it is. */
  void putAny(
      AttributeKey<String> key,
      @Nullable Mask mask,
      @Nullable Masker masker,
      @Nullable Object value) {
    Member known = members.find(key);
    boolean sensitive = mask != null || masker != null || (known != null && known.isSensitive());
    if (value == null || SecretBuffers.isBuffer(value)) {
      members.put(key, mask, masker, value);
    } else if (FlattenedStructure.isStructure(value) || (sensitive && value instanceof Throwable)) {
      putElements(AttributeKey.stringArrayKey(key.getKey()), mask, masker, value);
    } else {
      String text = FlattenedStructure.text(value);
      if (value instanceof Throwable error) {
        members.hold(error);
      } else if (text == null && (sensitive || Subclasses.areMarked(value.getClass()))) {
        members.setIncomplete();
      }
      Object shown = text == null ? Masks.REDACTED : sensitive ? value : text;
      members.put(key, mask, masker, value instanceof Throwable ? name(value) : shown);
    }
  }

  private static String name(Object value) {
    return value.getClass().getName();
  }

  private void append(Member head, FlattenedStructure leaves, boolean keys) {
    for (FlattenedStructure.Leaf leaf : leaves.all()) {
      if (leaf.key() == keys) {
        append(head, leaf);
      }
    }
  }

  private void append(Member head, FlattenedStructure.Leaf leaf) {
    if (SecretBuffers.isBuffer(leaf.value())) {
      for (String form : SecretBuffers.texts(leaf.value())) {
        append(head, Mask.REDACT, form);
      }
      return;
    }
    Object value = fit(leaf.value(), head);
    if (value != null) {
      append(head, leaf.sensitive() ? Mask.REDACT : null, value);
    }
  }

  private void append(Member head, @Nullable Mask mask, Object value) {
    Member element = members.append(head.key(), mask, null, false);
    element.setElementOf(head);
    element.strengthenLike(head);
    element.fill(value);
  }

  /**
   * Returns an element as its list has them, or null if it does not fit: generics can be broken.
   */
  private static @Nullable Object fit(Object value, Member head) {
    return switch (head.key().getType()) {
      case LONG_ARRAY -> value instanceof Number number ? (Object) number.longValue() : null;
      case DOUBLE_ARRAY -> value instanceof Number number ? (Object) number.doubleValue() : null;
      case BOOLEAN_ARRAY -> value instanceof Boolean ? value : null;
      // What a sensitive value was tells how it can be sought in texts.
      default -> head.isSensitive() ? value : value.toString();
    };
  }

  /** Captures the entries of a map, each under a key of its own. */
  void putMap(AttributeKey<String> key, @Nullable Map<?, ?> entries) {
    Member known = members.find(key);
    if (known != null && known.isSensitive()) {
      putElements(key, null, null, entries);
    } else if (entries != null) {
      if (detail == null && key.getKey().equals(DETAIL)) {
        detail = entries;
      } else {
        putEntries(key.getKey(), entries, 1, new int[] {StructureLimits.MAX_VALUES}, false);
      }
    }
  }

  /** Captures what had to wait for the other members of the exception. */
  void finish() {
    Map<?, ?> entries = detail;
    if (entries == null) {
      return;
    }
    int from = members.size();
    putEntries(DETAIL, entries, 0, new int[] {StructureLimits.MAX_VALUES}, false);
    for (int i = from; detailInReply && i < members.size(); i++) {
      members.get(i).showInReply();
    }
    clear();
  }

  /** Forgets every value. */
  void clear() {
    detail = null;
    detailInReply = false;
  }

  /** Returns the path of an entry: beside the members if none has its name, else in its map. */
  private String path(String prefix, String name, int depth) {
    String cut = FlattenedStructure.cut(name, FlattenedStructure.MAX_KEY_LENGTH);
    if (depth == 0) {
      String beside = ErrorAttributes.ERROR_DETAIL_PREFIX + cut;
      return members.isTaken(beside) ? DETAIL + "." + cut : beside;
    }
    return prefix + "." + cut;
  }

  private void putEntries(
      String prefix, Map<?, ?> map, int depth, int[] left, boolean sensitiveAbove) {
    for (Map.Entry<?, ?> entry : FlattenedStructure.entries(map)) {
      String name = FlattenedStructure.text(entry.getKey());
      Object value = entry.getValue();
      if (name == null || name.isEmpty() || value == null || left[0]-- <= 0) {
        continue;
      }
      String path = path(prefix, name, depth);
      boolean sensitive = sensitiveAbove || NameRules.isSensitive(name);
      if (value instanceof Map<?, ?> inner) {
        if (depth < StructureLimits.MAX_DEPTH) {
          putEntries(path, inner, Math.max(1, depth) + 1, left, sensitive);
        }
      } else {
        putEntry(path, sensitive ? Mask.REDACT : null, value);
      }
    }
  }

  private void putEntry(String path, @Nullable Mask mask, Object value) {
    int from = members.size();
    if (value instanceof Collection || FlattenedStructure.isArray(value)) {
      putElements(AttributeKey.stringArrayKey(path), mask, null, value);
    } else if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      long number = ((Number) value).longValue();
      members.put(AttributeKey.longKey(path), mask, null, number);
    } else if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      members.put(AttributeKey.doubleKey(path), mask, null, number);
    } else if (value instanceof Boolean) {
      members.put(AttributeKey.booleanKey(path), mask, null, value);
    } else if (SecretBuffers.isBuffer(value)) {
      members.put(AttributeKey.stringKey(path), Mask.REDACT, null, value);
    } else {
      String text = FlattenedStructure.text(value);
      if (value instanceof Throwable error) {
        members.hold(error);
      } else if (text == null && Subclasses.areMarked(value.getClass())) {
        members.setIncomplete();
      }
      members.put(AttributeKey.stringKey(path), mask, null, text == null ? Masks.REDACTED : text);
    }
    for (int i = from; i < members.size(); i++) {
      members.get(i).setEntry();
    }
  }

  /** Shows the entries of a map in the reply. */
  void showInReply(AttributeKey<?> key) {
    detailInReply |= detail != null && key.getKey().equals(DETAIL);
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (member.isEntry() && member.key().getKey().startsWith(key.getKey() + ".")) {
        member.showInReply();
      }
    }
  }

  /** Gives each list the elements in the form in which they leave, once they have one. */
  static void assemble(CapturedMembers members) {
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (member.isEntry() && member.shown() instanceof String text) {
        member.show(FlattenedStructure.cut(text, FlattenedStructure.MAX_TEXT_LENGTH));
      }
    }
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      if (member.holdsElements()) {
        List<Object> elements = new ArrayList<>();
        for (int j = member.firstElement(); j < member.afterElements(); j++) {
          Object shown = members.get(j).shown();
          if (shown != null) {
            elements.add(shown);
          }
        }
        member.show(Collections.unmodifiableList(elements));
      }
    }
  }
}
