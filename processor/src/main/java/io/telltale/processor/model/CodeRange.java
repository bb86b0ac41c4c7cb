/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

/**
 * The numbers that {@code @ErrorCode} allows.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class CodeRange {

  static final int LOWEST = 0;
  public static final int HIGHEST = 999_999;

  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

  private CodeRange() {}

  public static boolean isCode(int code) {
    return LOWEST <= code && code <= HIGHEST;
  }

  public static boolean isStatus(int status) {
    return LOWEST_STATUS <= status && status <= HIGHEST_STATUS;
  }
}
