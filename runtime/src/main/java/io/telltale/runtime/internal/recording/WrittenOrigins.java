/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.stack.WrittenStackTrace;
import io.telltale.runtime.internal.value.Origins;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether an exception that somebody has written, with all that its stack trace names,
 * was recorded as itself.
 *
 * <p>This class is internal and is hence not for public use. Used by one thread.
 */
public final class WrittenOrigins implements WrittenStackTrace.Visitor {

  /** As many as a record of an exception tells of. */
  private static final int MAX_EXCEPTIONS = 16;

  private final String stackTrace;
  private final LongPredicate known;
  private @Nullable String type;
  private @Nullable String message;
  private int exceptions;
  private boolean allKnown = true;

  private WrittenOrigins(String stackTrace, LongPredicate known) {
    this.stackTrace = stackTrace;
    this.known = known;
  }

  /**
   * Returns whether a set has every value of everything that was written.
   *
   * @param secrets what is known of its trace
   */
  public static boolean areIn(SecretSet secrets, WrittenError written) {
    return areKnown(written, secrets::isOfOrigin);
  }

  private static boolean areKnown(WrittenError written, LongPredicate known) {
    String type = written.type();
    String stackTrace = written.stackTrace();
    if (type == null ? stackTrace == null : !isKnown(type, written.message(), known)) {
      return false;
    }
    if (stackTrace == null) {
      return true;
    }
    WrittenOrigins origins = new WrittenOrigins(stackTrace, known);
    WrittenStackTrace.visit(stackTrace, type, origins);
    origins.end();
    return origins.allKnown && origins.exceptions > 0;
  }

  @Override
  public void heading(int start, int end) {
    end();
    type = stackTrace.substring(start, end);
  }

  @Override
  public void message(int start, int end) {
    String text = stackTrace.substring(start, end).strip();
    if (text.isEmpty()) {
      return;
    }
    // Where there is no exception, or its message stands already, nobody knows what it is.
    allKnown &= type != null && message == null;
    message = text.startsWith(":") ? text.substring(1) : text;
  }

  private void end() {
    if (type != null) {
      allKnown = allKnown && ++exceptions <= MAX_EXCEPTIONS && isKnown(type, message, known);
    }
    type = null;
    message = null;
  }

  /** A nested class has dots or a dollar sign in its name, as it is written. */
  private static boolean isKnown(String type, @Nullable String message, LongPredicate known) {
    return known.test(Origins.fingerprint(type, message))
        || (type.indexOf('$') >= 0
            && known.test(Origins.fingerprint(type.replace('$', '.'), message)));
  }
}
