/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.function.BiConsumer;

/**
 * The keys under which Telltale itself writes the texts of exceptions. Each is equal to the key
 * that everybody else uses, and yet an instance that nobody else has: attributes keep the instance,
 * so that a text under one of these is known to be masked, at no cost and with nothing that leaves.
 * Who writes over such a text does so under another key.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MaskedKeys {

  /** {@code exception.type}. */
  public static final AttributeKey<String> EXCEPTION_TYPE =
      AttributeKey.stringKey("exception.type");

  /** {@code exception.message}. */
  public static final AttributeKey<String> EXCEPTION_MESSAGE =
      AttributeKey.stringKey("exception.message");

  /** {@code exception.stacktrace}. */
  public static final AttributeKey<String> EXCEPTION_STACKTRACE =
      AttributeKey.stringKey("exception.stacktrace");

  private MaskedKeys() {}

  /**
   * Returns whether every text of an exception among the attributes was written by Telltale: its
   * message and stack trace, of which there is one at least, or else its type.
   */
  public static boolean hold(Attributes attributes) {
    Texts texts = new Texts();
    attributes.forEach(texts);
    return texts.masked && !texts.foreign;
  }

  private static final class Texts implements BiConsumer<AttributeKey<?>, Object> {

    private boolean masked;
    private boolean foreign;

    @Override
    @SuppressWarnings("ReferenceEquality") // which instance it is, is all that tells them apart
    public void accept(AttributeKey<?> key, Object value) {
      if (key == EXCEPTION_MESSAGE || key == EXCEPTION_STACKTRACE || key == EXCEPTION_TYPE) {
        masked = true;
      } else if (key.equals(EXCEPTION_MESSAGE) || key.equals(EXCEPTION_STACKTRACE)) {
        foreign = true;
      }
    }
  }
}
