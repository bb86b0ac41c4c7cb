/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.spi.KnownError;
import io.telltale.runtime.spi.MessageTemplates;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What leaves of exceptions of which a library of the application knows the words. */
class KnownErrorsTest {

  private static final String VALUE = "QuillonRavensworth";

  /** Nobody can annotate it. */
  static class LegacyException extends RuntimeException {
    LegacyException(String message) {
      super(message);
    }
  }

  static final class ClosedException extends LegacyException {
    ClosedException(String message) {
      super(message);
    }
  }

  private static final class Legacy implements KnownError {
    private final MessageTemplates templates = MessageTemplates.of("no account '***' in <name>");

    @Override
    public Set<String> types() {
      return Set.of(LegacyException.class.getName());
    }

    @Override
    public String skeleton(String type, String message, Consumer<String> values) {
      if (message.equals("fail")) {
        throw new IllegalStateException(message);
      }
      return templates.skeleton(message, values);
    }
  }

  private static ErrorDescriber.Builder builder() {
    return ErrorDescriber.builder()
        .registry(ErrorRegistry.of())
        .ledger(SecretLedger.create())
        .undeclaredStackTrace(StackTraceMode.FULL)
        .knownErrors(List.of(new Legacy()));
  }

  private static ErrorDescription describe(Throwable error) {
    return builder().build().describe(error);
  }

  private static LegacyException legacy() {
    return new LegacyException("no account '" + VALUE + "' in ledger");
  }

  @Test
  void theSkeletonLeaves() {
    ErrorDescription described = describe(legacy());
    assertThat(described.exceptionMessage()).isEqualTo("no account '***' in ledger");
    assertThat(described.stackTrace())
        .startsWith(LegacyException.class.getName() + ": no account '***' in ledger\n\tat ");
  }

  @Test
  void soDoesThatOfASubclass() {
    assertThat(describe(new ClosedException("no account 'x' in ledger")).exceptionMessage())
        .isEqualTo("no account '***' in ledger");
  }

  /** As SAX has it, which names a file: what an exception says of itself, and then its message. */
  @Test
  void whatStandsBesideTheMessageGoes() {
    LegacyException placed =
        new LegacyException("no account 'ab' in ledger") {
          @Override
          public String toString() {
            return getClass().getName() + "; line 7; " + getMessage();
          }
        };
    assertThat(describe(placed).stackTrace())
        .startsWith(placed.getClass().getName() + "; ***; no account '***' in ledger\n");
  }

  @Test
  void aTextWithoutTheMessageIsWithheld() {
    LegacyException other =
        new LegacyException("no account 'x' in ledger") {
          @Override
          public String toString() {
            return getClass().getName() + ": account ab, " + VALUE;
          }
        };
    assertThat(describe(other).stackTrace()).startsWith(other.getClass().getName() + ": ***\n");
  }

  /** Whatever is hidden finds room, or is not sought: no text is withheld for want of it. */
  @Test
  void manyOfThemLeaveRoomInTheirTrace() {
    ErrorDescriber describer = builder().build();
    RuntimeException all = new IllegalStateException("all lost");
    for (int i = 0; i < 300; i++) {
      all.addSuppressed(new LegacyException("no account '" + VALUE + i + "' in ledger"));
    }
    ErrorDescription described = describer.describe(all);
    assertThat(described.exceptionMessage()).isEqualTo("all lost");
    assertThat(described.stackTrace()).contains("no account '***' in ledger").doesNotContain(VALUE);
  }

  @Test
  void whatIsHiddenInACauseIsHiddenInItsWrapper() {
    ErrorDescription described =
        describe(new IllegalStateException("lost " + VALUE + ": " + legacy(), legacy()));
    assertThat(described.exceptionMessage())
        .isEqualTo("lost ***: " + LegacyException.class.getName() + ": no account '***' in ledger");
    assertThat(described.stackTrace()).doesNotContain(VALUE);
  }

  @Test
  void anotherMessageIsScanned() {
    assertThat(describe(new LegacyException("mail to rosa@mail.example")).exceptionMessage())
        .isEqualTo("mail to ***");
  }

  @Test
  void oneThatFailsHasTheMessageWithheld() {
    try (RuntimeWarnings warnings = new RuntimeWarnings()) {
      assertThat(describe(new LegacyException("fail")).exceptionMessage()).isEqualTo("***");
      assertThat(warnings.messages()).anyMatch(text -> text.contains(Legacy.class.getName()));
    }
  }

  /** Whoever declares it says more of it. */
  @Test
  void aDeclaredExceptionIsNeverAskedFor() {
    KnownError greedy =
        new KnownError() {
          @Override
          public Set<String> types() {
            return Set.of(
                TestErrors.AuthRequired.class.getName(), RuntimeException.class.getName());
          }

          @Override
          public String skeleton(String type, String message, Consumer<String> values) {
            return "asked";
          }
        };
    assertThat(
            builder()
                .registry(TestErrors.registry(TestErrors.authWriter()))
                .knownErrors(List.of(greedy))
                .build()
                .describe(new TestErrors.AuthRequired("rosa@mail.example", "acme"))
                .exceptionMessage())
        .startsWith("no session for ");
  }

  @Test
  void byAnotherPolicyNobodyIsAsked() {
    assertThat(
            builder()
                .undeclaredMessages(MessagePolicy.SCAN)
                .build()
                .describe(legacy())
                .exceptionMessage())
        .contains(VALUE);
    assertThat(builder().withoutMasking().build().describe(legacy()).exceptionMessage())
        .contains(VALUE);
  }

  @Test
  void textsAreKnownByTheNamesOfTheirClasses() {
    StringWriter printed = new StringWriter();
    Throwable error = new IllegalStateException("lost", legacy());
    error.printStackTrace(new PrintWriter(printed, true));
    Map<String, String> secrets = new HashMap<>();
    ErrorDescription described =
        builder()
            .build()
            .describeWritten(
                LegacyException.class.getName(),
                legacy().getMessage(),
                printed.toString(),
                secrets::put,
                () -> false,
                (name, loaders) -> null);
    assertThat(described.exceptionMessage()).isEqualTo("no account '***' in ledger");
    assertThat(described.stackTrace())
        .contains("Caused by: " + LegacyException.class.getName() + ": no account '***' in ledger")
        .doesNotContain(VALUE);
    assertThat(secrets).containsEntry(VALUE, "***");
  }

  /** Its other messages are of the application, which nobody knows. */
  @Test
  void textsOfASubclassAreKnownByItsSuperclass() {
    assertThat(written("no account '" + VALUE + "' in ledger", true))
        .isEqualTo("no account '***' in ledger");
    assertThat(written("lost " + VALUE, true)).isEqualTo("lost " + VALUE);
    assertThat(written("no account '" + VALUE + "' in ledger", false)).contains(VALUE);
  }

  private String written(String message, boolean there) {
    return builder()
        .build()
        .describeWritten(
            OwnLegacyException.class.getName(),
            message,
            null,
            (value, replacement) -> {},
            () -> false,
            (name, loaders) ->
                there && name.equals(OwnLegacyException.class.getName())
                    ? OwnLegacyException.class
                    : null)
        .exceptionMessage();
  }

  private static final class OwnLegacyException extends LegacyException {
    private static final long serialVersionUID = 1L;

    OwnLegacyException(String message) {
      super(message);
    }
  }
}
