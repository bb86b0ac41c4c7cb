/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import io.telltale.runtime.internal.value.SecretSet;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Stack traces that Telltale has written, and what is known not to stand in them. A text is known
 * by its instance: whoever cuts or changes it makes another one. So the exporter, which searches
 * every text of a trace, need not search these, the longest of all, for the values by which they
 * were masked a moment ago.
 *
 * <p>Neither texts nor values are kept alive. A text that finds no place, or whose values are gone,
 * is searched as any other.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class CleanTexts {

  /** More than wait in the queue of an SDK. */
  private static final int SIZE = 8_192;

  private static final AtomicReferenceArray<@Nullable Entry> ENTRIES =
      new AtomicReferenceArray<>(SIZE);

  private CleanTexts() {}

  private static final class Entry extends WeakReference<String> {

    /** Null if no value can stand in the text. */
    private final @Nullable WeakReference<SecretSet> without;

    Entry(String text, @Nullable WeakReference<SecretSet> without) {
      super(text);
      this.without = without;
    }

    boolean holdsNone(SecretSet asked) {
      if (without == null) {
        return true;
      }
      SecretSet known = without.get();
      return known != null && !asked.overflowed() && known.coversAll(asked);
    }
  }

  /** Remembers a text of types and frames alone, which are never rewritten. */
  public static void addFrames(String text) {
    add(text, new Entry(text, null));
  }

  /**
   * Remembers a text of which everything but types and frames was masked by some values.
   *
   * @param secrets all of these values; nobody changes the set. One that has lost a value tells
   *     nothing, and the text is not remembered
   */
  public static void add(String text, SecretSet secrets) {
    if (!secrets.overflowed()) {
      add(text, new Entry(text, new WeakReference<>(secrets)));
    }
  }

  private static void add(String text, Entry entry) {
    int place = place(text);
    Entry known = ENTRIES.get(place);
    ENTRIES.set(known == null || known.refersTo(null) ? place : place ^ 1, entry);
  }

  /** Returns whether none of the values is known to stand in a text, this very instance. */
  public static boolean holdsNone(String text, SecretSet secrets) {
    int place = place(text);
    Entry entry = find(text, ENTRIES.get(place));
    entry = entry == null ? find(text, ENTRIES.get(place ^ 1)) : entry;
    return entry != null && entry.holdsNone(secrets);
  }

  private static @Nullable Entry find(String text, @Nullable Entry entry) {
    return entry != null && entry.refersTo(text) ? entry : null;
  }

  private static int place(String text) {
    return System.identityHashCode(text) & (SIZE - 1);
  }
}
