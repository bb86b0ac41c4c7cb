/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A key of {@code Mask.HASH}. Immutable; tells nothing of the key.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class HashKey {

  /** Fewer could be tried one by one. */
  static final int MIN_BYTES = 16;

  private final byte[] key;
  private final String id;

  public HashKey(String id, byte[] key) {
    this.key = key.clone();
    this.id = id;
  }

  /**
   * Reads an id, a colon and the key in Base64.
   *
   * @throws IllegalArgumentException if the text is of another form; the message does not quote it
   */
  static HashKey parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("no colon");
    }
    return new HashKey(
        text.substring(0, colon).strip(),
        Base64.getDecoder().decode(text.substring(colon + 1).strip()));
  }

  public byte[] key() {
    return key.clone();
  }

  public String id() {
    return id;
  }

  @Nullable String problem() {
    if (key.length < MIN_BYTES) {
      return "it has "
          + key.length
          + " bytes, which can be tried one by one; give at least "
          + MIN_BYTES
          + " random ones";
    }
    return id.isBlank() ? "its key id is blank; name it, e.g. prod-2026" : null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HashKey that
        && id.equals(that.id)
        && MessageDigest.isEqual(key, that.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return "***";
  }
}
