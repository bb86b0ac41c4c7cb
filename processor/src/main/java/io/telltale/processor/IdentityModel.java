/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

/**
 * What {@code @ErrorCode} says, with all defaults worked out.
 *
 * @param help the URL of a page, empty if there is none
 * @param spanStatus a constant of SpanStatus
 */
record IdentityModel(
    String domain,
    int code,
    String name,
    int status,
    String title,
    String help,
    String spanStatus) {

  static String defaultName(String domain, int code) {
    return domain + "-" + code;
  }
}
