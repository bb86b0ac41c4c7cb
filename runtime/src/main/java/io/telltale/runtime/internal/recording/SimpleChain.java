/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.value.PlainOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exception with a few causes, as most chains are: each carries its cause alone, and one of them
 * is declared. Of the others nothing is known but their messages.
 *
 * <p>Used by one thread.
 */
final class SimpleChain {

  /** One with more, or with a cycle, is looked at by a record. */
  private static final int MOST = 4;

  private final Throwable[] errors;

  private final int speaker;
  private final WriterChain writers;
  private final @Nullable String[] messages;

  private SimpleChain(Throwable[] errors, int speaker, WriterChain writers) {
    this.errors = errors;
    this.speaker = speaker;
    this.writers = writers;
    this.messages = new String[errors.length];
  }

  /** Returns the chain that begins with an exception; null if it is another one. */
  static @Nullable SimpleChain of(
      Throwable error, Throwable cause, ErrorLookup lookup, RecordingPolicy policy) {
    Throwable[] errors = new Throwable[MOST];
    int size = 0;
    int speaker = -1;
    WriterChain writers = null;
    Throwable next = error;
    while (next != null) {
      if (size == MOST || !maySucceed(size == 0 ? null : errors[size - 1], next)) {
        return null;
      }
      WriterChain chain = lookup.writers(next);
      if (!chain.isEmpty()) {
        if (writers != null || !mayLead(next, chain)) {
          return null;
        }
        writers = chain;
        speaker = size;
      } else if (!maySayAnything(next, policy)) {
        return null;
      }
      errors[size++] = next;
      next = size == 1 ? cause : ForeignCalls.causeOf(next);
    }
    return writers == null ? null : new SimpleChain(Arrays.copyOf(errors, size), speaker, writers);
  }

  /** Returns whether all that is secret of a declared exception is what its writers hand over. */
  static boolean mayLead(Throwable error, WriterChain chain) {
    return chain.constant() != null
        && chain.complete()
        && chain.answersForMessages()
        && !(error instanceof ExceptionInInitializerError);
  }

  /** Of two of one class, the first may be a copy, see {@code Wrappers.originalOf}. */
  private static boolean maySucceed(@Nullable Throwable before, Throwable error) {
    return ThrowableGraph.carriesOnlyCauses(error)
        && (before == null || before.getClass() != error.getClass());
  }

  /** Returns whether the message of an undeclared exception may leave, and hides nothing more. */
  private static boolean maySayAnything(Throwable error, RecordingPolicy policy) {
    return !UndeclaredMessages.withheldBy(policy.messages())
        && !(error instanceof ExceptionInInitializerError)
        && !(error instanceof StandIn)
        && !policy.known().know(error.getClass());
  }

  int size() {
    return errors.length;
  }

  /** Returns one of the exceptions; the first was thrown, and each carries the next. */
  Throwable get(int index) {
    return errors[index];
  }

  /** Returns the declared one. */
  Throwable speaker() {
    return errors[speaker];
  }

  /** Returns the writers of the declared one. */
  WriterChain writers() {
    return writers;
  }

  /** Returns the name under which the class of one is recorded. */
  String typeName(int index) {
    return index == speaker ? writers.typeName() : Names.of(errors[index].getClass());
  }

  /** Returns the names of the causes. */
  List<String> types() {
    List<String> types = new ArrayList<>(errors.length - 1);
    for (int i = 1; i < errors.length; i++) {
      types.add(Names.of(errors[i].getClass()));
    }
    return types;
  }

  /**
   * Asks the causes for their messages.
   *
   * @return false if one is longer than most
   */
  boolean readMessages(int longest) {
    for (int i = 1; i < errors.length; i++) {
      String message = ForeignCalls.messageOf(errors[i]);
      if (message != null && message.length() > longest) {
        return false;
      }
      messages[i] = message;
    }
    return true;
  }

  /** Returns the message of a cause, which may have none. */
  @Nullable String message(int index) {
    return messages[index];
  }

  /** Returns whether a text is all that one of the exceptions says, which may be none of them. */
  boolean isTextOf(int index, String text) {
    if (index >= errors.length) {
      return false;
    }
    String type = errors[index].getClass().getName();
    String message = messages[index];
    return message != null
        && text.length() == type.length() + 2 + message.length()
        && text.startsWith(type)
        && text.startsWith(": ", type.length())
        && text.endsWith(message);
  }

  /** Returns by what the causes are known where somebody else writes them as texts. */
  PlainOrigin origins() {
    PlainOrigin origins = null;
    for (int i = errors.length - 1; i > 0; i--) {
      origins = new PlainOrigin(typeName(i), messages[i], origins);
    }
    return requireNonNull(origins);
  }
}
