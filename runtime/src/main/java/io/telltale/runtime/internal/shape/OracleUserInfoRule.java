/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** User and password in {@code oracle:thin:user/password@}. The driver and the host stay. */
final class OracleUserInfoRule implements Rule {

  private static final String[] DRIVERS = {"oracle:thin", "oracle:oci", "oracle:oci8"};
  private static final String STOPS = ":" + UserInfoRule.STOPS;

  @Override
  public String triggers() {
    return ":";
  }

  @Override
  public boolean mayFollow(char trigger, char before) {
    for (String driver : DRIVERS) {
      if (driver.charAt(driver.length() - 1) == Chars.lower(before)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    if (Chars.startsWith(text, at + 1, "//")) {
      return Span.NONE; // a URL
    }
    for (String driver : DRIVERS) {
      int start = at - driver.length();
      if (start >= floor && Chars.startsWith(text, start, driver)) {
        return UserInfoRule.in(text, at + 1, STOPS);
      }
    }
    return Span.NONE;
  }
}
