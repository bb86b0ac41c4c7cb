/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import java.util.Set;

/**
 * The numbers that {@code @ErrorCode} allows.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class CodeRange {

  static final int LOWEST = 0;
  public static final int HIGHEST = 999_999;

  /** What is below only announces a reply. */
  private static final int LOWEST_STATUS = 200;

  private static final int HIGHEST_STATUS = 599;

  /** No content, reset content, not modified: there is no room for a problem details object. */
  private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

  private CodeRange() {}

  public static boolean isCode(int code) {
    return LOWEST <= code && code <= HIGHEST;
  }

  public static boolean isStatus(int status) {
    return LOWEST_STATUS <= status && status <= HIGHEST_STATUS && !WITHOUT_BODY.contains(status);
  }
}
