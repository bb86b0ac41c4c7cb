/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;

/**
 * The text of an exception that was masked last, with what became of it: one line asks for the same
 * message several times. It holds until something else is secret. Used by one thread.
 */
final class LastText {

  private @Nullable String text;
  private @Nullable String masked;
  private int changes;

  /**
   * Returns what became of a text, null if that is not known.
   *
   * @param secrets those of the record, always the same set
   */
  @Nullable String of(String asked, SecretSet secrets) {
    return asked.equals(text) && changes == secrets.changes() ? masked : null;
  }

  /** Keeps what became of a text. */
  void keep(String of, String result, SecretSet secrets) {
    text = of;
    masked = result;
    changes = secrets.changes();
  }

  /** Forgets the text. */
  void clear() {
    text = null;
    masked = null;
  }
}
