/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The code by which a database names what went wrong, whatever its message says. */
final class SqlState {

  private static final int LENGTH = 5;

  private SqlState() {}

  /** Returns a skeleton with the code of its exception (ISO 9075, SQLSTATE), if it has one. */
  static String added(Throwable error, String skeleton) {
    if (!(error instanceof SQLException coded)) {
      return skeleton;
    }
    String state = coded.getSQLState();
    return isState(state) && !skeleton.contains(state)
        ? skeleton + " [SQLState " + state + "]"
        : skeleton;
  }

  /** Returns whether neither the database nor the driver has numbered an exception. */
  static boolean isMissing(Throwable error) {
    return error instanceof SQLException coded
        && coded.getSQLState() == null
        && coded.getErrorCode() == 0;
  }

  private static boolean isState(@Nullable String state) {
    return state != null
        && state.length() == LENGTH
        && state.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
  }
}
