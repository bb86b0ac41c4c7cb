/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What other outlets need to know of an exception besides its description. */
class ErrorDescriberTest {

  private static ErrorDescriber describer(TestErrors.Writer writer) {
    return ErrorDescriber.builder().registry(TestErrors.registry(writer)).build();
  }

  @Test
  void remembersTheSecretsOfWhatItHasDescribed() {
    Throwable error = new TestErrors.AuthRequired("alice@example.com", "acme");

    assertThat(SecretLedger.shared().secretsOf(error)).isNull();
    assertThat(describer(TestErrors.authWriter()).describe(error).identity())
        .isEqualTo(TestErrors.AUTH_201);

    SecretSet secrets = SecretLedger.shared().secretsOf(error);
    assertThat(secrets).isNotNull();
    assertThat(secrets.contains("alice@example.com")).isTrue();
    assertThat(secrets.contains("alice@example")).isFalse();
    assertThat(secrets.contains("acme")).isFalse();
  }

  @Test
  void knowsThatNotAllIsKnownWhereTheSecretsCouldNotBeRead() {
    Throwable error = new TestErrors.AuthRequired("alice@example.com", "acme");
    TestErrors.Writer failing =
        TestErrors.authWriter()
            .members(
                (e, out) -> {
                  throw new IllegalStateException();
                });

    Throwable wrapper = new CompletionException(error);

    assertThat(describer(failing).describe(wrapper).exceptionMessage()).isEqualTo("***");

    for (Throwable known : List.of(wrapper, error)) {
      SecretSet secrets = SecretLedger.shared().secretsOf(known);
      assertThat(secrets).isNotNull();
      assertThat(secrets.overflowed()).isTrue();
    }
  }

  @Test
  void looksThroughWrappers() {
    Throwable error = new IllegalStateException();
    ErrorDescriber describer = ErrorDescriber.builder().registry(ErrorRegistry.of()).build();

    assertThat(describer.unwrap(error)).isSameAs(error);
    assertThat(
            describer.unwrap(
                new CompletionException(
                    new ExecutionException(new InvocationTargetException(error)))))
        .isSameAs(error);
    Throwable empty = new CompletionException("empty", null);
    assertThat(describer.unwrap(empty)).isSameAs(empty);
  }
}
