/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import io.telltale.runtime.internal.guard.ForeignCalls;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a sensitive value leaves, for every {@link Mask} and for the maskers of users.
 * Whatever goes wrong, and wherever a partial form would still contain the value, the form is
 * {@value #REDACTED}.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public final class Masks {

  /** The form that tells nothing. */
  public static final String REDACTED = "***";

  private static final int LAST_FOUR_SHOWN = 4;
  private static final int LAST_FOUR_NEEDED = 8;
  private static final int EMAIL_LOCAL_NEEDED = 3;

  private final @Nullable KeyedHash hash;
  private final boolean off;

  private Masks(@Nullable KeyedHash hash, boolean off) {
    this.hash = hash;
    this.off = off;
  }

  /** Returns the table of an application that has switched masking off. */
  public static Masks off() {
    return new Masks(null, true);
  }

  /** Returns whether values leave as they are. */
  public boolean isOff() {
    return off;
  }

  /** Returns whether there is a key, without which {@link Mask#HASH} shows nothing. */
  public boolean canHash() {
    return hash != null;
  }

  /**
   * Returns the table for a configuration.
   *
   * @param hashKey the key of {@link Mask#HASH}, copied; null if none is configured, then {@code
   *     HASH} is as {@code REDACT}
   * @param keyId names the key, or null; it goes into the hash ahead of the value, so that one key
   *     under two names (two environments, two tenants, a rotation) gives hashes that cannot be
   *     joined. Ignored without a key
   * @throws IllegalArgumentException if the key is empty
   */
  public static Masks create(byte @Nullable [] hashKey, @Nullable String keyId) {
    return new Masks(hashKey == null ? null : KeyedHash.create(hashKey, keyId), false);
  }

  /**
   * Returns how strict a mask is, 0 being strictest. It is the mask's place among the masks of this
   * version, so it is kept nowhere and told to nobody.
   */
  public static int rank(Mask mask) {
    return mask.compareTo(Mask.DROP);
  }

  /**
   * Returns the mask that holds where a masker of a user's own meets another mask: nobody can tell
   * which of the two is stricter.
   *
   * @param other the mask that the masker meets
   * @return DROP if {@code other} is, else REDACT
   */
  public static Mask strictestWithOwn(Mask other) {
    return other.strictest(Mask.REDACT);
  }

  /**
   * Returns the form of a value as an attribute, or null if there is to be no attribute.
   *
   * @param mask the declared mask
   * @param value the sensitive value
   */
  public @Nullable String attribute(Mask mask, String value) {
    return mask == Mask.DROP ? null : mask(mask, value);
  }

  /**
   * Returns the form of a value inside a text.
   *
   * @param mask the declared mask
   * @param value the sensitive value
   */
  public String mask(Mask mask, String value) {
    String masked =
        switch (mask) {
          case DROP, REDACT -> REDACTED;
          case HASH -> hash == null ? REDACTED : hash.of(value);
          case LAST_FOUR -> lastFour(value);
          case EMAIL -> email(value);
        };
    return masked.contains(value) ? REDACTED : masked;
  }

  /**
   * Returns the form that a masker of a user's own gives a value, or {@value #REDACTED} if it
   * throws, returns null, or returns a text in which the value can still be read.
   *
   * @param own the masker
   * @param value the sensitive value
   */
  public String mask(Masker own, String value) {
    try {
      // A masker may be written in another language, or without null analysis.
      @Nullable String masked = own.mask(value);
      if (masked == null) {
        ForeignCalls.reportUnusable(own.getClass(), "mask", "returned null");
        return REDACTED;
      }
      if (Disclosure.shows(masked, value)) {
        ForeignCalls.reportUnusable(
            own.getClass(), "mask", "returned a text in which the value can still be read");
        return REDACTED;
      }
      return masked;
    } catch (Throwable failure) {
      ForeignCalls.report(own.getClass(), "mask", failure);
      return REDACTED;
    }
  }

  private static String lastFour(String value) {
    int[] shown = new int[LAST_FOUR_SHOWN];
    int found = 0;
    for (int at = value.length(); at > 0 && found < LAST_FOUR_NEEDED; ) {
      int codePoint = value.codePointBefore(at);
      at -= Character.charCount(codePoint);
      if (Character.isLetterOrDigit(codePoint)) {
        if (found < LAST_FOUR_SHOWN) {
          shown[LAST_FOUR_SHOWN - 1 - found] = codePoint;
        }
        found++;
      }
    }
    return found < LAST_FOUR_NEEDED ? REDACTED : REDACTED + new String(shown, 0, LAST_FOUR_SHOWN);
  }

  private static String email(String value) {
    int at = value.indexOf('@');
    if (at < 0 || hasBlank(value, at) || !isDomain(value, at + 1)) {
      return REDACTED;
    }
    int shown =
        value.codePointCount(0, at) < EMAIL_LOCAL_NEEDED ? 0 : value.offsetByCodePoints(0, 1);
    // Cheaper than to put texts together, of which one is cut off first.
    return new StringBuilder(shown + REDACTED.length() + value.length() - at)
        .append(value, 0, shown)
        .append(REDACTED)
        .append(value, at, value.length())
        .toString();
  }

  private static boolean hasBlank(String value, int end) {
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        return true;
      }
    }
    return false;
  }

  /** Only what a host name is made of: anything else behind the '@' may be a second secret. */
  private static boolean isDomain(String value, int from) {
    int start = from;
    while (start < value.length() && isPlainNamePart(value.charAt(start))) {
      start++;
    }
    for (int i = start; i < value.length(); ) {
      int codePoint = value.codePointAt(i);
      boolean ofName =
          Character.isUnicodeIdentifierPart(codePoint)
              && !Character.isIdentifierIgnorable(codePoint);
      if (!ofName && codePoint != '.' && codePoint != '-') {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return from < value.length();
  }

  private static boolean isPlainNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }
}
