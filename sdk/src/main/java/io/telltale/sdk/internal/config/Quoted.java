/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.telltale.runtime.internal.json.JsonWriter;

/**
 * Values as they stand in a message: in quotes, on one line, bounded, without secrets.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Quoted {

  private static final int MAX_LENGTH = 100;
  private static final String HIDDEN = "***";

  private Quoted() {}

  /** Returns a text in quotes, its control characters escaped. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder();
    new JsonWriter(out).value(shorten(text));
    return out.toString();
  }

  /**
   * Returns a URL in quotes, without what may be a credential: user information, query, fragment.
   * In doubt it hides more than it must: a password may hold the very characters that end it.
   */
  static String url(String url) {
    return text(withoutCredentials(url));
  }

  /** The same, without the quotes. */
  static String withoutCredentials(String url) {
    String shown = url;
    int userEnd = shown.lastIndexOf('@');
    if (userEnd >= 0) {
      int slashes = shown.indexOf("//");
      int userStart = slashes >= 0 && slashes < userEnd ? slashes + 2 : 0;
      shown = shown.substring(0, userStart) + HIDDEN + shown.substring(userEnd);
    }
    for (int i = 0; i < shown.length(); i++) {
      if (shown.charAt(i) == '?' || shown.charAt(i) == '#') {
        shown = shown.substring(0, i + 1) + HIDDEN;
        break;
      }
    }
    return shown;
  }

  private static String shorten(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }
}
