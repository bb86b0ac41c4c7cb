/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import java.lang.ref.WeakReference;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has masked last: where a line goes to several handlers, the next one gets the same.
 * It keeps neither lines nor class loaders alive.
 */
final class LastMasked {

  private static final ThreadLocal<WeakReference<MaskedRecord>> LAST = new ThreadLocal<>();

  private LastMasked() {}

  /** Returns what was made of a line, null if that was not the last one. */
  static @Nullable MaskedRecord of(LogRecord record) {
    WeakReference<MaskedRecord> last = LAST.get();
    MaskedRecord masked = last == null ? null : last.get();
    return masked != null && masked.isOf(record) ? masked : null;
  }

  static void keep(MaskedRecord masked) {
    LAST.set(new WeakReference<>(masked));
  }
}
