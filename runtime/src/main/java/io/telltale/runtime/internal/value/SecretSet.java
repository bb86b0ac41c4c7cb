/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.encoding.Encoding;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.BitSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sensitive values of one exception or one trace, and their replacement in texts.
 *
 * <p>A value is found as it is, and as libraries write it: in other encodings ({@link Encoding},
 * {@link ByteNotation}), in any of these in another, in other spellings of the same characters
 * ({@link LooseSpelling}, {@link Spellings}), with its digits in groups ({@link GroupedDigits}),
 * and where it was cut ({@link Cuts}, {@link CutValues}). What replaces it is written in the
 * encoding it was found in. Replacing twice is replacing once, and the time it takes is
 * proportional to the length of the text, whatever the text is.
 *
 * <p>A value of digits only is not found within a longer number, which is another one. What is not
 * found stands on the page about masking.
 *
 * <p>This class is internal and is hence not for public use. Values are added by one thread; once
 * safely published and no longer added to, a set may be used by any number of threads.
 */
public final class SecretSet implements SecretSource {

  /** How many values a set holds. */
  public static final int MAX_SIZE = SearchableSecrets.MAX_SIZE;

  /**
   * The rank of a value that is sought only while a set has room to spare: those that are declared,
   * or known by their shape, need it more, and no text is withheld for want of it.
   */
  public static final int RANK_LEARNT = Integer.MAX_VALUE - 1;

  /** The rank of a value known by its shape: whatever is declared for it says more of it. */
  public static final int RANK_BY_SHAPE = Integer.MAX_VALUE;

  private final SearchableSecrets secrets;
  private @Nullable UnsearchableValues unsearchable;
  private @Nullable Origins origins;
  private boolean overflowed;

  /** A copy for others, null if values have come since; this one itself if it is sealed. */
  private @Nullable SecretSet snapshot;

  /** Counts what may have changed texts. */
  private int changes;

  /** Starts with no value. */
  public SecretSet() {
    this(2);
  }

  private SecretSet(int capacity) {
    this.secrets = new SearchableSecrets(capacity);
  }

  /**
   * Adds a value. One of fewer than 4 code points (2 of Chinese and Korean, 3 of kana), or fewer
   * than 3 different ones (2 from 12 code points on), cannot be told from other text: it is never
   * replaced, and known to {@link #withholds} only. A blank value is ignored. Where an equal value
   * is present, the stricter replacement holds; of two that are equally strict but differ, neither.
   *
   * @param value the sensitive value
   * @param replacement what stands for it in texts, {@code ***} if it shows the value
   * @param rank how strict the replacement is, 0 being strictest
   * @return false if the set is full, and the value was not added
   */
  public boolean add(String value, String replacement, int rank) {
    changed();
    int known = secrets.indexOf(value);
    if (known >= 0) {
      secrets.strengthen(known, replacement, rank);
      return true;
    }
    Secret secret = Secret.of(value, replacement, rank);
    return secret == null ? addUnsearchable(value) : append(secret);
  }

  /**
   * Adds a value unless it is too poor to be searched for, and takes a set that is full for one
   * that has lost a value.
   *
   * @param value the sensitive value
   * @param replacement what stands for it in texts, {@code ***} if it shows the value
   * @param rank how strict the replacement is, 0 being strictest
   * @return false if the value cannot be searched for, and was not added
   */
  public boolean addSearchable(String value, String replacement, int rank) {
    Secret secret = Secret.of(value, replacement, rank);
    if (secret == null) {
      return false;
    }
    addShared(secret);
    return true;
  }

  private boolean append(Secret secret) {
    changed();
    boolean appended = secrets.append(secret);
    overflowed |= !appended;
    return appended;
  }

  /**
   * The same for a replacement of which no more is known than whether it is {@code ***}.
   *
   * @param value the sensitive value
   * @param replacement what stands for it in texts
   * @return false if the set is full, and the value was not added
   */
  public boolean add(String value, String replacement) {
    return add(value, replacement, replacement.equals(Masks.REDACTED) ? 0 : 1);
  }

  /**
   * Adds a value that must not be searched for, whatever it is: a truth value, an enum constant.
   *
   * @param value the sensitive value
   * @return false if the set is full, and the value was not added
   */
  public boolean addUnsearchable(String value) {
    changed();
    if (unsearchable == null) {
      unsearchable = new UnsearchableValues();
    }
    boolean added = unsearchable.add(value);
    overflowed |= !added;
    return added;
  }

  /**
   * Adds the searchable values of another set, which is left as it is. Allocates nothing for a
   * value but its place.
   *
   * @return whether this set has changed
   */
  public boolean addAll(SecretSet other) {
    snapshot = null;
    boolean changed = other.overflowed && !overflowed;
    overflowed |= other.overflowed;
    changes += changed ? 1 : 0;
    for (int i = 0; i < other.secrets.size(); i++) {
      changed |= addShared(other.secrets.get(i));
    }
    Origins known = origins;
    origins = Origins.union(known, other.origins);
    return changed || origins != known;
  }

  /**
   * Adds an exception of which every value is in this set, as {@link Origins#fingerprint} has it.
   */
  public void addOrigin(long fingerprint) {
    snapshot = null;
    origins = Origins.with(origins, fingerprint);
  }

  /** Returns whether every value of an exception is in this set; false if that is not known. */
  public boolean isOfOrigin(long fingerprint) {
    return !overflowed && Origins.contains(origins, fingerprint);
  }

  /** Returns the same as a question, which is {@link Origins#OF_NOBODY} where no answer is yes. */
  public LongPredicate origins() {
    return overflowed || origins == null ? Origins.OF_NOBODY : this::isOfOrigin;
  }

  private boolean addShared(Secret secret) {
    int known = secrets.indexOf(secret.value());
    if (known >= 0) {
      boolean strengthened = secrets.strengthen(known, secret.replacement(), secret.rank());
      if (strengthened) {
        changed();
      }
      return strengthened;
    }
    if (secret.rank() == RANK_LEARNT && !secrets.hasRoomToSpare(secret, room())) {
      return false;
    }
    boolean wasOverflowed = overflowed;
    return append(secret) || !wasOverflowed;
  }

  /**
   * Adds every value of another set, also those that cannot be searched for: for a set about the
   * same exception.
   *
   * @return whether this set has changed
   */
  public boolean include(SecretSet other) {
    boolean changed = addAll(other);
    if (other.unsearchable == null) {
      return changed;
    }
    if (unsearchable == null) {
      unsearchable = new UnsearchableValues();
    }
    changes++;
    int known = unsearchable.size();
    boolean added = unsearchable.addAll(other.unsearchable);
    changed |= unsearchable.size() > known || (!added && !overflowed);
    overflowed |= !added;
    return changed;
  }

  /** Returns a set that has overflowed: something is secret, and nobody knows what. */
  public static SecretSet unknown() {
    SecretSet unknown = new SecretSet();
    unknown.giveUp();
    return unknown;
  }

  /** Returns a set of the searchable values of two, which may be one of them; neither changes. */
  public static SecretSet union(SecretSet one, SecretSet other) {
    if (one.coversAll(other)) {
      return one;
    }
    SecretSet union = one.copy();
    union.addAll(other);
    return union;
  }

  /** The same for sets of which either may be missing; null if both are. */
  public static @Nullable SecretSet unionOf(@Nullable SecretSet one, @Nullable SecretSet other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return union(one, other);
  }

  /** Returns a set of the same values that does not change with this one. */
  public SecretSet copy() {
    SecretSet copy = new SecretSet(Math.max(1, secrets.size()));
    copy.include(this);
    return copy;
  }

  /**
   * Returns a set of the same values that nobody changes: the same one until a value is added here,
   * so that several places can keep it at the cost of one copy.
   */
  public SecretSet snapshot() {
    SecretSet known = snapshot;
    if (known == null) {
      known = copy().sealed();
      snapshot = known;
    }
    return known;
  }

  /**
   * Returns a set without some of the values that nobody has declared: they were only learnt from
   * what a library, or a text, has quoted.
   *
   * @param learnt which of these values go; asked about none that is declared
   * @return this set if none of them goes
   */
  public SecretSet without(Predicate<String> learnt) {
    SecretSet kept = new SecretSet(Math.max(1, secrets.size()));
    for (int i = 0; i < secrets.size(); i++) {
      Secret secret = secrets.get(i);
      if (secret.rank() < RANK_LEARNT || !learnt.test(secret.value())) {
        kept.secrets.append(secret);
      }
    }
    if (kept.secrets.size() == secrets.size()) {
      return this;
    }
    kept.unsearchable = unsearchable;
    kept.overflowed = overflowed;
    return kept.sealed();
  }

  /** Returns whether a value is among those that nobody has declared. */
  public boolean isLearnt(String value) {
    int known = secrets.indexOf(value);
    return known >= 0 && secrets.get(known).rank() >= RANK_LEARNT;
  }

  private void changed() {
    snapshot = null;
    changes++;
  }

  /**
   * Returns a number that stays the same for as long as nothing was added by which a text might
   * leave otherwise; it may be another one without need.
   */
  public int changes() {
    return changes;
  }

  /** Promises that nobody changes this set any more; call it before other threads see the set. */
  public SecretSet sealed() {
    snapshot = this;
    return this;
  }

  /** Forgets every value for want of room: from then on the set counts as overflowed. */
  public void giveUp() {
    clear();
    overflowed = true;
  }

  /** Forgets every value. */
  public void clear() {
    changed();
    secrets.clear();
    unsearchable = null;
    origins = null;
    overflowed = false;
  }

  /** Returns whether there is no value to replace. */
  public boolean isEmpty() {
    return secrets.isEmpty();
  }

  /** Returns whether there is no value at all, nor has there been one that found no room. */
  public boolean knowsNothing() {
    return secrets.isEmpty() && unsearchable == null && !overflowed;
  }

  /** Returns how many values there are to replace. */
  public int size() {
    return secrets.size();
  }

  /** Hands over each value to replace, in the clear, with what stands for it in texts. */
  public void forEach(BiConsumer<String, String> values) {
    for (int i = 0; i < secrets.size(); i++) {
      values.accept(secrets.get(i).value(), secrets.get(i).replacement());
    }
  }

  /** Returns whether a text is one of the values to replace, and nothing else. */
  public boolean contains(String text) {
    return secrets.indexOf(text) >= 0;
  }

  /**
   * Returns whether a number is one of the values to replace, however either is written.
   *
   * @param number decimal digits with a point among them, or none
   */
  public boolean containsNumber(String number) {
    return secrets.containsNumber(number);
  }

  /** Returns whether a value found no room: texts are not safe then, and none may leave. */
  public boolean overflowed() {
    return overflowed;
  }

  /** Returns about how many characters the set takes up, with all that belongs to its values. */
  @Override
  public int room() {
    int room = secrets.room();
    return unsearchable == null
        ? room
        : room + unsearchable.chars() + unsearchable.size() * SearchableSecrets.ROOM_EACH;
  }

  @Override
  public SecretSet toSet() {
    return this;
  }

  /** Returns whether {@link #addAll} of another set would change nothing that matters. */
  public boolean coversAll(SecretSet other) {
    if (overflowed || other.overflowed) {
      return overflowed;
    }
    for (int i = 0; i < other.secrets.size(); i++) {
      if (!secrets.covers(other.secrets.get(i))) {
        return false;
      }
    }
    return Origins.covers(origins, other.origins);
  }

  /** Returns whether {@link #include} of another set would change nothing that matters. */
  public boolean includes(SecretSet other) {
    return coversAll(other)
        && (overflowed
            || other.unsearchable == null
            || (unsearchable != null && unsearchable.includes(other.unsearchable)));
  }

  /** Returns whether there is a value that cannot be searched for. */
  public boolean hasUnsearchable() {
    return unsearchable != null;
  }

  /**
   * Returns whether a text contains, as a whole word, a value that cannot be searched for. The
   * message of the exception that declares the value does not leave then; other texts do.
   */
  public boolean withholds(String text) {
    return unsearchable != null && unsearchable.anyStandsIn(text);
  }

  /**
   * Returns a text with every value replaced; the same instance if it holds none. A text that needs
   * more replacements than the budget allows becomes {@code ***}.
   */
  public String replaceIn(String text, ReplacementBudget budget) {
    return replaceIn(text, budget, false);
  }

  /**
   * The same, for a text of which the end may be missing.
   *
   * @param cut whether the text was cut at a length limit: the beginning of a value at its end, 4
   *     characters or half of it, is then replaced as well
   */
  public String replaceIn(String text, ReplacementBudget budget, boolean cut) {
    return replaceIn(text, budget, cut, null);
  }

  /**
   * The same, for a text in which shapes are looked for afterwards. A value that is a part of one,
   * as an account number is of an IBAN, would take its shape away, and the rest would leave: all of
   * it is replaced.
   *
   * @param shapes returns which characters of a text are parts of something sensitive; null if no
   *     shapes are looked for
   */
  public String replaceIn(
      String text,
      ReplacementBudget budget,
      boolean cut,
      @Nullable Function<String, BitSet> shapes) {
    return secrets.isEmpty() || text.isEmpty()
        ? text
        : new SecretReplacement(secrets, budget, cut, shapes).replaceIn(text);
  }

  /** Returns the values to replace. */
  SearchableSecrets secrets() {
    return secrets;
  }

  /**
   * Returns whether a mask that is written into a text may complete one of the values: by an
   * asterisk, or as it parts a number from the digits next to it.
   */
  public boolean isCompletedByMasks() {
    return secrets.isCompletedByMasks();
  }

  /** Tells nothing of the values. */
  @Override
  public String toString() {
    return "SecretSet[" + secrets.size() + (overflowed ? "+" : "") + "]";
  }
}
