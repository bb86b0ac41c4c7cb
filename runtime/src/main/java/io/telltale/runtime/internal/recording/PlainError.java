/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.registry.ReadFields;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import io.telltale.runtime.spi.MemberTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may leave of an exception as most are: alone, with some texts and numbers. It is made anew
 * for each, as it is small, and what is young costs the garbage collector nothing to fill.
 *
 * <p>If something else comes up, an {@link ErrorRecord} takes over what was read so far, since
 * nothing is read twice. Used by one thread.
 */
final class PlainError implements MemberSink, MemberTexts {

  private static final int KEY = 0;
  private static final int VALUE = 1;
  private static final int MASK = 2;
  private static final int WIDTH = 3;

  final Throwable error;
  final WriterChain chain;
  final UsualMessage usual;
  private final PlainErrors errors;

  /** For each member its key, its value, which is masked later, and its mask. */
  private @Nullable Object[] members;

  private int end;

  /** Where the sensitive member stands; -1 if there is none. */
  private int sensitive = -1;

  private @Nullable ErrorRecord record;
  private @Nullable MemberSink rest;

  @Nullable String exceptionMessage;
  @Nullable String errorMessage;
  @Nullable PlainSecret secret;

  /**
   * Starts without members.
   *
   * @param usual what others of its class were like
   */
  PlainError(PlainErrors errors, Throwable error, WriterChain chain, UsualMessage usual) {
    this.errors = errors;
    this.error = error;
    this.chain = chain;
    this.usual = usual;
    this.members = new Object[usual.members() * WIDTH];
  }

  /** Returns what has taken over, or null if this tells all there is to tell. */
  @Nullable ErrorRecord record() {
    return record;
  }

  ErrorIdentity identity() {
    return requireNonNull(chain.constant());
  }

  ErrorWriter writer() {
    return requireNonNull(chain.identifying());
  }

  int size() {
    return end / WIDTH;
  }

  @SuppressWarnings("unchecked") // A key and its value are put here together.
  AttributeKey<Object> key(int index) {
    return (AttributeKey<Object>) requireNonNull(members[index * WIDTH + KEY]);
  }

  /** Returns the value of a member: once all is masked, as it leaves inside a text. */
  @Nullable Object value(int index) {
    return members[index * WIDTH + VALUE];
  }

  @Nullable Mask mask(int index) {
    return (Mask) members[index * WIDTH + MASK];
  }

  /** Returns the value that leaves as an attribute, or null for none. */
  @Nullable Object attribute(int index) {
    return mask(index) == Mask.DROP ? null : value(index);
  }

  /** Returns where the sensitive member stands that has a value, -1 if there is none. */
  int sensitive() {
    return sensitive;
  }

  void show(int index, String masked) {
    members[index * WIDTH + VALUE] = masked;
  }

  /** Lets a writer hand over the members that it knows. */
  void takeFrom(ErrorWriter writer) {
    try {
      writer.write(error, this);
    } catch (Throwable failure) {
      MemberCapture capture = takeOver().capture;
      capture.reportFailure(writer, failure);
    }
  }

  /** Lets a record take over what was read so far. */
  ErrorRecord takeOver() {
    ErrorRecord taking = record;
    if (taking == null) {
      taking = errors.takeRecord();
      record = taking;
      taking.capture.begin(chain, error, true);
      for (int i = 0; i < size(); i++) {
        taking.members.put(key(i), mask(i), null, value(i));
      }
      rest = taking.capture;
    }
    return taking;
  }

  private MemberSink rest() {
    return rest == null ? takeOver().capture : rest;
  }

  /** Takes a member; false if a record has to. */
  private boolean put(AttributeKey<?> key, @Nullable Mask mask, @Nullable Object value) {
    if (rest != null || isTaken(key)) {
      return false;
    }
    if (mask != null && value != null) {
      if (sensitive >= 0) {
        return false;
      }
      sensitive = end / WIDTH;
    }
    if (end == members.length) {
      members = Arrays.copyOf(members, end + 2 * WIDTH);
    }
    members[end + KEY] = key;
    members[end + VALUE] = value;
    members[end + MASK] = mask;
    end += WIDTH;
    return true;
  }

  private boolean isTaken(AttributeKey<?> key) {
    for (int i = KEY; i < end; i += WIDTH) {
      Object known = members[i];
      if (known == key || ((AttributeKey<?>) known).getKey().equals(key.getKey())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String get(AttributeKey<?> key) {
    for (int i = 0; i < size(); i++) {
      AttributeKey<?> known = key(i);
      if (known == key || known.getKey().equals(key.getKey())) {
        return String.valueOf(value(i));
      }
    }
    return Masks.REDACTED;
  }

  @Override
  public void putLong(AttributeKey<Long> key, long value) {
    if (!put(key, null, value)) {
      rest().putLong(key, value);
    }
  }

  @Override
  public void putLong(AttributeKey<Long> key, @Nullable Number value) {
    if (!put(key, null, value == null ? null : (Object) value.longValue())) {
      rest().putLong(key, value);
    }
  }

  @Override
  public void putDouble(AttributeKey<Double> key, double value) {
    if (!put(key, null, value)) {
      rest().putDouble(key, value);
    }
  }

  @Override
  public void putDouble(AttributeKey<Double> key, @Nullable Number value) {
    if (!put(key, null, value == null ? null : (Object) value.doubleValue())) {
      rest().putDouble(key, value);
    }
  }

  @Override
  public void putBoolean(AttributeKey<Boolean> key, boolean value) {
    if (!put(key, null, value)) {
      rest().putBoolean(key, value);
    }
  }

  @Override
  public void putBoolean(AttributeKey<Boolean> key, @Nullable Boolean value) {
    if (!put(key, null, value)) {
      rest().putBoolean(key, value);
    }
  }

  @Override
  public void putString(AttributeKey<String> key, @Nullable Object value) {
    if (SecretBuffers.isBuffer(value) || !put(key, null, value == null ? null : value.toString())) {
      rest().putString(key, value);
    }
  }

  @Override
  public void putSensitive(AttributeKey<String> key, Mask mask, @Nullable Object value) {
    if (!(value == null || value instanceof String) || !put(key, mask, value)) {
      rest().putSensitive(key, mask, value);
    }
  }

  @Override
  public void putSensitive(AttributeKey<String> key, Masker masker, @Nullable Object value) {
    rest().putSensitive(key, masker, value);
  }

  @Override
  public void putList(AttributeKey<? extends List<?>> key, @Nullable Object elements) {
    rest().putList(key, elements);
  }

  @Override
  public void putSensitiveList(
      AttributeKey<List<String>> key, Mask mask, @Nullable Object elements) {
    rest().putSensitiveList(key, mask, elements);
  }

  @Override
  public void putSensitiveList(
      AttributeKey<List<String>> key, Masker masker, @Nullable Object elements) {
    rest().putSensitiveList(key, masker, elements);
  }

  @Override
  public void putMap(AttributeKey<String> key, @Nullable Map<?, ?> entries) {
    rest().putMap(key, entries);
  }

  @Override
  public void putAny(AttributeKey<String> key, @Nullable Object value) {
    rest().putAny(key, value);
  }

  @Override
  public void putSensitiveAny(AttributeKey<String> key, Mask mask, @Nullable Object value) {
    rest().putSensitiveAny(key, mask, value);
  }

  @Override
  public void putSensitiveAny(AttributeKey<String> key, Masker masker, @Nullable Object value) {
    rest().putSensitiveAny(key, masker, value);
  }

  @Override
  public void strengthen(AttributeKey<?> key, Mask mask) {
    rest().strengthen(key, mask);
  }

  @Override
  public void readThrough(Object object, Class<?> declaring, String... accessors) {
    rest().readThrough(object, declaring, accessors);
  }

  @Override
  public void readAs(Object object, Class<?> declared, boolean whole, String... parts) {
    rest().readAs(object, declared, whole, parts);
  }

  @Override
  public void readInPlaceOf(Class<?> type, String field, String... accessors) {
    if (rest != null || !ReadFields.areReturned(type, field, accessors)) {
      rest().readInPlaceOf(type, field, accessors);
    }
  }

  @Override
  public void leaveUnread(@Nullable Object value) {
    rest().leaveUnread(value);
  }

  @Override
  public void leaveUnknown(@Nullable Object value) {
    rest().leaveUnknown(value);
  }

  @Override
  public void searchWords(AttributeKey<?> key) {
    rest().searchWords(key);
  }

  @Override
  public void showInReply(AttributeKey<?> key) {
    // On the span, it is as any other.
    if (rest != null || !isTaken(key)) {
      rest().showInReply(key);
    }
  }
}
