/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;

/** Exceptions of all sorts that refer to one another in any way, cycles included. */
final class RandomErrors {

  private RandomErrors() {}

  /** A few exceptions that refer to one another in any way, cycles included. */
  static Throwable graph(Random random) {
    List<Throwable> all = new ArrayList<>();
    for (int n = 1 + random.nextInt(7); n > 0; n--) {
      all.add(thrownAt(random.nextInt(5), random));
    }
    for (Throwable error : all) {
      if (random.nextInt(3) > 0) {
        Throwable cause = all.get(random.nextInt(all.size()));
        if (cause != error) {
          error.initCause(cause);
        }
      }
      for (int n = random.nextInt(3); n > 0; n--) {
        Throwable suppressed = all.get(random.nextInt(all.size()));
        if (suppressed != error) {
          error.addSuppressed(suppressed);
        }
      }
      if (random.nextInt(10) == 0) {
        error.setStackTrace(new StackTraceElement[0]);
      }
    }
    return all.get(0);
  }

  private static Throwable thrownAt(int depth, Random random) {
    if (depth > 0) {
      return random.nextBoolean() ? thrownAt(depth - 1, random) : deeper(depth - 1, random);
    }
    return switch (random.nextInt(6)) {
      case 0 -> new IllegalStateException("message " + random.nextInt(3));
      case 1 -> new IOException();
      case 2 -> new Error("two\nlines: \uD83D\uDE00");
      case 3 -> new Custom("text");
      case 4 -> new Appended("text");
      default -> new RuntimeException("");
    };
  }

  private static Throwable deeper(int depth, Random random) {
    return thrownAt(depth, random);
  }

  /** Prints each type alone, by a stand-in whose text is the type of what it stands for. */
  static Throwable withoutMessages(Throwable root) {
    return new TypeOnly(root, new IdentityHashMap<>());
  }

  private static final class TypeOnly extends Throwable {
    private final String type;
    private Throwable cause;

    TypeOnly(Throwable original, IdentityHashMap<Throwable, Throwable> known) {
      known.put(original, this);
      type = original.getClass().getName();
      setStackTrace(original.getStackTrace());
      for (Throwable suppressed : original.getSuppressed()) {
        addSuppressed(copy(suppressed, known));
      }
      cause = original.getCause() == null ? null : copy(original.getCause(), known);
    }

    private static Throwable copy(Throwable original, IdentityHashMap<Throwable, Throwable> known) {
      Throwable copy = known.get(original);
      return copy != null ? copy : new TypeOnly(original, known);
    }

    @Override
    public synchronized Throwable getCause() {
      return cause;
    }

    @Override
    public String toString() {
      return type;
    }
  }

  static final class Custom extends RuntimeException {
    Custom(String message) {
      super(message);
    }

    @Override
    public String toString() {
      return "<" + getMessage() + ">";
    }
  }

  static final class Appended extends RuntimeException {
    Appended(String message) {
      super(message);
    }

    @Override
    public String toString() {
      return getClass().getName() + "[" + getMessage() + "]";
    }
  }
}
