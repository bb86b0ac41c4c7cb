/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.AUTH_201;
import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.authWriter;
import static io.telltale.runtime.TestErrors.registry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exceptions that get a cause or a suppressed exception while they are read, or before they are
 * written. Nobody has asked that one for its values.
 */
class GrowingErrorsTest {

  private static final String CANARY = "Quillfeather-Zanzibar";

  private static final String OWN = "Ferdinand Popocatepetl";

  /** Keeps what went wrong while it found out what to say, or another thread adds something. */
  private static final class Refused extends RuntimeException {

    private final boolean asCause;
    private boolean isAsked;

    Refused(boolean asCause) {
      this.asCause = asCause;
    }

    String user() {
      return OWN;
    }

    @Override
    public String getMessage() {
      if (!isAsked) {
        isAsked = true;
        AuthRequired failure = new AuthRequired(CANARY, null);
        if (asCause) {
          initCause(failure);
        } else {
          addSuppressed(failure);
        }
      }
      return "refused";
    }
  }

  /** Who writes the exception. */
  private enum Outlet {
    LINE {
      @Override
      String written(Throwable error) {
        try (MaskedLine line = Masked.line(List.of(error), "com.acme.Shop", () -> "failed")) {
          return printed(line == null ? null : line.throwable(error));
        }
      }
    },
    /** Another one is carried along, so that the long way is gone. */
    LINE_OF_A_WRAPPER {
      @Override
      String written(Throwable error) {
        Throwable outer = new IllegalStateException("outer", error);
        outer.addSuppressed(new IllegalStateException("other"));
        return printed(standInOfALine(outer));
      }
    },
    THROWABLE {
      @Override
      String written(Throwable error) {
        return printed(Masked.throwable(error));
      }
    },
    STACK_TRACE {
      @Override
      String written(Throwable error) {
        return String.valueOf(Masked.stackTrace(error));
      }
    };

    abstract String written(Throwable error);
  }

  private final LiveDescribers.Use use =
      LiveDescribers.begin(
          ErrorDescriber.builder()
              .registry(
                  registry(
                      authWriter(),
                      new Writer(Refused.class, AUTH_201)
                          .members(
                              (error, out) ->
                                  out.putSensitive(EMAIL, Mask.REDACT, ((Refused) error).user()))))
              .build());

  @AfterEach
  void end() {
    use.end();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSuppressedMeanwhileLeavesByItsTypeAlone(Outlet outlet) {
    assertThat(outlet.written(new Refused(false)))
        .contains("Suppressed: " + AuthRequired.class.getName() + ": ***")
        .doesNotContain("Zanzibar");
  }

  @ParameterizedTest
  @EnumSource
  void aCauseThatComesMeanwhileLeavesByItsTypeAlone(Outlet outlet) {
    assertThat(outlet.written(new Refused(true)))
        .contains("Caused by: " + AuthRequired.class.getName() + ": ***")
        .doesNotContain("Zanzibar");
  }

  private static Throwable standInOfALine(Throwable error) {
    try (MaskedLine line = Masked.line(List.of(error))) {
      return requireNonNull(requireNonNull(line).throwable(error));
    }
  }

  /** Somebody else may write it later, when the exception goes on its way. */
  @Test
  void whatIsSuppressedLaterDoesNotLeave() {
    for (Throwable error :
        List.of(new IllegalStateException("rolling back"), new AuthRequired(OWN, null))) {
      Throwable standIn = standInOfALine(error);
      error.addSuppressed(new AuthRequired(CANARY, null));

      assertThat(printed(standIn))
          .startsWith(error.getClass().getName() + ": ")
          .doesNotContain("Zanzibar");
    }
  }

  /** As those of XSLT and of mail: more than its causes. */
  private static final class Printing extends Exception {

    Printing() {
      super("refused");
    }

    @Override
    public void printStackTrace(PrintWriter out) {
      super.printStackTrace(out);
      out.println("nested: " + CANARY);
    }
  }

  @Test
  void whatAnExceptionPrintsBesideDoesNotLeave() {
    for (Throwable error :
        List.of(new Printing(), new IllegalStateException("outer", new Printing()))) {
      assertThat(printed(standInOfALine(error)))
          .startsWith(error.getClass().getName() + ": ")
          .contains(Printing.class.getName() + ": refused")
          .doesNotContain("Zanzibar");
    }
  }

  private static String printed(@Nullable Throwable error) {
    StringWriter printed = new StringWriter();
    if (error != null) {
      error.printStackTrace(new PrintWriter(printed, true));
    }
    return printed.toString();
  }
}
