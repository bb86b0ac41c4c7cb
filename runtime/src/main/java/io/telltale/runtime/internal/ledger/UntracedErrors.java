/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSet;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recordings of exceptions whose trace is not known, oldest first, and what is secret of them all.
 * A recording for which there was no room is kept without its secrets: as long as it waits, not all
 * is known. Immutable; no exception is kept alive.
 */
final class UntracedErrors {

  /** How many recordings are kept, with their secrets or without. */
  static final int MAX_SIZE = 1024;

  /** How much room all secrets may take, see {@link SecretSet#room()}: as much as of one trace. */
  static final int MAX_ROOM = LedgerLimits.DEFAULT.roomEach();

  static final long EXPIRY = Duration.ofMinutes(10).toNanos();

  /** What was logged beside an exception that nobody has any more has left by then. */
  static final long EXPIRY_ONCE_GONE = Duration.ofMinutes(1).toNanos();

  static final UntracedErrors NONE = new UntracedErrors(List.of(), new SecretSet());

  private static final SecretSet UNKNOWN = SecretSet.unknown();

  private final List<Recording> recordings;
  private final SecretSet known;
  private final boolean isComplete;

  private UntracedErrors(List<Recording> recordings, SecretSet known) {
    this.recordings = recordings;
    this.known = known;
    this.isComplete = recordings.stream().allMatch(recording -> recording.secrets != null);
  }

  /**
   * One recording of an exception.
   *
   * @param type the name of its type, in the instance that was written
   * @param secrets what must not leave, which nobody changes; null for want of room
   */
  private record Recording(
      WeakReference<Throwable> error, String type, @Nullable SecretSet secrets, long since) {

    @SuppressWarnings("ReferenceEquality") // that is what the instance is for
    boolean isWrittenAs(@Nullable String text) {
      return type == text;
    }

    boolean isExpired(long now) {
      long age = now - since;
      return age > EXPIRY || (age > EXPIRY_ONCE_GONE && error.refersTo(null));
    }
  }

  private static UntracedErrors of(List<Recording> recordings) {
    if (recordings.isEmpty()) {
      return NONE;
    }
    SecretSet known = new SecretSet();
    for (Recording recording : recordings) {
      if (recording.secrets != null) {
        known.addAll(recording.secrets);
      }
    }
    return new UntracedErrors(recordings, known);
  }

  int size() {
    return recordings.size();
  }

  /** Returns what is secret of all, which nobody changes. */
  SecretSet secrets() {
    return isComplete ? known : UNKNOWN;
  }

  /** Returns these and one more, or null if there are too many. */
  @Nullable UntracedErrors with(Throwable error, String type, SecretSet added, long now) {
    if (recordings.size() >= MAX_SIZE) {
      return null;
    }
    SecretSet all = SecretSet.union(known, added);
    boolean fits = !all.overflowed() && all.room() <= MAX_ROOM;
    List<Recording> more = new ArrayList<>(recordings.size() + 1);
    more.addAll(recordings);
    more.add(new Recording(new WeakReference<>(error), type, fits ? added : null, now));
    return new UntracedErrors(more, fits ? all : known);
  }

  /**
   * Returns these without one recording of an exception, these themselves if they have none.
   *
   * @param written what stands for the type where it was recorded. In another instance of the same
   *     text, it was recorded where its trace was known; another text is the caller's, or was cut,
   *     and tells nothing
   */
  UntracedErrors without(Throwable error, @Nullable String written) {
    int found = -1;
    for (int i = 0; i < recordings.size(); i++) {
      Recording recording = recordings.get(i);
      if (recording.error.refersTo(error)) {
        if (recording.isWrittenAs(written)) {
          return without(i);
        }
        found = found < 0 && !recording.type.equals(written) ? i : found;
      }
    }
    return found < 0 ? this : without(found);
  }

  private UntracedErrors without(int index) {
    List<Recording> rest = new ArrayList<>(recordings);
    rest.remove(index);
    return of(rest);
  }

  /** Returns these without those that have waited too long, these themselves if none has. */
  UntracedErrors withoutExpired(long now) {
    if (recordings.isEmpty() || now - recordings.get(0).since <= EXPIRY_ONCE_GONE) {
      return this;
    }
    List<Recording> rest = new ArrayList<>(recordings.size());
    for (Recording recording : recordings) {
      if (!recording.isExpired(now)) {
        rest.add(recording);
      }
    }
    return rest.size() == recordings.size() ? this : of(rest);
  }
}
