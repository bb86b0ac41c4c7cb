/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What leaves of one member of an exception.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param name behind {@code error.detail.} of a span
 * @param type that of the attribute
 * @param mask {@value #CLEAR}, one of the product's masks, or {@value #MASKER} and a class
 * @param inReply whether the error reply has it too
 * @param parts whether the single words of a masked text are masked in texts, too
 * @param data what its name says that it is
 */
public record Member(
    String name, String type, String mask, boolean inReply, boolean parts, Data data) {

  /** What the name of a member says that it is, by the rules of the compiler. */
  public enum Data {
    SECRET,
    PERSONAL,
    OTHER
  }

  public static final String CLEAR = "CLEAR";
  public static final String DROP = "DROP";
  public static final String REDACT = "REDACT";
  public static final String MASKER = "using:";

  /** From strict to weak; behind them what is not masked. */
  private static final List<String> MASKS =
      Stream.concat(Arrays.stream(KnownMask.values()).map(KnownMask::name), Stream.of(CLEAR))
          .toList();

  private static final Set<String> SILENT = Set.of("UNREAD", "UNKNOWN");

  /** Returns whether a text names a mask. */
  public static boolean isMask(String mask) {
    return MASKS.contains(mask) || (mask.startsWith(MASKER) && mask.length() > MASKER.length());
  }

  /** Returns its mask; nothing for a masker of the users' own, and for what leaves as it is. */
  public Optional<KnownMask> knownMask() {
    return KnownMask.named(mask);
  }

  public boolean isMasked() {
    return !mask.equals(CLEAR);
  }

  /** Returns whether nothing leaves under its name; it is masked in texts all the same. */
  public boolean isSilent() {
    return mask.equals(DROP) || SILENT.contains(type);
  }

  /** Returns whether callers get it: in the reply of an exception that has a code. */
  public boolean isTold() {
    return inReply && !isSilent();
  }

  /** Returns the type in which it leaves: a mask makes texts of numbers. */
  public String leavingType() {
    if (!isMasked() || isSilent() || type.equals("MAP") || type.equals("ANY")) {
      return type;
    }
    return type.endsWith("S") ? "STRINGS" : "STRING";
  }

  /**
   * Returns whether more of the value leaves than by another mask, or something else of it. Nobody
   * can tell how strict a masker of the users' own is: surely weaker than REDACT, and better than
   * none.
   */
  public boolean isWeakerThan(Member other) {
    if (mask.equals(other.mask)) {
      return false;
    }
    if (mask.startsWith(MASKER)) {
      return other.isMasked();
    }
    if (isPartial() && other.isPartial()) {
      return true;
    }
    int before = MASKS.indexOf(other.mask.startsWith(MASKER) ? REDACT : other.mask);
    return MASKS.indexOf(mask) > before;
  }

  private boolean isPartial() {
    return knownMask().filter(KnownMask::isPartial).isPresent();
  }
}
