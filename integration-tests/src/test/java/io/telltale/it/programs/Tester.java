/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.programs;

import static io.telltale.testing.TelltaleAssertions.assertThatError;
import static io.telltale.testing.TelltaleAssertions.assertThatSpan;

import io.telltale.testing.OtlpReceiver;

/** Tests what leaves, as a collector gets it. */
final class Tester {
  static void run(String email) {
    LibraryAuthor.Refused error = new LibraryAuthor.Refused(email, "tea");
    assertThatError(error).isDeclaredAs("LIB-30").masksAllDeclaredValues();
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      PlainApplication.run(receiver.endpoint(), error);
      assertThatSpan(receiver.span("pay"))
          .hasErrorCode("LIB", 30)
          .hasDetail("item", "tea")
          .hasNoLeakOf(email);
    }
  }
}
