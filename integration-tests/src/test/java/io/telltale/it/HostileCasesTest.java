/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.FRAMEWORK;
import static io.telltale.it.Recordings.STATUS;
import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.AccountException;
import io.telltale.it.errors.FlakyException;
import io.telltale.it.errors.FormException;
import io.telltale.it.errors.MaskedByOwnException;
import io.telltale.it.errors.RenamedException;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions that do what exceptions should not. */
@Timeout(120)
class HostileCasesTest {

  private static final String EMAIL = "canary.rosa@mail.example";
  private static final List<String> WAYS = List.of(TELLTALE, FRAMEWORK, STATUS);

  /** Its own cause, or that of its cause. */
  private static final class Circular extends AccountException {
    private final Throwable cause;

    Circular(boolean direct) {
      super(EMAIL);
      this.cause = direct ? this : new IllegalStateException("of " + EMAIL, this);
    }

    @Override
    public synchronized Throwable getCause() {
      return cause;
    }
  }

  static Stream<Supplier<Throwable>> graphs() {
    return Stream.of(
        () -> new Circular(true),
        () -> new Circular(false),
        () -> {
          Throwable chain = new AccountException(EMAIL);
          for (int i = 0; i < 10_000; i++) {
            chain = new IllegalStateException("of " + EMAIL, chain);
          }
          return chain;
        },
        () -> {
          Throwable wide = new AccountException(EMAIL);
          for (int i = 0; i < 10_000; i++) {
            wide.addSuppressed(new IllegalStateException("of " + EMAIL));
          }
          return wide;
        });
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void case22_graphsWithoutEnd(Supplier<Throwable> graph) {
    ErrorDescriber.Builder full =
        ErrorDescriber.builder()
            .stackTrace(StackTraceMode.FULL)
            .undeclaredStackTrace(StackTraceMode.FULL);
    try (Outlets outlets = Outlets.with(full).open()) {
      Departed departed = Recordings.record(outlets, graph).withoutAny(EMAIL);
      // Of the largest, not every value is known: the name of the span is withheld as well.
      assertThat(departed.otlp().spans())
          .hasSize(4)
          .allSatisfy(
              span -> {
                assertThat(span.eventNames()).containsExactly("exception");
                assertThat(span.eventAttributes(0)).containsKey("exception.type");
                assertThat(span.eventAttributes(0).toString().length()).isLessThan(200_000);
              });
    }
  }

  private static <T> T fail(String text) {
    throw new IllegalStateException(text);
  }

  static Stream<Supplier<FlakyException>> flaky() {
    AtomicInteger calls = new AtomicInteger();
    return Stream.of(
        () -> new FlakyException(() -> fail(EMAIL), () -> EMAIL),
        () -> new FlakyException(() -> "of " + EMAIL, () -> fail(EMAIL)),
        () -> new FlakyException(() -> fail(EMAIL), () -> fail(EMAIL)),
        () -> new FlakyException(() -> null, () -> null),
        () -> new FlakyException(() -> "of " + EMAIL, HostileCasesTest::overflow),
        () -> {
          calls.set(0);
          // Another answer each time: the message quotes what the accessor has said first.
          return new FlakyException(
              () -> "of " + EMAIL + "-1", () -> EMAIL + "-" + calls.incrementAndGet());
        });
  }

  private static String overflow() {
    return overflow() + "!";
  }

  @ParameterizedTest
  @MethodSource("flaky")
  void case23_methodsThatThrowOrChange(Supplier<FlakyException> failure) {
    List<FlakyException> thrown = new ArrayList<>();
    Supplier<FlakyException> remembered =
        () -> {
          FlakyException error = failure.get();
          thrown.add(error);
          return error;
        };
    try (Outlets outlets = Outlets.open()) {
      FlakyException error = remembered.get();
      assertIdentified(Recordings.byTelltale(outlets, error).withoutAny(EMAIL, "canary"), 1);
    }
    try (Outlets outlets = Outlets.open()) {
      assertIdentified(Recordings.record(outlets, remembered).withoutAny(EMAIL, "canary"), 4);
    }
  }

  /** Where a value could not be read, the name of the span is withheld as well. */
  private static void assertIdentified(Departed departed, int spans) {
    assertThat(departed.otlp().spans())
        .hasSize(spans)
        .allSatisfy(
            span -> {
              assertThat(span.attributes()).containsEntry("error.code", 7L);
              assertThat(span.eventNames()).containsExactly("exception");
              assertThat(span.eventAttributes(0))
                  .containsEntry("exception.type", FlakyException.class.getName());
            });
  }

  @Test
  void case23_eachMethodIsCalledOnceARecord() {
    FlakyException error = new FlakyException(() -> "of " + EMAIL, () -> EMAIL);
    try (Outlets outlets = Outlets.open()) {
      var span = outlets.tracer().spanBuilder("work").startSpan();
      outlets.telltale().recordException(span, error);
      assertThat(error.accesses).hasValue(1);
      assertThat(error.messages).hasValue(1);
      span.end();
      outlets.departed().withoutAny(EMAIL);
      assertThat(error.accesses).hasValue(1);
      assertThat(error.messages).hasValue(1);
    }
  }

  @Test
  void case24_aFieldThatChangesBeforeTheExport() {
    try (Outlets outlets = Outlets.open()) {
      for (String way : List.of(TELLTALE, FRAMEWORK)) {
        RenamedException error = new RenamedException(EMAIL);
        var span = outlets.tracer().spanBuilder(way).setNoParent().startSpan();
        if (way.equals(TELLTALE)) {
          outlets.telltale().recordException(span, error);
        } else {
          span.recordException(error);
        }
        error.rename("luxemburg@mail.example");
        span.setAttribute("note", EMAIL);
        span.end();
      }
      Departed departed = outlets.departed().withoutAny("canary", "luxemburg");
      assertThat(departed.message(TELLTALE)).isEqualTo("no account of c***@mail.example");
      assertThat(departed.message(FRAMEWORK)).isEqualTo("no account of c***@mail.example");
      assertThat(departed.span(TELLTALE).attributes())
          .containsEntry("error.detail.email", "c***@mail.example");
    }
  }

  @Test
  void case28_aMaskerThatDoesNotLink() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets, () -> new MaskedByOwnException("canary-a", "canary-b", "canary-c", EMAIL));
      departed.withoutAny("canary");
      for (String way : WAYS) {
        assertThat(departed.span(way).attributes())
            .containsEntry("error.code", 10L)
            .containsEntry("error.type", MaskedByOwnException.class.getName());
      }
    }
  }

  @Test
  void case28_anAccessorThatDoesNotLink() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new FlakyException(
                      () -> "of " + EMAIL,
                      () -> {
                        throw new NoSuchMethodError(EMAIL);
                      }));
      assertIdentified(departed.withoutAny("canary"), 4);
      assertThat(departed.otlp().spans()).extracting(span -> span.name()).containsOnly("***");
    }
  }

  @Test
  void case29_aMessageOfTenMegabytes() {
    String filling = "lorem ipsum 4711 ".repeat(600_000);
    String message = filling + EMAIL + filling.substring(0, 100);
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.byTelltale(outlets, new AccountException(EMAIL, message, null));
      departed.withoutAny(EMAIL);
    }
  }

  @Test
  void case29_aMessageThatIsAllSecrets() {
    String message = ("x" + EMAIL).repeat(100_000);
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.byTelltale(outlets, new AccountException(EMAIL, message, null));
      departed.withoutAny("canary");
      assertThat(departed.message(TELLTALE)).isEqualTo("***");
    }
  }

  @Test
  void case29_fiftySecretsInAMegabyteOfStack() {
    List<String> names = IntStream.range(0, 50).mapToObj(i -> "canary-" + i + "-rosa").toList();
    Supplier<Throwable> failure =
        () -> {
          Throwable cause = FormException.ofNames("of " + names, names);
          for (int i = 0; i < 40; i++) {
            cause =
                new SecretException(
                    "caused by ".repeat(2_500) + names, "rosa-lux-" + i, null, cause);
          }
          return cause;
        };
    ErrorDescriber.Builder full = ErrorDescriber.builder().stackTrace(StackTraceMode.FULL);
    try (Outlets outlets = Outlets.with(full).open()) {
      Recordings.record(outlets, failure).withoutAny("canary", "rosa-lux");
    }
  }
}
