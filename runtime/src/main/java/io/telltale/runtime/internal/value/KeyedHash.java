/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.telltale.runtime.internal.guard.Failures;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The first 64 bits of HMAC-SHA-256 over key id, a zero byte and value, as 16 letters: without
 * digits, so that no other rule of masking mistakes a hash for a number. Safe for concurrent use.
 */
final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "hmac:";
  private static final int BYTES = 8;

  private final SecretKeySpec key;
  private final byte[] keyId;

  /** Keyed, and past the key id; never updated again, only cloned, as a Mac serves one thread. */
  private final Mac prototype;

  private KeyedHash(SecretKeySpec key, byte[] keyId) throws GeneralSecurityException {
    this.key = key;
    this.keyId = keyId;
    this.prototype = start();
  }

  static KeyedHash create(byte[] key, @Nullable String keyId) {
    if (key.length == 0) {
      throw new IllegalArgumentException(
          "the hash key has 0 bytes, so anybody could compute the hashes; give it at least one"
              + " byte, better 32 random ones, or configure no key");
    }
    try {
      return new KeyedHash(
          new SecretKeySpec(key, ALGORITHM), (keyId == null ? "" : keyId).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "no security provider of this Java runtime accepts the hash key for "
              + ALGORITHM
              + "; use a longer key, or configure none",
          e);
    }
  }

  /** Returns the hash of a value, or the form that tells nothing if there is none. */
  String of(String value) {
    try {
      byte[] digest = copy().doFinal(value.getBytes(UTF_8));
      StringBuilder letters = new StringBuilder(PREFIX.length() + 2 * BYTES).append(PREFIX);
      for (int i = 0; i < BYTES; i++) {
        letters
            .append((char) ('a' + (digest[i] >> 4 & 0xF)))
            .append((char) ('a' + (digest[i] & 0xF)));
      }
      return letters.toString();
    } catch (Throwable failure) {
      // The provider may be anybody's.
      Failures.contain(failure);
      return Masks.REDACTED;
    }
  }

  private Mac copy() throws GeneralSecurityException {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      // Providers need not support it; those of hardware modules do not.
      return start();
    }
  }

  private Mac start() throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(key);
    mac.update(keyId);
    mac.update((byte) 0);
    return mac;
  }
}
