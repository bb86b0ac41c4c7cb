/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts in which an array of characters or bytes may be met: a password, a key, a digest. None
 * of them is ever shown; they are only sought.
 */
final class SecretBuffers {

  private SecretBuffers() {}

  static boolean isBuffer(@Nullable Object value) {
    return value instanceof char[] || value instanceof byte[];
  }

  /**
   * Returns the texts that stand for an array, at least one.
   *
   * @param buffer an array of characters or bytes
   */
  static List<String> texts(@Nullable Object buffer) {
    if (buffer instanceof char[] chars) {
      return List.of(new String(chars));
    }
    byte[] bytes = (byte[]) java.util.Objects.requireNonNull(buffer);
    List<String> texts = new ArrayList<>();
    try {
      texts.add(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      texts.add(Base64.getEncoder().encodeToString(bytes)); // A text is found in Base64 as well.
    }
    texts.add(HexFormat.of().formatHex(bytes));
    return texts;
  }
}
