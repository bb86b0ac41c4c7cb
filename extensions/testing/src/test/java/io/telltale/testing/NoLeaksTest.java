/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static io.telltale.testing.UnderNoLeaks.failureOf;
import static io.telltale.testing.UnderNoLeaks.record;
import static io.telltale.testing.UnderNoLeaks.sdkThatSendsTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.testing.UnderNoLeaks.Body;
import io.telltale.testing.UnderNoLeaks.Underneath;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs tests of its own under the extension, careless ones and careful ones. */
class NoLeaksTest {

  enum Spelling {
    RAW("") {
      @Override
      String of(String value) {
        return value;
      }
    },
    PERCENT("percent-encoded") {
      @Override
      String of(String value) {
        return URLEncoder.encode(value, UTF_8);
      }
    },
    JSON("JSON-escaped") {
      @Override
      String of(String value) {
        return "{\"user\":\"" + value.replace("@", "\\u0040") + "\"}";
      }
    },
    HTML("HTML-escaped") {
      @Override
      String of(String value) {
        return value.replace("@", "&#64;").replace(".", "&period;");
      }
    },
    BASE64("Base64") {
      @Override
      String of(String value) {
        return Base64.getEncoder().encodeToString(("login:" + value).getBytes(UTF_8));
      }
    };

    private final String title;

    Spelling(String title) {
      this.title = title;
    }

    abstract String of(String value);
  }

  static Stream<Arguments> everyOutletAndSpelling() {
    return Arrays.stream(Outlet.values())
        .flatMap(
            outlet ->
                Arrays.stream(Spelling.values()).map(spelling -> Arguments.of(outlet, spelling)));
  }

  @ParameterizedTest
  @MethodSource("everyOutletAndSpelling")
  void failsWhereASensitiveMemberLeaves(Outlet outlet, Spelling spelling) {
    StringBuilder leaked = new StringBuilder();

    String failure =
        failureOf(
            (canaries, telemetry, sdk) -> {
              LoginException error = canaries.plant(LoginException.class);
              record(error, sdk);
              leaked.append(spelling.of(error.email())).append(' ').append(error.email());
              outlet.leak(spelling.of(error.email()), sdk);
            });

    String finding =
        Pattern.quote(outlet.place()).replace("<leak>", "\\E[^']*<leak>[^']*\\Q")
            + Pattern.quote(" error.detail.email of io.telltale.testing.LoginException")
            + (spelling.title.isEmpty() ? "" : ", " + spelling.title)
            + ", at \\d+ to \\d+";
    assertThat(failure)
        .containsPattern(finding)
        .doesNotContain(leaked.toString().split(" "))
        .doesNotContain("canary.");
  }

  @Test
  void passesWhereEverythingIsMasked() {
    Optional<String> failure =
        failureOf(
            Underneath.class,
            (canaries, telemetry, sdk) -> record(canaries.plant(LoginException.class), sdk));

    assertThat(failure).isEmpty();
  }

  @Test
  void namesTheValuesOfACanaryThatNoMemberHolds() {
    String failure =
        failureOf(
            (canaries, telemetry, sdk) -> {
              record(new LoginException(canaries.email(), 1), sdk);
              System.out.println("one line");
              System.out.println("card " + canaries.cardNumber());
            });

    assertThat(failure).contains("standard output, line 2: card canary 2, at 5 to 21");
  }

  @Test
  void findsWhatNobodyMasksAndNobodyPlanted() {
    String failure =
        failureOf(
            (canaries, telemetry, sdk) -> {
              // Of whom the registry of Telltale knows, but Telltale is not installed in this SDK.
              Span span = sdk.getTracer("t").spanBuilder("login").startSpan();
              span.recordException(new LoginException("alice@secret.example", 3));
              span.end();
            });

    assertThat(failure)
        .contains(
            "span 'login' event 'exception' attributes[exception.message]: error.detail.email of"
                + " io.telltale.testing.LoginException, at 15 to 35")
        .contains("attributes[exception.stacktrace]")
        .doesNotContain("alice");
  }

  @Test
  void searchesForValuesAsTheyWereWhenTheyWereRecorded() {
    String failure =
        failureOf(
            (canaries, telemetry, sdk) -> {
              char[] password = "open sesame".toCharArray();
              record(new IllegalStateException(new PasswordException(password)), sdk);
              java.util.Arrays.fill(password, ' ');
              System.out.println("tried OPEN SESAME");
            });

    assertThat(failure).contains("error.detail.password of");
  }

  @Test
  void looksForNothingThatIsAllowed() {
    Body printsIt =
        (canaries, telemetry, sdk) -> {
          record(new LoginException("alice@secret.example", 1), sdk);
          System.out.println("alice@secret.example");
          telemetry.allow("alice@secret.example");
        };

    assertThat(failureOf(Underneath.class, printsIt)).isEmpty();
  }

  @Test
  void looksForWhatIsForbiddenInWhatIsAdded() {
    String failure =
        failureOf(
            (canaries, telemetry, sdk) -> {
              telemetry.forbid("swordfish");
              telemetry.forbid(new LoginException("alice@secret.example", 1));
              telemetry.add("reply", "{\"word\":\"swordfish\"}");
              telemetry.watch("cache", () -> List.of("alice@secret.example".getBytes(UTF_8)));
            });

    assertThat(failure)
        .contains("reply: forbidden value, at 9 to 18")
        .contains("cache: error.detail.email of io.telltale.testing.LoginException, at 0 to 20");
  }

  @Test
  void searchesExportersThatItIsShown() {
    String failure =
        failureOf(
            (canaries, telemetry, sdk) -> {
              SpanExporter exporter = TestTelemetry.watched(InMemorySpanExporter.create());
              try (SdkTracerProvider provider =
                  SdkTracerProvider.builder()
                      .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                      .build()) {
                provider.get("t").spanBuilder("GET " + canaries.word()).startSpan().end();
              }
            });

    assertThat(failure)
        .contains("span exporter InMemorySpanExporter, span 'GET <leak>' name: word canary 1");
  }

  @NoLeaks(requireTelemetry = false)
  static class Silent {
    @Test
    void works(Canaries canaries) {
      ErrorDescriber.builder().build().describe(canaries.plant(LoginException.class));
    }
  }

  @Test
  void failsWhereNothingWasSearchedUnlessThatIsMeant() {
    Body describes =
        (canaries, telemetry, sdk) ->
            ErrorDescriber.builder().build().describe(new LoginException("a@secret.example", 1));

    assertThat(failureOf(describes)).contains("no telemetry was seen");
    assertThat(failureOf(Silent.class, describes)).isEmpty();
  }

  @Test
  void saysNothingWhereNothingSensitiveWas() {
    assertThat(failureOf(Underneath.class, (canaries, telemetry, sdk) -> {})).isEmpty();
  }

  @Test
  void saysThatItCouldNotListen() {
    PrintStream before = System.out;
    try {
      String failure =
          failureOf(
              (canaries, telemetry, sdk) ->
                  System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8)));

      assertThat(failure).contains("System.out or System.err was replaced");
    } finally {
      System.setOut(before);
    }
  }

  @NoLeaks
  static class LeakingLater {
    @Test
    void works(Canaries canaries) {
      try (OtlpReceiver receiver = OtlpReceiver.http();
          OpenTelemetrySdk sdk = sdkThatSendsTo(receiver)) {
        record(new LoginException("alice@secret.example", 1), sdk);
      }
    }

    @AfterAll
    static void shutDown() {
      System.err.println("last seen: alice@secret.example");
    }
  }

  @Test
  void searchesWhatLeavesAfterTheLastTest() {
    assertThat(failureOf(LeakingLater.class).orElse(""))
        .contains("in what left this class after its last test")
        .contains(
            "standard error, line 1: error.detail.email of io.telltale.testing.LoginException");
  }

  static class OneMethod {
    @Test
    @NoLeaks
    void watched(TestTelemetry telemetry) {
      telemetry.add("reply", "swordfish");
      telemetry.forbid("swordfish");
    }

    @Test
    void notWatched() {
      System.out.println("swordfish");
    }
  }

  @Test
  void watchesOneMethod() {
    assertThat(failureOf(OneMethod.class))
        .hasValueSatisfying(failure -> assertThat(failure).contains("reply: forbidden value"));
  }
}
