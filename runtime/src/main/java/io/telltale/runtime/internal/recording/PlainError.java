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
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.internal.registry.ReadFields;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberTexts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may leave of an exception as most are: with some texts and numbers, and alone, or in a
 * simple chain. It is made anew for each, as it is small, and what is young costs the garbage
 * collector nothing to fill.
 *
 * <p>If something else comes up, an {@link ErrorRecord} takes over what was read so far, since
 * nothing is read twice. Used by one thread.
 */
final class PlainError implements SimpleMembers, MemberTexts, ErrorOccurrence {

  /** How many members stand in fields, as most exceptions have no more. */
  private static final int IN_FIELDS = 2;

  private static final int EXPECTED_MORE = 4;

  private static final Mask[] MASKS = Mask.values();

  /** The mask of a member takes so many bits; 0 is none. */
  private static final int MASK_BITS = 3;

  private static final int MASK = (1 << MASK_BITS) - 1;

  /** Of one further on, there is no room for a mask. */
  private static final int MOST_MASKED = Integer.SIZE / MASK_BITS;

  /** The exception as it was thrown, and the one that says what went wrong, with its writers. */
  final Throwable error;

  final Throwable speaker;
  final WriterChain chain;

  /** The exception with its causes; null if it has none. */
  final @Nullable SimpleChain causes;

  /** What others of its class were like. */
  @Nullable UsualMessage usual;

  private @Nullable AttributeKey<?> firstKey;
  private @Nullable Object firstValue;
  private @Nullable AttributeKey<?> secondKey;
  private @Nullable Object secondValue;

  /** The keys and values of the others, in turns. */
  private @Nullable Object @Nullable [] more;

  private final RecordPool records;
  private @Nullable ErrorRecord record;

  /** The message of the exception that was thrown, and what may leave of it. */
  @Nullable String message;

  @Nullable String exceptionMessage;
  @Nullable String errorMessage;
  @Nullable String stackTrace;
  @Nullable String fingerprint;

  /** The values of the sensitive members, in their order. */
  @Nullable PlainSecret secrets;

  /** The masks of the members. */
  private int masks;

  private short size;

  /** How many sensitive members have a value. */
  private short sensitive;

  /** A bit for each member that is for the caller of a service. */
  private int replied;

  /**
   * Starts without members.
   *
   * @param records where a record is taken from that takes over
   */
  PlainError(
      Throwable error,
      Throwable speaker,
      WriterChain chain,
      @Nullable SimpleChain causes,
      RecordPool records) {
    this.error = error;
    this.speaker = speaker;
    this.chain = chain;
    this.causes = causes;
    this.records = records;
  }

  /** Returns what has taken over, or null if this tells all there is to tell. */
  @Nullable ErrorRecord record() {
    return record;
  }

  @Override
  public ErrorIdentity identity() {
    return requireNonNull(chain.constant());
  }

  ErrorWriter writer() {
    return requireNonNull(chain.identifying());
  }

  @Override
  public String errorType() {
    return chain.typeName();
  }

  @Override
  public String exceptionType() {
    return isWrapped() ? Names.of(error.getClass()) : chain.typeName();
  }

  /** Returns how many exceptions there are: the one that was thrown, and its causes. */
  int carried() {
    return causes == null ? 1 : causes.size();
  }

  /** Returns one of them, the one that was thrown first. */
  Throwable carried(int index) {
    return causes == null ? error : causes.get(index);
  }

  /** Returns whether another one was thrown than the one that says what went wrong. */
  @SuppressWarnings("ReferenceEquality") // its equals may be anything
  boolean isWrapped() {
    return speaker != error;
  }

  @Override
  public @Nullable String errorMessage() {
    return errorMessage;
  }

  @Override
  public @Nullable String exceptionMessage() {
    return exceptionMessage;
  }

  @Override
  public List<String> causeTypes() {
    return causes == null ? List.of() : causes.types();
  }

  @Override
  public @Nullable String stackTrace() {
    return stackTrace;
  }

  @Override
  public @Nullable String shownFingerprint() {
    return fingerprint;
  }

  /** With other texts, a record has taken over, see {@link PlainErrors#read}. */
  @Override
  public String masked(String text, TextMasker texts) {
    return text;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public AttributeKey<?> key(int index) {
    Object key =
        switch (index) {
          case 0 -> firstKey;
          case 1 -> secondKey;
          default -> requireNonNull(more)[2 * (index - IN_FIELDS)];
        };
    return (AttributeKey<?>) requireNonNull(key);
  }

  /** Returns the value of a member, once all is masked as it leaves inside a text. */
  @Nullable Object value(int index) {
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

  @Override
  public @Nullable Object attribute(int index) {
    return mask(index) == Mask.DROP ? null : value(index);
  }

  /** Returns whether there is a sensitive member with a value. */
  boolean hasSecrets() {
    return sensitive > 0;
  }

  /** Returns the mask of a member, or null if it is not sensitive. */
  @Nullable Mask mask(int index) {
    int mask = index < MOST_MASKED ? (masks >>> (index * MASK_BITS)) & MASK : 0;
    return mask == 0 ? null : MASKS[mask - 1];
  }

  private void setMask(int index, Mask mask) {
    int shift = index * MASK_BITS;
    int place = mask.compareTo(Mask.DROP);
    masks = (masks & ~(MASK << shift)) | ((place + 1) << shift);
  }

  /** Shows the sensitive members masked. */
  void show(PlainSecret masked, RecordingPolicy policy) {
    secrets = masked;
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

  /** Lets a writer hand over the members that it knows. */
  void takeFrom(ErrorWriter writer) {
    try {
      writer.write(speaker, this);
    } catch (Throwable failure) {
      takeOver().capture.reportFailure(writer, failure);
    }
  }

  /** Lets a record take over what was read so far. */
  ErrorRecord takeOver() {
    ErrorRecord taking = record;
    if (taking == null) {
      taking = records.take();
      record = taking;
      taking.capture.begin(chain, speaker, true);
      for (int i = 0; i < size; i++) {
        taking.members.put(key(i), mask(i), null, value(i));
        if (isReplied(i)) {
          taking.capture.showInReply(key(i));
        }
      }
    }
    return taking;
  }

  private MemberCapture rest() {
    return takeOver().capture;
  }

  /** Takes a member; false if a record has to. */
  private boolean hold(AttributeKey<?> key, @Nullable Mask declared, @Nullable Object value) {
    if (record != null || isTaken(key)) {
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

  private boolean isTaken(AttributeKey<?> key) {
    return indexOf(key) >= 0;
  }

  /** Returns the index of the member with a key, or -1. */
  private int indexOf(AttributeKey<?> key) {
    int i = size - 1;
    while (i >= 0 && !isSame(key(i), key)) {
      i--;
    }
    return i;
  }

  private boolean isReplied(int index) {
    return index < Integer.SIZE && (replied >>> index & 1) != 0;
  }

  /** Returns the members that are declared for the caller of a service, by name. */
  Map<String, Object> repliedAttributes() {
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
  public String get(AttributeKey<?> key) {
    int index = indexOf(key);
    return index < 0 ? Masks.REDACTED : String.valueOf(value(index));
  }

  @Override
  public void put(
      AttributeKey<?> key, @Nullable Mask declared, @Nullable Masker own, @Nullable Object value) {
    if (own != null || !mayHold(declared, value) || !hold(key, declared, value)) {
      rest().put(key, declared, own, value);
    }
  }

  /** Of what is sensitive, a few texts. */
  private boolean mayHold(@Nullable Mask declared, @Nullable Object value) {
    return declared == null
        || (size < MOST_MASKED
            && (value == null || (value instanceof String && sensitive < PlainSecret.MOST)));
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
    if (record != null || !ReadFields.areReturned(type, field, accessors)) {
      rest().readInPlaceOf(type, field, accessors);
    }
  }

  @Override
  public void leaveUnread(@Nullable Object value) {
    rest().leaveUnread(value);
  }

  @Override
  public void leaveOutOfReach(String declaring, String member) {
    rest().leaveOutOfReach(declaring, member);
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
    int index = record == null ? indexOf(key) : -1;
    if (index < 0 || index >= Integer.SIZE) {
      rest().showInReply(key);
    } else {
      replied |= 1 << index;
    }
  }
}
