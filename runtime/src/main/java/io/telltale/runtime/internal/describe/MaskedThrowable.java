/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.recording.ErrorRecord;
import io.telltale.runtime.internal.recording.StandIn;
import io.telltale.runtime.internal.stack.StackTraceRenderer;
import io.telltale.runtime.internal.value.Masks;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an exception, with its type, masked message and frames, and the identity of the whole.
 * It holds nothing else of the exception, so that no one who serialises, prints or reflects on it
 * finds more.
 */
final class MaskedThrowable extends Throwable implements StandIn {

  private static final long serialVersionUID = 1;

  /** Chains may be endless. */
  private static final int MOST = 1_000;

  /** Whether lines end as those of the renderer do. */
  private static final boolean HAS_LINE_FEEDS = System.lineSeparator().equals("\n");

  /** The class of the exception for which this stands. */
  private final String type;

  private transient @Nullable ErrorIdentity identity;
  private transient @Nullable String fingerprint;

  private MaskedThrowable(String type, @Nullable String message) {
    super(message);
    this.type = type;
  }

  /** Returns one that knows who the exception is for which it stands. */
  static Throwable of(
      Throwable error, ErrorRecord record, BiFunction<Throwable, String, String> masking) {
    MaskedThrowable root = of(error, masking);
    root.identity = record.identity();
    root.fingerprint = record.fingerprint();
    return root;
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public @Nullable ErrorIdentity identity() {
    return identity;
  }

  @Override
  public @Nullable String fingerprint() {
    return fingerprint;
  }

  /** It is not thrown where it is made: the frames are those of the exception. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // It does nothing.
  public Throwable fillInStackTrace() {
    return this;
  }

  /**
   * Returns what stands for an exception, its causes and suppressed exceptions. Of the latter there
   * may be fewer: {@value #MOST} exceptions are kept.
   *
   * @param masking gives each message the form in which it may leave
   */
  @SuppressWarnings("ReferenceEquality") // its equals may be anything
  static MaskedThrowable of(Throwable error, BiFunction<Throwable, String, String> masking) {
    MaskedThrowable root = copy(error, masking);
    Throwable causeOfRoot = Failures.quietCauseOf(error);
    if (causeOfRoot == null && error.getSuppressed().length == 0) {
      return root;
    }
    IdentityHashMap<Throwable, MaskedThrowable> copies = new IdentityHashMap<>();
    Deque<Throwable> open = new ArrayDeque<>();
    copies.put(error, root);
    open.add(error);
    while (!open.isEmpty()) {
      Throwable original = open.remove();
      MaskedThrowable copy = copies.get(original);
      Throwable cause = original == error ? causeOfRoot : Failures.quietCauseOf(original);
      MaskedThrowable ofCause = cause == null ? null : known(cause, masking, copies, open);
      if (copy == null) {
        continue;
      }
      if (ofCause != null && ofCause != copy) {
        copy.initCause(ofCause);
      }
      for (Throwable suppressed : original.getSuppressed()) {
        MaskedThrowable ofSuppressed = known(suppressed, masking, copies, open);
        if (ofSuppressed != null && ofSuppressed != copy) {
          copy.addSuppressed(ofSuppressed);
        }
      }
    }
    return root;
  }

  private static @Nullable MaskedThrowable known(
      Throwable error,
      BiFunction<Throwable, String, String> masking,
      IdentityHashMap<Throwable, MaskedThrowable> copies,
      Deque<Throwable> open) {
    MaskedThrowable known = copies.get(error);
    if (known == null && copies.size() < MOST) {
      known = copy(error, masking);
      copies.put(error, known);
      open.add(error);
    }
    return known;
  }

  private static MaskedThrowable copy(
      Throwable error, BiFunction<Throwable, String, String> masking) {
    String message = ForeignCalls.messageOf(error);
    String type = error instanceof StandIn other ? other.type() : error.getClass().getName();
    MaskedThrowable copy =
        new MaskedThrowable(type, message == null ? null : masked(error, message, masking));
    copy.setStackTrace(ForeignCalls.framesOf(error));
    return copy;
  }

  private static String masked(
      Throwable error, String message, BiFunction<Throwable, String, String> masking) {
    try {
      return masking.apply(error, message);
    } catch (Throwable failure) {
      Failures.contain(failure);
      return Masks.REDACTED;
    }
  }

  /** The same bytes as that of the class above, which composes the text of every frame anew. */
  @Override
  public void printStackTrace(PrintStream out) {
    if (HAS_LINE_FEEDS) {
      out.println(StackTraceRenderer.whole(this));
    } else {
      super.printStackTrace(out);
    }
  }

  /** See {@link #printStackTrace(PrintStream)}. */
  @Override
  public void printStackTrace(PrintWriter out) {
    if (HAS_LINE_FEEDS) {
      out.println(StackTraceRenderer.whole(this));
    } else {
      super.printStackTrace(out);
    }
  }

  /** With the type of the other exception, as everything prints it. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // The message is that of the other exception.
  public String toString() {
    String message = getMessage();
    return message == null ? type : type + ": " + message;
  }
}
