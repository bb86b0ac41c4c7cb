/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has masked last: where a line goes to several appenders, the next one gets the
 * same. It keeps neither lines nor class loaders alive.
 */
final class LastMasked {

  private static final ThreadLocal<WeakReference<MaskedEvent>> LAST = new ThreadLocal<>();

  private LastMasked() {}

  /** Returns what was made of a line, null if that was not the last one. */
  static @Nullable MaskedEvent of(ILoggingEvent event, boolean named) {
    WeakReference<MaskedEvent> last = LAST.get();
    MaskedEvent masked = last == null ? null : last.get();
    return masked != null && masked.isOf(event, named) ? masked : null;
  }

  static void keep(MaskedEvent masked) {
    LAST.set(new WeakReference<>(masked));
  }
}
