/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.spi.MemberTexts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The members of a {@link PlainError}, which is one object with them, as one is made for each
 * exception. Used by one thread.
 */
abstract class PlainMembers implements MemberTexts {

  /** How many members stand in fields, as most exceptions have no more. */
  private static final int IN_FIELDS = 2;

  private static final int EXPECTED_MORE = 4;

  private static final Mask[] MASKS = Mask.values();

  /** The mask of a member takes so many bits, its place counted from 1; 0 is none. */
  private static final int MASK_BITS = Integer.SIZE - Integer.numberOfLeadingZeros(MASKS.length);

  private static final int MASK = (1 << MASK_BITS) - 1;

  /** The index from which on a member's mask has no bits left. */
  private static final int MOST_MASKED = Integer.SIZE / MASK_BITS;

  private @Nullable AttributeKey<?> firstKey;
  private @Nullable Object firstValue;
  private @Nullable AttributeKey<?> secondKey;
  private @Nullable Object secondValue;

  /** The keys and values of the others, in turns. */
  private @Nullable Object @Nullable [] more;

  /** The masks of the members. */
  private int masks;

  private short size;

  /** How many sensitive members have a value. */
  private short sensitive;

  /** A bit for each member that is for the caller of a service. */
  private int replied;

  /** Takes a member; false if it is one that only a record can take. */
  final boolean hold(AttributeKey<?> key, @Nullable Mask declared, @Nullable Object value) {
    if (!mayHold(declared, value) || indexOf(key) >= 0) {
      return false;
    }
    if (declared != null) {
      setMask(size, declared);
      if (value != null) {
        sensitive++;
      }
    }
    if (size == 0) {
      firstKey = key;
    } else if (size == 1) {
      secondKey = key;
    } else {
      putMore(key);
    }
    hold(size, value);
    size++;
    return true;
  }

  /** Takes texts alone of what is sensitive, and only a few. */
  private boolean mayHold(@Nullable Mask declared, @Nullable Object value) {
    return declared == null
        || (size < MOST_MASKED
            && (value == null || (value instanceof String && sensitive < PlainSecret.MOST)));
  }

  private void putMore(AttributeKey<?> key) {
    int index = 2 * (size - IN_FIELDS);
    Object[] others = more;
    if (others == null) {
      others = new Object[2 * EXPECTED_MORE];
    } else if (index == others.length) {
      others = Arrays.copyOf(others, 2 * index);
    }
    others[index] = key;
    more = others;
  }

  /** Returns the index of the member with a key, or -1. */
  private int indexOf(AttributeKey<?> key) {
    int i = size - 1;
    while (i >= 0 && !isSame(key(i), key)) {
      i--;
    }
    return i;
  }

  /** Notes that a member is for the caller of a service; false if only a record can. */
  final boolean reply(AttributeKey<?> key) {
    int index = indexOf(key);
    if (index < 0 || index >= Integer.SIZE) {
      return false;
    }
    replied |= 1 << index;
    return true;
  }

  final boolean isReplied(int index) {
    return index < Integer.SIZE && (replied >>> index & 1) != 0;
  }

  /** Returns the members that are declared for the caller of a service, by name. */
  final Map<String, Object> repliedAttributes() {
    Map<String, Object> details = new LinkedHashMap<>();
    for (int i = 0; replied != 0 && i < size; i++) {
      Object value = attribute(i);
      if (isReplied(i) && value != null) {
        details.put(RepliedError.nameOf(key(i)), value);
      }
    }
    return details;
  }

  private static boolean isSame(AttributeKey<?> one, AttributeKey<?> other) {
    return one == other || one.getKey().equals(other.getKey());
  }

  @Override
  public final String get(AttributeKey<?> key) {
    int index = indexOf(key);
    return index < 0 ? Masks.REDACTED : String.valueOf(value(index));
  }

  /** Returns how many members there are. */
  public final int size() {
    return size;
  }

  /** Returns the key of a member. */
  public final AttributeKey<?> key(int index) {
    Object key =
        switch (index) {
          case 0 -> firstKey;
          case 1 -> secondKey;
          default -> requireNonNull(more)[2 * (index - IN_FIELDS)];
        };
    return (AttributeKey<?>) requireNonNull(key);
  }

  /** Returns the value of a member, once all is masked as it leaves inside a text. */
  final @Nullable Object value(int index) {
    return switch (index) {
      case 0 -> firstValue;
      case 1 -> secondValue;
      default -> requireNonNull(more)[2 * (index - IN_FIELDS) + 1];
    };
  }

  private void hold(int index, @Nullable Object value) {
    switch (index) {
      case 0 -> firstValue = value;
      case 1 -> secondValue = value;
      default -> requireNonNull(more)[2 * (index - IN_FIELDS) + 1] = value;
    }
  }

  /** Returns the value of a member as it leaves as an attribute; null if it does not. */
  public final @Nullable Object attribute(int index) {
    return mask(index) == Mask.DROP ? null : value(index);
  }

  /** Returns whether there is a sensitive member with a value. */
  final boolean hasSecrets() {
    return sensitive > 0;
  }

  /** Returns the mask of a member, or null if it is not sensitive. */
  final @Nullable Mask mask(int index) {
    int mask = index < MOST_MASKED ? (masks >>> (index * MASK_BITS)) & MASK : 0;
    return mask == 0 ? null : MASKS[mask - 1];
  }

  private void setMask(int index, Mask mask) {
    int shift = index * MASK_BITS;
    masks = (masks & ~(MASK << shift)) | ((Masks.rank(mask) + 1) << shift);
  }

  /** Shows the sensitive members masked. */
  final void showMasked(PlainSecret masked, RecordingPolicy policy) {
    PlainSecret next = masked;
    for (int i = 0; next != null && i < size; i++) {
      Mask declared = mask(i);
      if (declared != null && value(i) != null) {
        setMask(i, policy.atLeast(declared));
        hold(i, next.replacement());
        next = next.next();
      }
    }
  }
}
