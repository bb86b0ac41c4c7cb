/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** An exception with two sensitive values, both in its message. */
@ErrorCode(value = 301, domain = "PAY", status = 422, title = "Transfer refused")
class TransferException extends RuntimeException {
  private final String payer;
  private final String payee;

  TransferException(String payer, String payee) {
    super("transfer from " + payer + " to " + payee + " was refused");
    this.payer = payer;
    this.payee = payee;
  }

  @Sensitive(Mask.EMAIL)
  String payer() {
    return payer;
  }

  @Sensitive(Mask.EMAIL)
  String payee() {
    return payee;
  }

  /**
   * Returns one that was thrown in a call stack of at least the given depth.
   *
   * @param which tells its values from others
   */
  static TransferException atDepth(int depth, int which) {
    return depth <= 0
        ? new TransferException(
            "alice@mail" + which + ".example.com", "bob@shop" + which + ".example.org")
        : atDepth(depth - 1, which);
  }
}
