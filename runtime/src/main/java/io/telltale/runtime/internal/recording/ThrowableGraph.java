/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ForeignCalls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception with all its causes, suppressed and chained exceptions, each once, whatever cycles
 * they form.
 *
 * <p>It is used by one thread, and again for that thread's next exception.
 */
final class ThrowableGraph {

  /** How many exceptions are looked at. */
  static final int LIMIT = 1_000;

  /** How many messages are looked through that are not shown. */
  static final int MAX_MESSAGES = 16;

  private final List<Throwable> errors = new ArrayList<>();
  private int causes;

  /** Collects what belongs to an exception, in place of what was collected before. */
  void collect(Throwable root) {
    clear();
    Throwable cause = ForeignCalls.causeOf(root);
    if (isAlone(root, cause)) {
      errors.add(root);
    } else {
      walk(root, cause);
    }
  }

  /**
   * Takes the exceptions that were read, in place of what was collected before: what belongs to an
   * exception now may be more, and nobody has asked that for its values.
   */
  void take(PlainError read) {
    clear();
    for (int i = 0; i < read.carried(); i++) {
      errors.add(read.carried(i));
    }
    causes = errors.size() - 1;
  }

  /** Returns whether an exception with a cause, or without one, carries no other. */
  static boolean isAlone(Throwable error, @Nullable Throwable cause) {
    return (cause == null || cause == error) && carriesOnlyCauses(error);
  }

  /** Returns whether an exception carries no other but its cause. */
  static boolean carriesOnlyCauses(Throwable error) {
    return error.getSuppressed().length == 0 && ChainedErrors.nextOf(error) == null;
  }

  /**
   * Returns the texts of what was collected, as {@link Throwable#toString()} writes them.
   *
   * @param most how many are asked
   */
  List<String> texts(int most) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < Math.min(errors.size(), most); i++) {
      String text = ForeignCalls.textOf(errors.get(i));
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Breadth first: the list is also the queue. */
  private void walk(Throwable root, @Nullable Throwable cause) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    add(root, seen);
    for (Throwable next = cause; add(next, seen); ) {
      next = ForeignCalls.causeOf(errors.get(errors.size() - 1));
    }
    causes = errors.size() - 1;
    for (int i = 0; i < errors.size() && isComplete(); i++) {
      if (i > causes) {
        add(ForeignCalls.causeOf(errors.get(i)), seen);
      }
      for (Throwable suppressed : errors.get(i).getSuppressed()) {
        add(suppressed, seen);
      }
      add(ChainedErrors.nextOf(errors.get(i)), seen);
    }
  }

  /** Takes one more than the limit, by which the graph is known to be incomplete. */
  private boolean add(@Nullable Throwable error, Set<Throwable> seen) {
    return error != null && isComplete() && seen.add(error) && errors.add(error);
  }

  /** Returns false if there are more exceptions than anyone can have meant. */
  boolean isComplete() {
    return errors.size() <= LIMIT;
  }

  int size() {
    return errors.size();
  }

  /** Returns an exception; the first is the root, and its causes follow, nearest first. */
  Throwable get(int index) {
    return errors.get(index);
  }

  /** Returns whether an exception, this very instance, is one of them. */
  @SuppressWarnings("ReferenceEquality") // its equals may be anything
  boolean contains(Throwable error) {
    for (int i = 0; i < errors.size(); i++) {
      if (errors.get(i) == error) {
        return true;
      }
    }
    return false;
  }

  /** Returns how many of the exceptions, from the second on, are the root's chain of causes. */
  int causes() {
    return causes;
  }

  /** Forgets every exception. */
  void clear() {
    errors.clear();
    causes = 0;
  }
}
