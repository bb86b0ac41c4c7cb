/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.data;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * What {@code @ErrorCode} may say of an error, for who says it in code. Without regular
 * expressions, as the first of a JVM takes milliseconds, and this is part of its first error.
 */
final class IdentityRules {

  private static final int MOST_CODE = 999_999;
  private static final int MOST_DOMAIN = 30;
  private static final int LEAST_NAME = 2;
  private static final int MOST_NAME = 50;

  /** What is below is no final reply: the next one of the connection would be taken for it. */
  private static final int LEAST_STATUS = 200;

  private static final int MOST_STATUS = 599;

  private static final int MOST_QUOTED = 100;

  /** A year: what is longer is no advice to wait. */
  private static final int MOST_RETRY_SECONDS = 365 * 24 * 60 * 60;

  private static final int NO_CONTENT = 204;
  private static final int RESET_CONTENT = 205;
  private static final int NOT_MODIFIED = 304;

  private IdentityRules() {}

  static String domain(String domain) {
    if (!isName(domain, 1, MOST_DOMAIN)) {
      throw refused("domain", domain, 1, MOST_DOMAIN, "AUTH");
    }
    return domain;
  }

  static String name(String name) {
    if (!isName(name, LEAST_NAME, MOST_NAME)) {
      throw refused("name", name, LEAST_NAME, MOST_NAME, "AUTH-201");
    }
    return name;
  }

  static int code(int code) {
    if (code < 0 || code > MOST_CODE) {
      throw new IllegalArgumentException(
          "code " + code + ": it lies outside 0 to " + MOST_CODE + "; write e.g. 201");
    }
    return code;
  }

  static int status(int status) {
    if (!isStatus(status)) {
      throw new IllegalArgumentException(
          "status "
              + status
              + ": no reply to an error can have it; write an HTTP status from "
              + LEAST_STATUS
              + " to "
              + MOST_STATUS
              + ", e.g. 401, but not 204, 205 or 304, which have no body");
    }
    return status;
  }

  static int retryAfter(int seconds) {
    if (seconds < 1 || seconds > MOST_RETRY_SECONDS) {
      throw new IllegalArgumentException(
          "retry after "
              + seconds
              + " seconds: it lies outside 1 to "
              + MOST_RETRY_SECONDS
              + "; write e.g. 30, or say retry(Retry.SAFE)");
    }
    return seconds;
  }

  /** What a reply gives to be followed has to be a URI reference (RFC 3986). */
  static String uri(String what, String text) {
    if (!isUriReference(text)) {
      throw new IllegalArgumentException(
          what
              + " \""
              + shortened(text, MOST_QUOTED)
              + "\": it is no URI reference (RFC 3986); write e.g."
              + " https://errors.acme.example/card-declined, and encode all other characters");
    }
    return text;
  }

  private static boolean isUriReference(String text) {
    if (isPlainUrl(text)) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /**
   * Whether a text is a URL without anything that a parser could object to. Nearly all are, and the
   * first errors of a JVM need not wait until the parser of the JDK is loaded and has warmed up.
   */
  private static boolean isPlainUrl(String text) {
    int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = isLetterOrDigit(c) || (i > start && (c == '/' || c == '.' || c == '-'));
      if (!plain) {
        return false;
      }
    }
    return start < text.length();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || isCapital(c) || (c >= '0' && c <= '9');
  }

  private static String shortened(String text, int most) {
    return text.length() > most ? text.substring(0, most) + "…" : text;
  }

  static boolean isStatus(int status) {
    return status >= LEAST_STATUS
        && status <= MOST_STATUS
        && status != NO_CONTENT
        && status != RESET_CONTENT
        && status != NOT_MODIFIED;
  }

  private static boolean isName(String text, int least, int most) {
    if (text.length() < least || text.length() > most || !isCapital(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isCapital(c) && !(c >= '0' && c <= '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static IllegalArgumentException refused(
      String what, String text, int least, int most, String example) {
    return new IllegalArgumentException(
        what
            + " \""
            + shortened(text, most)
            + "\": it is not a capital letter, and then capital letters, digits, '_' or '-', "
            + least
            + " to "
            + most
            + " characters in all; write e.g. "
            + example);
  }
}
