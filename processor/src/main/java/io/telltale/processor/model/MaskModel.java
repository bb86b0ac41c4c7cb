/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a sensitive value leaves.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param kind one of the product's masks; REDACT beside a masker
 * @param masker the users' own masker, which takes the place of the kind
 * @param parts whether the words of the value are looked for as well
 */
public record MaskModel(Kind kind, @Nullable MaskerModel masker, boolean parts) {

  /** What of a value a mask shows. */
  public enum Shows {
    NOTHING,
    /** The last letters and digits. */
    END,
    /** Parts of an e-mail address, and nothing of any other value. */
    ADDRESS
  }

  /** The product's masks, strictest first. */
  public enum Kind {
    DROP(Shows.NOTHING),
    REDACT(Shows.NOTHING),
    HASH(Shows.NOTHING),
    LAST_FOUR(Shows.END),
    EMAIL(Shows.ADDRESS);

    private final Shows shows;

    Kind(Shows shows) {
      this.shows = shows;
    }

    /** Returns what of a value leaves. */
    public Shows shows() {
      return shows;
    }

    /** Whether a part of the value leaves: of two that show parts, neither is the stricter one. */
    public boolean isPartial() {
      return shows != Shows.NOTHING;
    }

    /** Returns the mask of a name; nothing for one that newer annotations have. */
    public static Optional<Kind> named(String name) {
      return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
  }

  /**
   * A class of the users'.
   *
   * @param generic whether it has type parameters
   */
  public record MaskerModel(TypeRef type, boolean generic) {}

  public static MaskModel of(Kind kind) {
    return new MaskModel(kind, null, false);
  }

  /** Returns the same mask of a value whose words are looked for, or are not. */
  public MaskModel withParts(boolean ofValue) {
    return new MaskModel(kind, masker, ofValue);
  }

  /**
   * Returns what holds where two masks meet: the strictest. Nobody can tell how strict a masker is,
   * so that one beside anything else but itself is REDACT, or DROP if that is the other.
   */
  public static @Nullable MaskModel strictest(@Nullable MaskModel left, @Nullable MaskModel right) {
    if (left == null || right == null || left.equals(right)) {
      return left == null ? right : left;
    }
    boolean parts = left.parts || right.parts;
    if (Objects.equals(left.masker, right.masker) && left.kind == right.kind) {
      return left.withParts(parts);
    }
    boolean leftIsStricter = left.kind.compareTo(right.kind) <= 0;
    return of(leftIsStricter ? left.kind : right.kind).withParts(parts);
  }
}
