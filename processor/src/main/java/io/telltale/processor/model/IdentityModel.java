/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

/**
 * What {@code @ErrorCode} says, with all defaults worked out.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param type the URI of the kind of problem, empty if there is none
 * @param help the URL of a page, empty if there is none
 * @param spanStatus a constant of SpanStatus
 */
public record IdentityModel(
    String domain,
    int code,
    String name,
    int status,
    String title,
    String type,
    String help,
    String spanStatus,
    RetryModel retry) {

  /**
   * Whether a caller may try again.
   *
   * @param kind a constant of Retry
   * @param seconds after how many, 0 unless the kind is AFTER
   */
  public record RetryModel(String kind, int seconds) {

    public boolean isStated() {
      return !kind.equals("UNSPECIFIED");
    }

    public boolean isAfter() {
      return kind.equals("AFTER");
    }
  }

  public static String defaultName(String domain, int code) {
    return domain + "-" + code;
  }
}
