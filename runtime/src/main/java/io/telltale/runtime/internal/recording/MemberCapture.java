/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.registry.ReadFields;
import io.telltale.runtime.internal.registry.Subclasses;
import io.telltale.runtime.internal.registry.UnprocessedClasses;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.spi.ElementParts;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members of one exception, and the secrets of every other exception that belongs to it.
 * It only collects: which mask a value has, and what else contains it, is known when all are there.
 *
 * <p>It is used by one thread, and again for that thread's next exception.
 */
final class MemberCapture implements SimpleMembers {

  private final CapturedMembers members;
  private final StructureCapture structures;
  private @Nullable WriterChain chain;

  MemberCapture(CapturedMembers members) {
    this.members = members;
    this.structures = new StructureCapture(members);
  }

  /**
   * Captures what the writers of an exception hand over. The failure of one that may hold secrets
   * leaves the capture incomplete: a secret may be missing, and so no text may leave.
   *
   * @param chain the writers of the exception's class
   * @param exported false to take the secrets only
   */
  void take(WriterChain chain, Throwable error, boolean exported) {
    begin(chain, error, exported);
    for (int i = 0; i < chain.writers().size(); i++) {
      ErrorWriter writer = chain.writers().get(i);
      try {
        writer.write(error, this);
      } catch (Throwable failure) {
        reportFailure(writer, failure);
      }
    }
    finish();
  }

  /** Begins with a further exception, of which its writers hand over the members. */
  void begin(WriterChain chain, Throwable error, boolean exported) {
    this.chain = chain;
    members.begin(error.getClass(), exported);
    if (!chain.complete()) {
      members.setIncomplete();
    }
  }

  /** Says that a writer has failed, so that something may be missing. */
  void reportFailure(ErrorWriter writer, Throwable failure) {
    ForeignCalls.report(writer.getClass(), "write", failure);
    if (mayHoldSecrets(writer)) {
      members.setIncomplete();
    }
  }

  /** Ends with an exception. */
  void finish() {
    structures.finish();
  }

  private static boolean mayHoldSecrets(ErrorWriter writer) {
    try {
      return writer.mayHoldSecrets();
    } catch (Throwable failure) {
      ForeignCalls.report(writer.getClass(), "mayHoldSecrets", failure);
      return true;
    }
  }

  /** Forgets every value. */
  void clear() {
    chain = null;
    members.clear();
    structures.clear();
  }

  @Override
  public void put(
      AttributeKey<?> key, @Nullable Mask mask, @Nullable Masker masker, @Nullable Object value) {
    members.put(key, mask, masker, value);
  }

  @Override
  public void putList(AttributeKey<? extends List<?>> key, @Nullable Object elements) {
    structures.putElements(key, null, null, elements);
  }

  @Override
  public void putSensitiveList(
      AttributeKey<List<String>> key, Mask mask, @Nullable Object elements) {
    structures.putElements(key, mask, null, elements);
  }

  @Override
  public void putSensitiveList(
      AttributeKey<List<String>> key, Masker masker, @Nullable Object elements) {
    structures.putElements(key, null, masker, elements);
  }

  @Override
  public void putMap(AttributeKey<String> key, @Nullable Map<?, ?> entries) {
    structures.putMap(key, entries);
  }

  @Override
  public void putAny(AttributeKey<String> key, @Nullable Object value) {
    structures.putAny(key, null, null, value);
  }

  @Override
  public void putSensitiveAny(AttributeKey<String> key, Mask mask, @Nullable Object value) {
    structures.putAny(key, mask, null, value);
  }

  @Override
  public void putSensitiveAny(AttributeKey<String> key, Masker masker, @Nullable Object value) {
    structures.putAny(key, null, masker, value);
  }

  @Override
  public void readThrough(Object object, Class<?> declaring, String... accessors) {
    each(object, declaring, type -> Subclasses.inherit(type, declaring, accessors));
  }

  @Override
  public void readAs(Object object, Class<?> declared, boolean whole, String... parts) {
    each(object, declared, type -> Subclasses.addNothing(type, declared, whole, parts));
  }

  @Override
  public void readInPlaceOf(Class<?> type, String field, String... accessors) {
    if (!ReadFields.areReturned(type, field, accessors)) {
      members.setIncomplete();
    }
  }

  @Override
  public void leaveUnread(@Nullable Object value) {
    if (!FlattenedStructure.isEmpty(value)) {
      members.setIncomplete();
    }
  }

  @Override
  public void leaveOutOfReach(String declaring, String member) {
    if (chain == null || !chain.hasOwnWriter(declaring)) {
      UnprocessedClasses.addUnread(declaring, member);
      members.setIncomplete();
    }
  }

  @Override
  public void leaveUnknown(@Nullable Object value) {
    if (!UnknownObjects.areHarmless(value, members::hold)) {
      members.setIncomplete();
    }
  }

  /** Notes whether all is known of an object, or of each of those in a structure. */
  private <T> void each(Object object, Class<T> type, Predicate<Class<?>> known) {
    ElementParts.of(
        type,
        object,
        each -> {
          if (!known.test(each.getClass())) {
            members.setIncomplete();
          }
          return null;
        });
  }

  /** Writers run from the class up: the superclass that hands the value over comes later. */
  @Override
  public void strengthen(AttributeKey<?> key, Mask mask) {
    Member known = members.find(key);
    if (known == null) {
      members.append(key, mask, null, members.isExporting());
    } else {
      known.strengthen(mask, null);
    }
  }

  @Override
  public void searchWords(AttributeKey<?> key) {
    members.searchWords(key);
  }

  @Override
  public void showInReply(AttributeKey<?> key) {
    Member known = members.find(key);
    if (known != null) {
      known.showInReply();
    } else {
      structures.showInReply(key);
    }
  }
}
