/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ClassCache;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.spi.KnownError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is known of exceptions that nobody declared, by their classes.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use. Never throws.
 */
public final class KnownErrors {

  /** None. */
  public static final KnownErrors NONE = new KnownErrors(List.of());

  /** A longer message is withheld as a whole, as any text is. */
  private static final int LONGEST = 1_000_000;

  /** How many values of one message are sought elsewhere. */
  private static final int MOST_VALUES = 16;

  /** A longer value is not quoted by anybody. */
  private static final int LONGEST_VALUE = 8_192;

  /** Made at the first exception, not when the application starts. */
  private volatile @Nullable Map<String, List<KnownError>> byName;

  private final List<? extends KnownError> all;
  private final ClassCache<List<Named>> byClass =
      new ClassCache<>() {
        @Override
        protected List<Named> compute(Class<?> type) {
          return find(type);
        }
      };

  private final NamedClasses<List<Named>> bySubclass;

  /** One that knows a class, by the name of that class. */
  private record Named(String type, KnownError known) {}

  /**
   * What may leave of a message.
   *
   * @param text the skeleton
   * @param values what was hidden, as far as it is sought elsewhere
   * @param complete whether that is all
   */
  record Skeleton(String text, List<String> values, boolean complete) {}

  /** What is left of a message if nobody can tell what is secret. */
  static final Skeleton WITHHELD = new Skeleton(Masks.REDACTED, List.of(), false);

  /** Counts a message of which nobody can tell it. */
  static Skeleton withheld() {
    MaskingCounters.countWithheld();
    return WITHHELD;
  }

  /** Takes them in the order in which they are asked. */
  public KnownErrors(List<? extends KnownError> all) {
    this.all = List.copyOf(all);
    this.bySubclass = new NamedClasses<>(this.all, this::aboveOf, List.of());
  }

  /** Returns whether there is any. */
  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns whether the messages of a class may be known. */
  boolean know(Class<?> type) {
    return !all.isEmpty() && !byClass.get(type).isEmpty();
  }

  /** Returns what may leave of a message of an exception, or null if it is not known. */
  @Nullable Skeleton of(Throwable error, String message) {
    if (all.isEmpty()) {
      return null;
    }
    for (Named named : byClass.get(error.getClass())) {
      Skeleton skeleton = ask(named.known, error, named.type, message);
      if (skeleton != null) {
        return skeleton;
      }
    }
    return null;
  }

  /**
   * Returns what an exception holds beside its message, as far as it is sought elsewhere; null if
   * nobody can tell.
   */
  @Nullable List<String> valuesOf(Throwable error) {
    Values values = new Values();
    for (Named named : byClass.get(error.getClass())) {
      try {
        named.known.values(error, named.type, values);
      } catch (Throwable failure) {
        ForeignCalls.report(named.known.getClass(), "values", failure);
        return null;
      }
    }
    return values.kept;
  }

  /**
   * Returns the same where only the name of the class is left.
   *
   * @param classes finds the class, of which a superclass may be known
   */
  @Nullable Skeleton of(String type, String message, ClassFinder classes) {
    if (all.isEmpty()) {
      return null;
    }
    for (KnownError known : byName().getOrDefault(type, List.of())) {
      Skeleton skeleton = ask(known, null, type, message);
      if (skeleton != null) {
        return skeleton;
      }
    }
    List<Named> above = bySubclass.get(type, classes);
    if (above == null) {
      return withheld();
    }
    for (Named named : above) {
      Skeleton skeleton = ask(named.known, null, named.type, message);
      // A class of an application has messages of its own, which nobody knows by its superclass.
      if (skeleton != null && !skeleton.text.equals(Masks.REDACTED)) {
        return skeleton;
      }
    }
    return null;
  }

  /**
   * Asks one of them.
   *
   * @param error the exception, null if only its texts are left
   */
  private static @Nullable Skeleton ask(
      KnownError known, @Nullable Throwable error, String type, String message) {
    if (message.length() > LONGEST) {
      return new Skeleton(Masks.REDACTED, List.of(), false);
    }
    Values values = new Values();
    try {
      String text =
          error == null
              ? known.skeleton(type, message, values)
              : known.skeleton(error, type, message, values);
      return text == null ? null : new Skeleton(text, values.kept, values.complete);
    } catch (Throwable failure) {
      ForeignCalls.report(known.getClass(), "skeleton", failure);
      return new Skeleton(Masks.REDACTED, values.kept, false);
    }
  }

  /** Takes what is hidden. */
  private static final class Values implements Consumer<String> {

    final List<String> kept = new ArrayList<>(1);
    boolean complete = true;

    @Override
    public void accept(String value) {
      if (kept.size() < MOST_VALUES && value.length() <= LONGEST_VALUE) {
        kept.add(value);
      } else {
        complete = false;
      }
    }
  }

  private List<Named> find(Class<?> type) {
    List<Named> found = new ArrayList<>(1);
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (KnownError known : byName().getOrDefault(each.getName(), List.of())) {
        found.add(new Named(each.getName(), known));
      }
    }
    return List.copyOf(found);
  }

  private List<Named> aboveOf(Class<?> type) {
    return find(type).stream().filter(named -> !named.type.equals(type.getName())).toList();
  }

  private Map<String, List<KnownError>> byName() {
    Map<String, List<KnownError>> known = byName;
    if (known == null) {
      known = new HashMap<>();
      for (KnownError each : all) {
        add(each, known);
      }
      byName = known;
    }
    return known;
  }

  private static void add(KnownError error, Map<String, List<KnownError>> known) {
    try {
      for (String type : error.types()) {
        known.computeIfAbsent(type, name -> new ArrayList<>(1)).add(error);
      }
    } catch (Throwable failure) {
      ForeignCalls.report(error.getClass(), "types", failure);
    }
  }
}
