/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.AUTH_201;
import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.authWriter;
import static io.telltale.runtime.TestErrors.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Exceptions that get a cause or a suppressed exception while they are read. Nobody has asked that
 * one for its values.
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
    LINE(
        error -> {
          try (MaskedLine line = Masked.line(List.of(error), "com.acme.Shop", () -> "failed")) {
            return printed(line == null ? null : line.throwable(error));
          }
        }),
    /** Another one is carried along, so that the long way is gone. */
    LINE_OF_A_WRAPPER(
        error -> {
          Throwable outer = new IllegalStateException("outer", error);
          outer.addSuppressed(new IllegalStateException("other"));
          try (MaskedLine line = Masked.line(List.of(outer))) {
            return printed(line == null ? null : line.throwable(outer));
          }
        }),
    THROWABLE(error -> printed(Masked.throwable(error))),
    STACK_TRACE(error -> String.valueOf(Masked.stackTrace(error)));

    private final Function<Throwable, String> written;

    Outlet(Function<Throwable, String> written) {
      this.written = written;
    }
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
    assertThat(outlet.written.apply(new Refused(false)))
        .contains("Suppressed: " + AuthRequired.class.getName() + ": ***")
        .doesNotContain("Zanzibar");
  }

  @ParameterizedTest
  @EnumSource
  void aCauseThatComesMeanwhileLeavesByItsTypeAlone(Outlet outlet) {
    assertThat(outlet.written.apply(new Refused(true)))
        .contains("Caused by: " + AuthRequired.class.getName() + ": ***")
        .doesNotContain("Zanzibar");
  }

  private static String printed(@Nullable Throwable error) {
    StringWriter printed = new StringWriter();
    if (error != null) {
      error.printStackTrace(new PrintWriter(printed, true));
    }
    return printed.toString();
  }
}
