/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.AccountException;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import org.junit.jupiter.api.Test;

/** Exceptions that say something else when their stack trace is written. */
class ChangingCausesTest {

  private static final String CANARY = "canary-mira-winter-4711";

  /** Its cause comes after it was first asked for one: another thread has set it, say. */
  private static final class LateCauseException extends IllegalStateException {
    private final Throwable late;
    private boolean asked;

    LateCauseException(Throwable late) {
      super("no account");
      this.late = late;
    }

    @Override
    public synchronized Throwable getCause() {
      boolean first = !asked;
      asked = true;
      return first ? null : late;
    }
  }

  private static ErrorDescriber.Builder full() {
    return ErrorDescriber.builder()
        .stackTrace(StackTraceMode.FULL)
        .undeclaredStackTrace(StackTraceMode.FULL);
  }

  @Test
  void case23_aCauseThatCameLaterIsWrittenByItsTypeAlone() {
    Throwable cause = new SecretException("no " + CANARY, CANARY);
    try (Outlets outlets = Outlets.with(full()).open()) {
      Departed departed =
          Recordings.byTelltale(outlets, new LateCauseException(cause)).withoutAny(CANARY);
      assertThat(departed.exception(TELLTALE).get("exception.stacktrace").toString())
          .contains("no account", "Caused by: " + SecretException.class.getName() + ": ***\n");
    }
  }

  /** What {@code toString} says is not the message, and a policy on messages holds for it too. */
  @Test
  void case31_aTextThatIsNotTheMessage() {
    Throwable error =
        new IllegalStateException("no account") {
          @Override
          public String toString() {
            return "account of " + CANARY;
          }
        };
    for (MessagePolicy policy : new MessagePolicy[] {MessagePolicy.DECLARED, MessagePolicy.NONE}) {
      try (Outlets outlets = Outlets.with(full().undeclaredMessages(policy)).open()) {
        Recordings.byTelltale(outlets, error).withoutAny(CANARY);
      }
    }
  }

  /** A value that is too short to be searched for withholds every text of its exception. */
  @Test
  void case12_aShortValueInATextThatIsNotTheMessage() {
    Throwable error =
        new SecretException("no account", "q7") {
          @Override
          public String toString() {
            return "account of q7 and of nobody else";
          }
        };
    try (Outlets outlets = Outlets.with(full()).open()) {
      Recordings.byTelltale(outlets, error).withoutAny("of q7 and");
    }
  }

  @Test
  void aStackTraceIsWholeOtherwise() {
    Throwable error = new IllegalStateException("no account", new AccountException("x@y.example"));
    error.addSuppressed(new IllegalStateException("nor a file"));
    try (Outlets outlets = Outlets.with(full()).open()) {
      Departed departed = Recordings.byTelltale(outlets, error);
      assertThat(departed.exception(TELLTALE).get("exception.stacktrace").toString())
          .contains("no account", "Caused by: ", "Suppressed: ", "nor a file");
    }
  }
}
