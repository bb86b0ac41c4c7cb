/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exception with all its causes and suppressed exceptions, each once, whatever cycles they form.
 *
 * @param errors the exceptions, the given one first
 * @param causes how many of them, from the second on, are its chain of causes
 * @param complete false if there are more than anyone can have meant
 */
record ThrowableGraph(List<Throwable> errors, int causes, boolean complete) {

  /** How many exceptions are looked at. */
  static final int LIMIT = 1_000;

  static ThrowableGraph of(Throwable root) {
    Throwable cause = Contained.causeOf(root);
    if ((cause == null || cause == root) && root.getSuppressed().length == 0) {
      return new ThrowableGraph(List.of(root), 0, true);
    }
    return walk(root, cause);
  }

  /** Breadth first: the list is also the queue. */
  private static ThrowableGraph walk(Throwable root, @Nullable Throwable cause) {
    List<Throwable> errors = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    add(root, errors, seen);
    for (Throwable next = cause; add(next, errors, seen); ) {
      next = Contained.causeOf(errors.get(errors.size() - 1));
    }
    int causes = errors.size() - 1;
    for (int i = 0; i < errors.size() && errors.size() <= LIMIT; i++) {
      if (i > causes) {
        add(Contained.causeOf(errors.get(i)), errors, seen);
      }
      for (Throwable suppressed : errors.get(i).getSuppressed()) {
        add(suppressed, errors, seen);
      }
    }
    return new ThrowableGraph(errors, causes, errors.size() <= LIMIT);
  }

  /** Takes one more than the limit, by which the graph is known to be incomplete. */
  private static boolean add(
      @Nullable Throwable error, List<Throwable> errors, Set<Throwable> seen) {
    return error != null && errors.size() <= LIMIT && seen.add(error) && errors.add(error);
  }

  /** Returns the causes of the exception, nearest first. */
  List<Throwable> causeChain() {
    return errors.subList(1, causes + 1);
  }
}
