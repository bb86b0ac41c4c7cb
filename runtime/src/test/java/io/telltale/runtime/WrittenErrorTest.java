/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.recording.WrittenError;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exceptions of which only texts are left. */
class WrittenErrorTest {

  private static final String NAME = "Canary Rosa Winter";
  private static final String AUTH = TestErrors.AuthRequired.class.getCanonicalName();

  private final SecretSet secrets = new SecretSet();

  private void add(String value, String shown) {
    secrets.add(value, shown);
  }

  private static ErrorDescriber.Builder shop() {
    return ErrorDescriber.builder().registry(TestErrors.registry(TestErrors.authWriter()));
  }

  private ErrorDescription describe(
      @Nullable String type, @Nullable String message, @Nullable String stackTrace) {
    return shop()
        .stackTrace(StackTraceMode.FULL)
        .build()
        .describeWritten(
            type, message, stackTrace, this::add, () -> false, (name, loaders) -> null);
  }

  private Map<String, String> secrets() {
    Map<String, String> all = new TreeMap<>();
    secrets.forEach(all::put);
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.telltale.runtime.TestErrors.AuthRequired",
        "io.telltale.runtime.TestErrors$AuthRequired"
      })
  void aDeclaredTypeLeavesAsItsTemplate(String type) {
    ErrorDescription description = describe(type, "no session for " + NAME, null);

    assertThat(description.identity()).isEqualTo(TestErrors.AUTH_201);
    assertThat(description.exceptionType()).isEqualTo(type);
    assertThat(description.exceptionMessage()).isEqualTo("No session for ***");
    assertThat(description.errorMessage()).isEqualTo("No session for ***");
    assertThat(secrets()).containsExactly(Map.entry("no session for " + NAME, "***"));
  }

  @Test
  void aClassThatIsFoundSpeaksAsItsSuperclass() {
    ErrorDescription description =
        shop()
            .build()
            .describeWritten(
                "any.Name",
                NAME,
                null,
                this::add,
                () -> false,
                (name, loaders) -> TestErrors.UnannotatedAuthRequired.class);

    assertThat(description.identity()).isEqualTo(TestErrors.AUTH_201);
    assertThat(description.exceptionMessage()).isEqualTo("No session for ***");
  }

  @Test
  void theMessagesOfItsCausesAreSecretsToo() {
    String stackTrace =
        AUTH.replace(".Auth", "$Auth")
            + ": no session for "
            + NAME
            + "\n\tat a.B.c(B.java:1)\nCaused by: x.Y: mail of "
            + NAME
            + "\n\t... 3 more\n";

    ErrorDescription description = describe(AUTH, null, stackTrace);

    assertThat(description.exceptionMessage()).isNull();
    assertThat(description.stackTrace())
        .isEqualTo(
            "io.telltale.runtime.TestErrors$AuthRequired\n\tat a.B.c(B.java:1)\n"
                + "Caused by: x.Y\n\t... 3 more\n");
    assertThat(secrets()).containsOnlyKeys("no session for " + NAME, "mail of " + NAME);
  }

  @Test
  void aStackTraceAloneTellsTheType() {
    ErrorDescription description =
        describe(null, null, "io.telltale.runtime.TestErrors$AuthRequired: no " + NAME + "\n");

    assertThat(description.identity()).isEqualTo(TestErrors.AUTH_201);
    assertThat(description.exceptionType()).isEmpty();
    assertThat(description.stackTrace()).doesNotContain("Rosa");
  }

  @Test
  void aTextThatNamesADeclaredTypeIsWithheld() {
    ErrorDescription description =
        describe("java.lang.IllegalStateException", AUTH + ": no session for " + NAME, null);

    assertThat(description.identity()).isNull();
    assertThat(description.exceptionMessage()).isEqualTo("***");
  }

  @Test
  void anyOtherIsScanned() {
    ErrorDescription description = describe("x.Y", "no mail to rosa@mail.example", null);

    assertThat(description.exceptionMessage()).isEqualTo("no mail to ***");
    assertThat(secrets()).containsExactly(Map.entry("rosa@mail.example", "***"));
  }

  /** Of a class that nobody looks for any more, nobody knows whether it is a declared one. */
  @Test
  void declaredNamesBeyondAllBoundsAreKnownAllTheSame() {
    ErrorDescriber describer = shop().build();
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      messages.add(
          describer
              .describeWritten(
                  "x.Y" + i, "fine", null, this::add, () -> false, (name, loaders) -> null)
              .exceptionMessage());
    }

    assertThat(messages.subList(0, 1_000)).containsOnly("fine");
    assertThat(messages.subList(1_100, 2_000)).containsOnly("***");
    assertThat(
            describer
                .describeWritten(AUTH, NAME, null, this::add, () -> false, (name, loaders) -> null)
                .identity())
        .isEqualTo(TestErrors.AUTH_201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "[I", "9", "../x", "a@b.example", "ошибка"})
  void whatIsNoNameIsNoDeclaredType(String type) {
    assertThat(describe(type, "fine", null).identity()).isNull();
  }

  @Test
  void tellsNothingOfItsTexts() {
    assertThat(new WrittenError("x.Y", NAME, NAME)).hasToString("WrittenError[x.Y]");
  }
}
