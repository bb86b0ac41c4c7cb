/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.OtherTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One captured member: its key, its value, and the rule by which the value leaves. The object is
 * used again for a later exception, see {@link CapturedMembers}.
 */
final class Member {

  private @Nullable AttributeKey<?> key;
  private @Nullable Object value;
  private @Nullable Mask mask;
  private @Nullable Masker masker;
  private boolean exported;
  private boolean awaited;
  private boolean searchable;
  private boolean inReply;

  /** Whether the words of the value are secret, too. */
  private boolean ofWords;

  /** Where the elements of a list stand among the members; it is empty for anything else. */
  private int firstElement;

  private int afterElements;

  /** Whether the member is one of many of a collection or map, and its value is shortened. */
  private boolean entry;

  /** Whether the key is made of data, which no log line may have. */
  private boolean keyOfData;

  /** The class of the exception, or null between two. */
  private @Nullable Class<?> owner;

  private List<String> otherTexts = List.of();

  /** What leaves: the value itself if it is no secret, else its masked form. */
  private @Nullable Object shown;

  void set(
      @Nullable Class<?> owner,
      AttributeKey<?> key,
      @Nullable Mask mask,
      @Nullable Masker masker,
      boolean exported) {
    this.owner = owner;
    this.key = key;
    this.mask = mask;
    this.masker = masker;
    this.exported = exported;
    this.awaited = true;
    this.inReply = false;
    this.ofWords = false;
    this.entry = false;
    this.keyOfData = false;
    this.firstElement = 0;
    this.afterElements = 0;
  }

  /** Gives the member its value: a String if it is sensitive, not shown until it is masked. */
  void fill(@Nullable Object value) {
    this.awaited = false;
    if (isSensitive() && value != null) {
      this.shown = Masks.REDACTED;
      this.searchable =
          !(value instanceof Boolean || value instanceof Enum || value instanceof Character);
      this.value = value.toString();
      this.otherTexts = OtherTexts.of(value);
    } else {
      this.shown = value;
      this.value = value;
    }
  }

  /** Returns the texts in which a sensitive value is met besides its own. */
  List<String> otherTexts() {
    return otherTexts;
  }

  /** Forgets the value, so that no secret outlives the recording of its exception. */
  void clear() {
    owner = null;
    key = null;
    value = null;
    otherTexts = List.of();
    mask = null;
    masker = null;
    shown = null;
  }

  /** Returns the key of the attribute: a masked number is a text. */
  AttributeKey<?> key() {
    AttributeKey<?> declared = requireNonNull(key);
    if (!isSensitive()) {
      return declared;
    }
    return switch (declared.getType()) {
      case LONG, DOUBLE, BOOLEAN -> AttributeKey.stringKey(declared.getKey());
      case LONG_ARRAY, DOUBLE_ARRAY, BOOLEAN_ARRAY ->
          AttributeKey.stringArrayKey(declared.getKey());
      default -> holdsElements() ? AttributeKey.stringArrayKey(declared.getKey()) : declared;
    };
  }

  boolean isFor(AttributeKey<?> other) {
    return key == other || requireNonNull(key).getKey().equals(other.getKey());
  }

  /** Makes the member a list of others, which follow it. */
  void holdElements(int from, int to) {
    awaited = false;
    firstElement = from;
    afterElements = to;
    shown = List.of();
  }

  boolean holdsElements() {
    return firstElement > 0;
  }

  int firstElement() {
    return firstElement;
  }

  int afterElements() {
    return afterElements;
  }

  /** Makes the member an element of a list, whose size nobody declared. */
  void setElementOf(Member list) {
    entry = true;
    keyOfData = list.keyOfData;
  }

  /** Makes the member an entry of a map, whose key nobody declared. */
  void setEntry() {
    entry = true;
    keyOfData = true;
  }

  boolean isEntry() {
    return entry;
  }

  /** Leaves the attribute out. */
  void hide() {
    exported = false;
  }

  boolean isExported() {
    return exported;
  }

  /** Returns whether only the rule is known so far, and a superclass is to hand over the value. */
  boolean isAwaited() {
    return awaited;
  }

  boolean isInReply() {
    return inReply;
  }

  void showInReply() {
    inReply = true;
  }

  void searchWords() {
    ofWords = true;
  }

  /**
   * Returns the words of a sensitive value that must not leave either; mostly none. A word that its
   * mask shows, such as the domain of an address, leaves anyway.
   */
  List<String> words(String masked) {
    if (!ofWords || !searchable) {
      return List.of();
    }
    List<String> shownWords = ValueWords.of(masked);
    List<String> words = ValueWords.of(secret());
    words.removeIf(word -> shownWords.stream().anyMatch(word::equalsIgnoreCase));
    return words;
  }

  boolean isSensitive() {
    return mask != null || masker != null;
  }

  @Nullable Object value() {
    return value;
  }

  /**
   * Returns whether the value of a sensitive member can be told from other text: "true" and the
   * names of constants cannot.
   */
  boolean isSearchable() {
    return searchable;
  }

  /** Makes the rule at least as strict as another one. */
  void strengthen(@Nullable Mask otherMask, @Nullable Masker otherMasker) {
    if (otherMask == null && otherMasker == null) {
      return;
    }
    if (!isSensitive()) {
      mask = otherMask;
      masker = otherMasker;
      fill(value);
    } else if (masker != null || otherMasker != null) {
      if (masker != otherMasker) {
        mask = strictestOf(mask, otherMask);
        masker = null;
      }
    } else if (mask != null && otherMask != null) {
      mask = mask.strictest(otherMask);
    }
  }

  /**
   * Makes the mask of a sensitive member at least as strict as the floor of a policy. A masker of
   * the user's own is no weaker than any mask that still tells something.
   */
  void raise(RecordingPolicy policy) {
    if (mask != null) {
      mask = policy.atLeast(mask);
    } else if (policy.maskFloor() != null && policy.maskFloor().compareTo(Mask.REDACT) <= 0) {
      strengthen(policy.maskFloor(), null);
    }
  }

  /** Makes the rule at least as strict as that of another member. */
  void strengthenLike(Member other) {
    strengthen(other.mask, other.masker);
  }

  /** One of the two is a masker of the user's own, of which nobody knows how strict it is. */
  private static Mask strictestOf(@Nullable Mask mask, @Nullable Mask other) {
    Mask known = mask != null ? mask : other;
    return known == null ? Mask.REDACT : Masks.strictestWithOwn(known);
  }

  /** Gives two members with the same value the stricter one of their rules. */
  void reconcile(Member other) {
    strengthen(other.mask, other.masker);
    other.mask = mask;
    other.masker = masker;
  }

  /** Returns the value of a sensitive member, which has one. */
  String secret() {
    return (String) requireNonNull(value);
  }

  /**
   * Returns how strict the rule of a sensitive member is, 0 being strictest. A masker of the user's
   * own counts as strict, as nobody knows.
   */
  int rank() {
    return Masks.rank(mask != null ? mask : Mask.REDACT);
  }

  /** Returns the form of a sensitive value inside a text. */
  String masked(Masks masks) {
    String raw = secret();
    if (masker != null) {
      return masks.mask(masker, raw);
    }
    if (mask == Mask.HASH && !masks.canHash()) {
      warnOfNoKey();
    }
    return masks.mask(requireNonNull(mask), raw);
  }

  /** Not at the start: which masks there are is known once an exception is recorded. */
  private void warnOfNoKey() {
    String member = keyOfData ? "an entry of a map" : requireNonNull(key).getKey();
    String name = owner == null ? member : member + " of " + owner.getName();
    Warnings.once(
        "no key",
        name,
        () ->
            name
                + " leaves as ***, not as a hash: its mask is HASH, and there is no key. Set"
                + " hashKey (the variable TELLTALE_HASH_KEY, or TracingConfig.Builder.hashKey), or"
                + " declare Mask.REDACT");
  }

  /** Returns the form in which the value leaves inside a text, or null if there is no value. */
  @Nullable Object shown() {
    return shown;
  }

  void show(Object form) {
    shown = form;
  }

  /** Returns the value of the attribute, or null if there is to be none. */
  @Nullable Object attribute() {
    return mask == Mask.DROP || !exported ? null : shown;
  }
}
