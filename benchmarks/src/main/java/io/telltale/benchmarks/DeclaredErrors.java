/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.annotations.ErrorCode;
import java.util.List;

/** Declared exceptions of several classes, so that no look-up can be made for a single one. */
final class DeclaredErrors {

  private DeclaredErrors() {}

  /** Returns one exception of each class; there are four. */
  static List<Exception> all() {
    return List.of(new NotFound(), new Conflict(), new Gone(), new TooLarge());
  }

  @ErrorCode(value = 404, domain = "BENCH", status = 404)
  static class NotFound extends Exception {}

  @ErrorCode(value = 409, domain = "BENCH", status = 409)
  static class Conflict extends Exception {}

  @ErrorCode(value = 410, domain = "BENCH", status = 410)
  static class Gone extends Exception {}

  @ErrorCode(value = 413, domain = "BENCH", status = 413)
  static class TooLarge extends Exception {}
}
