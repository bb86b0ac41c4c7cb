/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.protocol.SentryException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exceptions of which an event has the texts. */
final class ThrownErrors {

  /** As many as are masked; whoever has more is withheld there. */
  private static final int MOST = 1_000;

  private final List<Throwable> errors;

  private ThrownErrors(List<Throwable> errors) {
    this.errors = errors;
  }

  /** Walks to the causes and suppressed exceptions of what was thrown. */
  static ThrownErrors of(@Nullable Throwable thrown) {
    List<Throwable> errors = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Queue<Throwable> next = new ArrayDeque<>();
    if (thrown != null) {
      next.add(thrown);
    }
    while (!next.isEmpty() && errors.size() < MOST) {
      Throwable error = next.remove();
      if (seen.add(error)) {
        errors.add(error);
        next.addAll(List.of(error.getSuppressed()));
        Throwable cause = error.getCause();
        if (cause != null) {
          next.add(cause);
        }
      }
    }
    return new ThrownErrors(errors);
  }

  /** Returns the one of which Sentry tells here: of this class, with this message; or null. */
  @Nullable Throwable find(SentryException told) {
    Throwable sameClass = null;
    for (Throwable error : errors) {
      if (nameOf(told).equals(error.getClass().getName())) {
        if (Objects.equals(told.getValue(), error.getMessage())) {
          return error;
        }
        sameClass = error;
      }
    }
    return sameClass;
  }

  private static String nameOf(SentryException told) {
    String module = told.getModule();
    String type = String.valueOf(told.getType());
    return module == null || module.isEmpty() ? type : module + "." + type;
  }
}
