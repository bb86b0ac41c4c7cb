/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a thrown exception quotes what is secret of other ones in its line, of which
 * whoever masks that exception alone knows nothing.
 */
final class QuotedErrors {

  private QuotedErrors() {}

  /**
   * Returns whether a text of an exception, its causes and suppressed ones has to be masked for
   * another exception.
   *
   * @param errors those of the line, with the thrown one among them
   */
  static boolean areIn(IThrowableProxy thrown, List<Throwable> errors) {
    Throwable error = EventMasking.errorOf(thrown);
    List<Throwable> others = errors.stream().filter(other -> other != error).toList();
    try (MaskedLine line = Masked.line(others)) {
      return line != null && isMasked(thrown, line);
    }
  }

  private static boolean isMasked(@Nullable IThrowableProxy proxy, MaskedLine line) {
    if (proxy == null) {
      return false;
    }
    boolean masked =
        isMasked(proxy.getMessage(), line)
            || isMasked(OverridingMessages.of(proxy), line)
            || isMasked(proxy.getCause(), line);
    IThrowableProxy[] suppressed = proxy.getSuppressed();
    for (int i = 0; !masked && suppressed != null && i < suppressed.length; i++) {
      masked = isMasked(suppressed[i], line);
    }
    return masked;
  }

  private static boolean isMasked(@Nullable String text, MaskedLine line) {
    return text != null && !text.equals(line.text(text));
  }
}
