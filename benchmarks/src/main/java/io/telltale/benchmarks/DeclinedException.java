/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** An exception that quotes what a customer has written: a text of several words. */
@ErrorCode(value = 402, domain = "PAY", status = 402, title = "Card declined")
class DeclinedException extends RuntimeException {
  private final String email;
  private final String note;

  DeclinedException(String email, String note) {
    super("card of " + email + " declined: " + note);
    this.email = email;
    this.note = note;
  }

  @Sensitive(Mask.EMAIL)
  String email() {
    return email;
  }

  @Sensitive
  String note() {
    return note;
  }

  /**
   * Returns one that was thrown in a call stack of at least the given depth.
   *
   * @param which tells its values from others
   */
  static DeclinedException atDepth(int depth, int which) {
    return depth <= 0
        ? new DeclinedException(
            "alice.wonder" + which + "@example.com", "leave it at the Quillfeather door " + which)
        : atDepth(depth - 1, which);
  }
}
