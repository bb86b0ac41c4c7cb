/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.values;

import io.telltale.runtime.spi.ErrorWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads which values of an exception are declared sensitive. It asks the generated writers, and
 * nothing of the code that records: a value which that forgets is searched for nevertheless.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class DeclaredValues {

  /** More exceptions in one another nobody means. */
  private static final int MAX_ERRORS = 1_000;

  /** Whether this thread describes an exception for the kit itself, which is no recording. */
  private static final ThreadLocal<Boolean> QUIET = ThreadLocal.withInitial(() -> false);

  private DeclaredValues() {}

  /** Reads the values of an exception, its causes and suppressed exceptions. */
  public static List<SensitiveValue> of(Throwable error) {
    List<SensitiveValue> values = new ArrayList<>();
    for (Throwable each : graph(error)) {
      values.addAll(ofOne(each));
    }
    return values;
  }

  private static List<SensitiveValue> ofOne(Throwable error) {
    List<ErrorWriter> writers = Writers.of(error.getClass());
    String declared = writers.isEmpty() ? "" : writers.get(0).type().getName().replace('$', '.');
    SensitiveMembers members = new SensitiveMembers(error.getClass().getName(), declared);
    for (ErrorWriter writer : writers) {
      try {
        writer.write(error, members);
      } catch (Throwable failure) {
        // What cannot be read cannot leave; what was read before is searched for.
        Interrupts.restore(failure);
      }
    }
    return members.values();
  }

  /** Returns an exception with its causes and suppressed exceptions, each once. */
  static List<Throwable> graph(Throwable root) {
    List<Throwable> errors = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<Throwable> next = new ArrayDeque<>(List.of(root));
    while (!next.isEmpty() && errors.size() < MAX_ERRORS) {
      Throwable error = next.remove();
      if (seen.add(error)) {
        errors.add(error);
        next.addAll(neighbours(error));
      }
    }
    return errors;
  }

  private static List<Throwable> neighbours(Throwable error) {
    List<Throwable> neighbours = new ArrayList<>(List.of(error.getSuppressed()));
    try {
      Throwable cause = error.getCause();
      if (cause != null) {
        neighbours.add(cause);
      }
    } catch (Throwable failure) {
      // Nobody else learns the cause either.
      Interrupts.restore(failure);
      return neighbours;
    }
    return neighbours;
  }

  /** Describes an exception for the kit itself: no test takes it for one that was recorded. */
  public static <T> T quietly(Supplier<T> describe) {
    QUIET.set(true);
    try {
      return describe.get();
    } finally {
      QUIET.remove();
    }
  }

  /** Returns whether this thread describes something for the kit itself. */
  public static boolean areBeingRead() {
    return QUIET.get();
  }
}
