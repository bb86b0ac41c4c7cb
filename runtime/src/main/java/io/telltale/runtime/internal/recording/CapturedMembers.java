/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.spi.MemberTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members that are captured of one exception, and those of the exceptions that belong to it.
 * Used by one thread, and again for that thread's next exception.
 */
final class CapturedMembers implements MemberTexts {

  private static final int INITIAL_CAPACITY = 8;

  private Member[] members = new Member[0];
  private int size;

  /** Where the members of the exception begin that is being captured. */
  private int first;

  /** The class of that exception. */
  private @Nullable Class<?> owner;

  /** What is held without being a cause. */
  private final List<Throwable> held = new ArrayList<>(0);

  private boolean exporting;
  private boolean complete = true;

  /** Begins with a further exception. */
  void begin(Class<?> type, boolean exported) {
    owner = type;
    exporting = exported;
    first = size;
  }

  /** Notes that something sensitive could not be read, or is more than is kept. */
  void setIncomplete() {
    complete = false;
  }

  /** Notes an exception that is the value of a member, and has members of its own. */
  void hold(Throwable error) {
    held.add(error);
  }

  /** Returns the exceptions that are values of members; it grows while these are captured. */
  List<Throwable> held() {
    return held;
  }

  boolean isExporting() {
    return exporting;
  }

  /** Returns whether every member of every exception was captured. */
  boolean isComplete() {
    return complete;
  }

  int size() {
    return size;
  }

  Member get(int index) {
    return members[index];
  }

  /** Returns the members that are meant for the caller of a service, by name. */
  Map<String, Object> repliedAttributes() {
    Map<String, Object> details = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Object value = members[i].attribute();
      if (members[i].isInReply() && value != null) {
        details.put(RepliedError.nameOf(members[i].key()), value);
      }
    }
    return details;
  }

  /** Makes every text that leaves one that tells nothing; numbers and truth values stay. */
  void withholdTexts() {
    for (int i = 0; i < size; i++) {
      Member member = members[i];
      if (member.isEntry()) {
        member.hide(); // Its key is a text as well.
      } else if (member.shown() instanceof String) {
        member.show(Masks.REDACTED);
      } else if (member.holdsElements()) {
        withhold(member);
      }
    }
  }

  /** Makes a list one that tells nothing, unless it holds numbers or truth values. */
  private static void withhold(Member list) {
    if (list.key().getType() == AttributeType.STRING_ARRAY
        && list.shown() instanceof List<?> elements) {
      list.show(Collections.nCopies(elements.size(), Masks.REDACTED));
    }
  }

  @Override
  public String get(AttributeKey<?> key) {
    for (int i = 0; i < size; i++) {
      if (members[i].isExported() && members[i].isFor(key)) {
        return String.valueOf(members[i].shown());
      }
    }
    return Masks.REDACTED;
  }

  /** Forgets every value. */
  void clear() {
    held.clear();
    for (int i = 0; i < size; i++) {
      members[i].clear();
    }
    size = 0;
    first = 0;
    owner = null;
    complete = true;
  }

  /** Captures a value under a key. */
  void put(
      AttributeKey<?> key, @Nullable Mask mask, @Nullable Masker masker, @Nullable Object value) {
    if (SecretBuffers.isBuffer(value)) {
      // A part of a password or of a key is never shown.
      Mask strict = mask == Mask.DROP ? Mask.DROP : Mask.REDACT;
      List<String> forms = SecretBuffers.texts(value);
      putValue(key, strict, null, forms.get(0));
      forms.subList(1, forms.size()).forEach(form -> append(key, strict, null, false).fill(form));
    } else {
      putValue(key, mask, masker, value);
    }
  }

  private void putValue(
      AttributeKey<?> key, @Nullable Mask mask, @Nullable Masker masker, @Nullable Object value) {
    Member known = find(key);
    if (known == null) {
      if (exporting || mask != null || masker != null) {
        append(key, mask, masker, exporting).fill(value);
      }
      return;
    }
    known.strengthen(mask, masker);
    if (known.isAwaited()) {
      known.fill(value);
    } else if (known.isSensitive()) {
      // A superclass exports another member under this key. The nearer one is the attribute, but
      // the farther one is a secret all the same.
      Member hidden = append(key, mask, masker, false);
      hidden.reconcile(known);
      hidden.fill(value);
    }
  }

  Member append(
      AttributeKey<?> key, @Nullable Mask mask, @Nullable Masker masker, boolean exported) {
    if (size == members.length) {
      members = Arrays.copyOf(members, size == 0 ? INITIAL_CAPACITY : 2 * size);
    }
    Member member = members[size];
    if (member == null) {
      member = new Member();
      members[size] = member;
    }
    size++;
    member.set(owner, key, mask, masker, exported);
    return member;
  }

  /** Lets the words of a member be looked for: those of its elements and entries, if it has any. */
  void searchWords(AttributeKey<?> key) {
    String entries = key.getKey() + ".";
    for (int i = first; i < size; i++) {
      Member member = members[i];
      if (member.isFor(key)) {
        member.searchWords();
        for (int j = member.firstElement(); j < member.afterElements(); j++) {
          members[j].searchWords();
        }
      } else if (member.isEntry() && member.key().getKey().startsWith(entries)) {
        member.searchWords();
      }
    }
  }

  /** Returns whether the exception being captured has a member of a name, of whatever type. */
  boolean isTaken(String name) {
    for (int i = first; i < size; i++) {
      if (members[i].key().getKey().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Finds the member that the exception being captured has under a key. */
  @Nullable Member find(AttributeKey<?> key) {
    for (int i = first; i < size; i++) {
      if (members[i].isFor(key)) {
        return members[i];
      }
    }
    return null;
  }
}
