/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for every framework that writes lines which tell of exceptions as text. Each has tests
 * of its own beside these.
 */
public abstract class LinesContract {

  /** Where files may be written; set by JUnit. */
  @SuppressWarnings("NullAway.Init")
  @TempDir
  protected Path folder;

  /** Made by a test of a framework. */
  protected LinesContract() {}

  /** Opens an outlet that masks, and writes lines as people read them. */
  protected abstract Scene.Outlet open(Path folder);

  /** Opens an outlet that masks, and writes the arguments of a line beside its message. */
  protected abstract Scene.Outlet openWithArguments(Path folder);

  /** Logs a line by another logger of an outlet. */
  protected abstract void logBy(Scene.Outlet outlet, String logger, String text);

  /** Returns an exception around a declared one, which has suppressed ones and leads to itself. */
  protected static Throwable graph() {
    Throwable cause = new IllegalArgumentException("bad " + Canary.VALUE);
    LoginException error = new LoginException(Canary.VALUE, cause);
    error.addSuppressed(new IllegalStateException("not closed"));
    cause.addSuppressed(error);
    return new IllegalStateException("order 17 of " + Canary.VALUE, error);
  }

  /** Nobody has recorded these exceptions, or handed them over. */
  @ParameterizedTest
  @EnumSource(QuotingLine.class)
  void aLibraryThatQuotesAnException(QuotingLine line) {
    try (Scene.Outlet outlet = open(folder);
        Scope ignored = Traces.fresh().makeCurrent()) {
      logBy(outlet, line.logger(), line.text());

      assertThat(outlet.written()).contains(line.shown()).doesNotContain(QuotingLine.VALUE);
    }
  }

  @Test
  void whatALibraryQuotedIsSecretInTheTrace() {
    QuotingLine line = QuotingLine.DUPLICATE;
    try (Scene.Outlet outlet = open(folder);
        Scope ignored = Traces.fresh().makeCurrent()) {
      logBy(outlet, line.logger(), line.text());
      outlet.log("again {}", null, QuotingLine.VALUE);

      assertThat(outlet.written()).contains("again ***").doesNotContain(QuotingLine.VALUE);
    }
  }

  /** Its name may come by one argument, and its message by another one. */
  @Test
  void anExceptionAsTextAmongTheArguments() {
    QuotingLine line = QuotingLine.TOLD;
    String told = line.text().substring("order failed: ".length());
    int colon = told.indexOf(':');
    try (Scene.Outlet outlet = open(folder);
        Scope ignored = Traces.fresh().makeCurrent()) {
      outlet.log("1 order failed: {}", null, told);
      outlet.log(
          "2 order failed: {}: {}", null, told.substring(0, colon), told.substring(colon + 2));
      outlet.log("3 " + line.text() + " {}", null, new Object());

      assertThat(outlet.written())
          .contains("1 " + line.shown(), "2 " + line.shown(), "3 " + line.shown())
          .doesNotContain(QuotingLine.VALUE);
    }
  }

  /** Some layouts write the arguments beside the message. */
  @Test
  void anExceptionAsTextAmongArgumentsWithoutAPlace() {
    String told = "after " + new LoginException(QuotingLine.VALUE);
    List<Object> arguments =
        List.of(told, List.of(17, told), Map.of("failure", Optional.of(told)), new Object[] {told});
    for (Object argument : arguments) {
      try (Scene.Outlet outlet = openWithArguments(folder);
          Scope ignored = Traces.fresh().makeCurrent()) {
        outlet.log("failed", null, argument);

        assertThat(outlet.written())
            .contains("failed", "after " + LoginException.class.getName() + ": No session for ***")
            .doesNotContain(QuotingLine.VALUE);
      }
    }
  }

  /** It may take long, or write a line itself. */
  @Test
  void anArgumentIsNotAskedForItsTextOnceMore() {
    AtomicInteger asked = new AtomicInteger();
    Object argument =
        new Object() {
          @Override
          public String toString() {
            return "order " + asked.incrementAndGet();
          }
        };
    try (Scene.Outlet outlet = open(folder)) {
      outlet.log("placed {}", null, argument);

      assertThat(outlet.written()).contains("placed order 1");
      assertThat(asked).hasValue(1);
    }
  }

  /** Nothing in its name tells that it is an exception. */
  @Test
  void aSubclassIsKnownByItsNameOnceItWasLogged() {
    try (Scene.Outlet outlet = open(folder)) {
      try (Scope ignored = Traces.fresh().makeCurrent()) {
        outlet.log("failed {}", null, new LoginRefusal(Canary.VALUE), 17);
      }
      try (Scope ignored = Traces.fresh().makeCurrent()) {
        outlet.log("again {}", null, new LoginRefusal(QuotingLine.VALUE).toString());
      }

      assertThat(outlet.written())
          .contains("again " + LoginRefusal.class.getName() + ": No session for ***")
          .doesNotContain(QuotingLine.VALUE);
    }
  }
}
