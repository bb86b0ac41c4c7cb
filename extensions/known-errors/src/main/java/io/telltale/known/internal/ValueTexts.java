/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The texts of values of the JDK. That of any other object is code of the application. */
final class ValueTexts {

  /** A longer one is quoted by nobody. */
  private static final int LONGEST = 8_192;

  private ValueTexts() {}

  /** Hands over the text of a value, if it is one of the JDK. */
  static void add(@Nullable Object value, Consumer<String> texts) {
    if (value instanceof byte[] bytes) {
      addDecoded(ByteBuffer.wrap(bytes), texts);
    } else if (value instanceof ByteBuffer bytes) {
      addDecoded(bytes.duplicate(), texts);
    } else if (value != null && hasText(value)) {
      addIfAny(value.toString(), texts);
    }
  }

  private static boolean hasText(Object value) {
    return value instanceof String
        || value instanceof UUID
        || value instanceof URI
        || (value instanceof Number && value.getClass().getName().startsWith("java."))
        || value.getClass().getName().startsWith("java.time.");
  }

  /** Bytes that are no text are quoted by nobody. */
  private static void addDecoded(ByteBuffer bytes, Consumer<String> texts) {
    if (bytes.remaining() <= LONGEST) {
      try {
        addIfAny(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), texts);
      } catch (CharacterCodingException binary) {
        // Not a text.
      }
    }
  }

  private static void addIfAny(String text, Consumer<String> texts) {
    if (!text.isBlank()) {
      texts.accept(text);
    }
  }
}
