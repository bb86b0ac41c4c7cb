/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.spi.KnownLogger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that tell of declared exceptions, in lines of logs and in the messages of others. */
class ToldDeclaredErrorsTest extends ExceptionTracerFixture {

  private static final String NAME = "Quillfeather-Zanzibar";
  private static final String OTHER = "Ferdinand-Popocatepetl";

  private static final AttributeKey<String> USER = AttributeKey.stringKey("error.detail.user");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");

  /** Far more than it takes, and far less than it would take by the square of the length. */
  private static final Duration LINEAR = Duration.ofSeconds(20);

  /** What an application declares. */
  static class LoginException extends RuntimeException {
    private final String user;

    LoginException(@Nullable String message, String user) {
      super(message);
      this.user = user;
    }
  }

  private static LoginException login() {
    return new LoginException("no session for " + NAME, NAME);
  }

  private static Writer writer() {
    return new Writer(LoginException.class, TestErrors.AUTH_201)
        .members((error, out) -> out.putSensitive(USER, Mask.REDACT, ((LoginException) error).user))
        .template(members -> "No session for " + members.get(USER));
  }

  private static String line(String line, Throwable... errors) {
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .registry(TestErrors.registry(writer()))
            .knownErrors(List.of())
            .knownLoggers(List.of())
            .build();
    LiveDescribers.Use use = LiveDescribers.begin(describer);
    try (MaskedLine masking = Masked.line(List.of(errors), "com.acme.Shop", () -> line)) {
      String masked = masking == null ? line : masking.text(line);
      return masked == null ? "" : masked;
    } finally {
      use.end();
    }
  }

  private String recorded(Throwable error) {
    exporter.reset();
    return record(tracer(writer()), error).getEvents().get(0).getAttributes().get(MESSAGE);
  }

  /** A frame in hexadecimal is no name, whichever of its characters one begins at. */
  @Test
  void aLongWordTakesTimeByItsLength() {
    String word = "0a1b2c3d4e5f6071".repeat(300_000 / 16);
    String told = "failed: java.lang.IllegalStateException: bad frame " + word;

    assertTimeoutPreemptively(LINEAR, () -> assertThat(line(told)).isEqualTo(told));
    assertTimeoutPreemptively(
        LINEAR, () -> assertThat(line(told + "," + login())).doesNotContain(NAME));
    assertTimeoutPreemptively(
        LINEAR,
        () ->
            assertThat(recorded(new IllegalStateException(told + " " + login())))
                .doesNotContain(NAME));
  }

  /** The names of a sentence end before its full stop. */
  @Test
  void aDotBehindANameIsNoPartOfIt() {
    String type = LoginException.class.getName();
    assertThat(line("a.BException: by " + type + ". It had " + NAME))
        .isEqualTo("a.BException: ***");
    assertThat(line("a.BException: .." + type + "..x " + NAME)).isEqualTo("a.BException: ***");
  }

  /** Of two exceptions of a class, the message of one is the beginning of the other's. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "no session", "no session for"})
  void theBeginningOfATextThatIsKnownIsNotTheText(@Nullable String beginning) {
    LoginException thrown = new LoginException(beginning, OTHER);
    String shown = "retry after " + LoginException.class.getName() + ": No session for ***";

    assertThat(line("retry after " + login(), thrown)).isEqualTo(shown);
    assertThat(recorded(new IllegalStateException("retry after " + login(), thrown)))
        .isEqualTo(shown);
    Throwable telling = new IllegalStateException("retry after " + login(), thrown);
    assertThat(line("failed: " + telling, telling)).doesNotContain(NAME);
  }

  /** The trace knows the values of another exception of the class. */
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "no session", "no session for"})
  void norIsTheBeginningOfOneThatWasRecorded(@Nullable String beginning) {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      tracer(writer()).recordException(new LoginException(beginning, OTHER));
      assertThat(line("retry after " + login() + " (" + OTHER + ")"))
          .isEqualTo("retry after " + LoginException.class.getName() + ": No session for ***");
      tracer(writer()).recordException(new IllegalStateException("gave up: " + login()));
    }
    span.end();
    assertThat(onlySpan().toString()).doesNotContain(NAME, OTHER);
  }

  @Test
  void oneThatWasRecordedEndsBeforeSignsThatEndIt() {
    String type = LoginException.class.getName();
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      tracer(writer()).recordException(login());
      assertThat(line("twice (" + login() + "), order 17"))
          .isEqualTo("twice (" + type + ": no session for ***), order 17");
      assertThat(line("twice: " + login() + "\n\tat a.B.c(B.java:3)\norder 17"))
          .isEqualTo("twice: " + type + ": no session for ***\n\tat a.B.c(B.java:3)\norder 17");
      assertThat(line("twice: " + login() + "."))
          .isEqualTo("twice: " + type + ": no session for ***.");
    }
    span.end();
  }

  /** Of each name, as many characters are read as a message may have. */
  @Test
  void manyNamesBeforeALongTextTakeTimeByItsLength() {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    String told = ("a$b.cException: ".repeat(20_000) + "a=b ; ".repeat(20_000)) + login();
    try (Scope ignored = span.makeCurrent()) {
      tracer(writer()).recordException(login());
      assertTimeoutPreemptively(LINEAR, () -> assertThat(line(told)).doesNotContain(NAME));
    }
    span.end();
  }

  private static String numbered(String name, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> name.replace("#", "" + i))
        .collect(joining(", "));
  }

  /** Columns, decimals and addresses are names, too, as far as a text tells. */
  @ParameterizedTest
  @ValueSource(strings = {"u.c#", "10.0.0.#", "3.#", "com.acme.Type#"})
  void howManyNamesEverStandBeforeADeclaredOneItIsFound(String name) {
    String select = "java.lang.IllegalStateException: select " + numbered(name, 5_000) + " from u";
    String telling = select + "; nested exception is " + login();

    assertThat(line(select)).isEqualTo(select);
    assertThat(line("failed: " + telling))
        .isEqualTo("failed: java.lang.IllegalStateException: ***");
    assertThat(recorded(new IllegalStateException(telling))).doesNotContain(NAME);
    assertThat(quoted(telling.substring(telling.indexOf(' ') + 1))).doesNotContain(NAME);
  }

  /** Who looks for the class of each would look for ever; any of them may be a declared one. */
  @Test
  void ofMoreExceptionsThanAreLookedForNothingLeaves() {
    String few = "java.lang.IllegalStateException: of " + numbered("a.B#Exception", 30);
    String many = "java.lang.IllegalStateException: of " + numbered("a.B#Exception", 40) + NAME;
    long withheld = MaskingCounters.withheld();

    assertThat(line(few + few)).isEqualTo(few + few);
    assertThat(MaskingCounters.withheld()).isEqualTo(withheld);
    assertThat(line(many)).isEqualTo("java.lang.IllegalStateException: ***");
    assertThat(MaskingCounters.withheld()).isGreaterThan(withheld);
  }

  /** What leaves of a line of a known logger. */
  private static String quoted(String message) {
    KnownLogger known =
        new KnownLogger() {
          @Override
          public Set<String> loggers() {
            return Set.of("com.acme.Driver");
          }

          @Override
          public String masked(String logger, String line, Quoted quoted) {
            return quoted.message("java.lang.IllegalStateException", line);
          }
        };
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .registry(TestErrors.registry(writer()))
            .knownErrors(List.of())
            .knownLoggers(List.of(known))
            .build();
    LiveDescribers.Use use = LiveDescribers.begin(describer);
    try (MaskedLine masking = Masked.line(List.of(), "com.acme.Driver", () -> message)) {
      return String.valueOf(masking == null ? message : masking.text(message));
    } finally {
      use.end();
    }
  }
}
