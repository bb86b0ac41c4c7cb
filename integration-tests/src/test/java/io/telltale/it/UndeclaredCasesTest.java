/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.ATTRIBUTES;
import static io.telltale.it.Recordings.FRAMEWORK;
import static io.telltale.it.Recordings.STATUS;
import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions of real libraries, which quote what they were given. */
class UndeclaredCasesTest {

  private static final String EMAIL = "canary.rosa@mail.example";
  private static final List<String> WAYS = List.of(TELLTALE, FRAMEWORK, ATTRIBUTES, STATUS);

  record Invoice(int total) {}

  /** The ways in which libraries quote. */
  enum Library {
    DATABASE {
      @Override
      void fail() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
            var statement = connection.createStatement()) {
          statement.execute("create table account (email varchar primary key)");
          statement.execute("insert into account values ('" + EMAIL + "')");
          statement.execute("insert into account values ('" + EMAIL + "')");
        }
      }
    },
    DATE {
      @Override
      void fail() {
        LocalDate.parse("born 1871-03-05, " + EMAIL);
      }
    },
    JSON {
      @Override
      void fail() throws Exception {
        new ObjectMapper().readValue("{\"total\": \"" + EMAIL + "\"}", Invoice.class);
      }
    },
    NUMBER {
      @Override
      void fail() {
        Integer.parseInt(EMAIL);
      }
    };

    abstract void fail() throws Exception;

    Throwable failure() {
      return thrownBy(
          () -> {
            fail();
            return null;
          });
    }
  }

  private static Throwable thrownBy(Callable<?> code) {
    try {
      code.call();
    } catch (Exception e) {
      return e;
    }
    throw new AssertionError("nothing was thrown");
  }

  /** By shape, and by what is known of the trace. */
  @ParameterizedTest
  @EnumSource
  void case31_scan(Library library) {
    assertThat(library.failure().getMessage()).contains(EMAIL);
    try (Outlets outlets = Outlets.open()) {
      Departed departed = record(outlets, library).withoutAny(EMAIL, "canary.rosa");
      for (String way : WAYS) {
        assertThat(departed.message(way).toString()).contains("***").isNotEqualTo("***");
      }
    }
  }

  /** Nothing of the message, whatever it is. */
  @ParameterizedTest
  @MethodSource("withholding")
  void case31_declared(Library library, MessagePolicy policy) {
    try (Outlets outlets =
        Outlets.with(ErrorDescriber.builder().undeclaredMessages(policy)).open()) {
      Departed departed = record(outlets, library);
      departed.withoutAny(EMAIL, "canary.rosa", "1871-03-05");
      Throwable failure = library.failure();
      for (String way : WAYS) {
        assertThat(departed.exception(way))
            .containsEntry("exception.type", failure.getClass().getName())
            .containsEntry("exception.message", "***");
        assertThat(departed.exception(way).get("exception.stacktrace").toString())
            .startsWith(failure.getClass().getName() + "\n\tat ");
      }
    }
  }

  static Stream<org.junit.jupiter.params.provider.Arguments> withholding() {
    return Stream.of(Library.values())
        .flatMap(
            library ->
                Stream.of(MessagePolicy.DECLARED, MessagePolicy.NONE)
                    .map(p -> org.junit.jupiter.params.provider.Arguments.of(library, p)));
  }

  private static Departed record(Outlets outlets, Library library) {
    return Recordings.recordWithoutBody(outlets, library::failure);
  }

  @ParameterizedTest
  @EnumSource
  void case31_aKnownSecretOfNoShape(Library library) {
    try (Outlets outlets = Outlets.open()) {
      Recordings.record(
              outlets, () -> new SecretException("failed", EMAIL, null, library.failure()))
          .withoutAny(EMAIL, "canary.rosa");
    }
  }

  /** Whoever has decoded a request puts its values elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"canary.rosa%40mail.example", "canary.rosa%40MAIL.example", EMAIL})
  void case31_aPlainCopyOfWhatIsEncodedInTheMessage(String encoded) {
    try (Outlets outlets = Outlets.open()) {
      var span = outlets.tracer().spanBuilder("work").startSpan();
      span.setAttribute("note", "asked for " + EMAIL);
      span.recordException(new IllegalStateException("no reply to /by?mail=" + encoded));
      span.end();
      Departed departed = outlets.departed().withoutAny("canary");
      assertThat(departed.span("work").attributes()).containsEntry("note", "asked for ***");
    }
  }
}
