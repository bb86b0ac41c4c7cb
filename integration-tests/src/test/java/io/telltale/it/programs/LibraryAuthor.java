/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.programs;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import io.telltale.runtime.Masked;
import java.util.function.Consumer;

/** Declares an error, and logs it where nobody may have set anything up. */
final class LibraryAuthor {
  @ErrorCode(value = 30, domain = "LIB", status = 402, message = "{buyer} cannot pay for {item}")
  static final class Refused extends RuntimeException {
    @Sensitive(Mask.EMAIL)
    final String buyer;

    @ErrorAttribute(inReply = true)
    final String item;

    Refused(String buyer, String item) {
      super("no credit for " + buyer);
      this.buyer = buyer;
      this.item = item;
    }
  }

  static void run(String buyer, Consumer<String> log) {
    log.accept(Masked.stackTrace(new Refused(buyer, "tea")));
  }
}
