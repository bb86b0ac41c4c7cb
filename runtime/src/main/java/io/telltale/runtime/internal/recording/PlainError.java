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
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.spi.ErrorWriter;
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
final class PlainError extends PlainMembers implements SimpleMembers, ErrorOccurrence {

  /** The exception as it was thrown, and the one that says what went wrong, with its writers. */
  final Throwable error;

  final Throwable speaker;
  final WriterChain chain;

  /** The exception with its causes; null if it has none. */
  final @Nullable SimpleChain causes;

  /** What others of its class were like. */
  @Nullable UsualMessage usual;

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

  /** Shows the sensitive members masked. */
  void show(PlainSecret masked, RecordingPolicy policy) {
    secrets = masked;
    showMasked(masked, policy);
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
      for (int i = 0; i < size(); i++) {
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

  @Override
  public void put(
      AttributeKey<?> key, @Nullable Mask declared, @Nullable Masker own, @Nullable Object value) {
    if (record != null || own != null || !hold(key, declared, value)) {
      rest().put(key, declared, own, value);
    }
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
    if (record != null || !reply(key)) {
      rest().showInReply(key);
    }
  }
}
