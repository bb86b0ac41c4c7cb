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
    String spanStatus) {

  public static String defaultName(String domain, int code) {
    return domain + "-" + code;
  }
}
