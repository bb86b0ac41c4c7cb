/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Locale;

/**
 * Exceptions of types that nobody has met before, with frames that nobody has met: each has a class
 * loader of its own, which goes with it.
 */
final class InventedTypes {

  private static final String PATTERN = Invented0000Exception.class.getName();
  private static final String NUMBER = "0000";

  private final String pattern;
  private int next;

  InventedTypes() throws IOException {
    try (InputStream in =
        Invented0000Exception.class.getResourceAsStream("Invented0000Exception.class")) {
      // Each byte is a character. The name stands in the constant pool, with the length that it
      // has.
      pattern = new String(in.readAllBytes(), ISO_8859_1);
    }
  }

  /** Returns an exception of the next type. */
  RuntimeException thrown(String message) throws ReflectiveOperationException {
    String number = Integer.toString(next++, 36).toUpperCase(Locale.ROOT);
    String padded = NUMBER.substring(number.length()) + number;
    byte[] bytes = pattern.replace("Invented" + NUMBER, "Invented" + padded).getBytes(ISO_8859_1);
    Class<?> type =
        new Definer().define(PATTERN.replace("Invented" + NUMBER, "Invented" + padded), bytes);
    Method thrown = type.getMethod("thrown", String.class);
    return (RuntimeException) thrown.invoke(null, message);
  }

  private static final class Definer extends ClassLoader {

    Definer() {
      super(InventedTypes.class.getClassLoader());
    }

    Class<?> define(String name, byte[] bytes) {
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
