/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.AccountException;
import io.telltale.it.errors.FlakyException;
import io.telltale.it.errors.MaskedByOwnException;
import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.ErrorDescription;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What Telltale itself says: replies, descriptions, warnings, texts of its objects. */
class OwnOutletsCasesTest {

  private static final String EMAIL = "canary.rosa@mail.example";

  @Test
  void case30_repliesAndTextsOfObjects() {
    try (Outlets outlets = Outlets.open()) {
      AccountException error = new AccountException(EMAIL);
      Recordings.byTelltale(outlets, error).withoutAny(EMAIL);
      ErrorDescription description = outlets.describer().describe(error);
      ErrorReply reply = outlets.telltale().errorReply(error);
      for (Object own :
          List.of(
              description,
              reply,
              reply.toJson(),
              outlets.telltale(),
              outlets.describer(),
              outlets.describer().registry(),
              outlets.describer().registry().all(),
              SecretLedger.shared(),
              SecretLedger.shared().secretsOf(error))) {
        assertThat(own.toString()).doesNotContain(EMAIL, "canary");
      }
      assertThat(description.exceptionMessage()).isEqualTo("no account for c***@mail.example");
    }
  }

  @Test
  void case30_warningsOfWhatFailed() {
    List<Supplier<Throwable>> failures =
        List.of(
            () -> new MaskedByOwnException(EMAIL, EMAIL + "-broken", EMAIL, EMAIL),
            () ->
                new FlakyException(
                    () -> {
                      throw new IllegalArgumentException(EMAIL);
                    },
                    () -> {
                      throw new IllegalArgumentException(EMAIL);
                    }));
    for (Supplier<Throwable> failure : failures) {
      try (Outlets outlets = Outlets.open()) {
        Recordings.record(outlets, failure).withoutAny("canary");
      }
    }
  }
}
