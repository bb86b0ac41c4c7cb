/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

/** The numbers that {@code @ErrorCode} allows. */
final class CodeRange {

  static final int LOWEST = 0;
  static final int HIGHEST = 999_999;

  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

  private CodeRange() {}

  static boolean isCode(int code) {
    return LOWEST <= code && code <= HIGHEST;
  }

  static boolean isStatus(int status) {
    return LOWEST_STATUS <= status && status <= HIGHEST_STATUS;
  }
}
