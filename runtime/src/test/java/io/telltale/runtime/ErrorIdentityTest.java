/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.telltale.annotations.Retry;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In code, an error is what {@code @ErrorCode} could have declared. */
class ErrorIdentityTest {

  @ParameterizedTest
  @CsvSource({"A, 0", "AUTH_2-X, 999999", "ABCDEFGHIJABCDEFGHIJABCDEFGHIJ, 999999"})
  void takesWhatTheAnnotationTakes(String domain, int code) {
    ErrorIdentity identity = ErrorIdentity.builder(domain, code).build();

    assertThat(identity.name()).isEqualTo(domain + "-" + code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no such domain!", "auth", "7A", "A.B", "ABCDEFGHIJABCDEFGHIJABCDEFGHIJA"})
  void refusesAnotherDomain(String domain) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorIdentity.builder(domain, 7))
        .withMessageStartingWith("domain \"")
        .withMessageEndingWith("write e.g. AUTH");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -7, 1_000_000})
  void refusesAnotherCode(int code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorIdentity.builder("AUTH", code))
        .withMessage("code " + code + ": it lies outside 0 to 999999; write e.g. 201");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "not-found", "NOT FOUND", "NOT.FOUND"})
  void refusesAnotherName(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorIdentity.builder("AUTH", 7).name(name))
        .withMessageStartingWith("name \"" + name + "\": ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not a uri at all", "ht tp://x y", "https://acme.example/größe", "%zz"})
  void refusesATypeAndAHelpThatAreNoUriReference(String text) {
    ErrorIdentity.Builder identity = ErrorIdentity.builder("AUTH", 7);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> identity.type(text))
        .withMessageStartingWith("type \"" + text + "\": it is no URI reference");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> identity.help(text))
        .withMessageStartingWith("help \"" + text + "\": it is no URI reference");
  }

  @ParameterizedTest
  @ValueSource(strings = {"about:blank", "urn:acme:7", "/errors/7?a=b#c", "https://acme.example/7"})
  void takesEveryUriReference(String text) {
    assertThat(ErrorIdentity.builder("AUTH", 7).type(text).help(text).build())
        .returns(text, ErrorIdentity::type)
        .returns(text, ErrorIdentity::help);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 99, 100, 103, 199, 204, 205, 304, 600, 1000})
  void refusesAStatusThatNoReplyCanHave(int status) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorIdentity.builder("AUTH", 7).status(status))
        .withMessageContaining("status " + status + ": ");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 207, 302, 400, 418, 599})
  void takesEveryOtherStatus(int status) {
    assertThat(ErrorIdentity.builder("AUTH", 7).status(status).build().status()).isEqualTo(status);
  }

  @Test
  void quotesNoMoreThanNeeded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorIdentity.builder("A".repeat(10_000), 7))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(250));
  }

  @Test
  void saysWhetherTheSameRequestMayBeSentAgain() {
    ErrorIdentity.Builder identity = ErrorIdentity.builder("AUTH", 7);
    assertThat(identity.build().retry()).isEqualTo(Retry.UNSPECIFIED);
    assertThat(identity.build().retryable()).isNull();
    assertThat(identity.build().attributes().asMap()).hasSize(4);

    ErrorIdentity after = identity.retryAfter(30).build();
    assertThat(after.retry()).isEqualTo(Retry.AFTER);
    assertThat(after.retryAfter()).isEqualTo("30");
    assertThat(after.retryable()).isTrue();
    assertThat(after.attributes().get(ErrorAttributes.ERROR_RETRYABLE)).isTrue();
    assertThat(after.metricAttributes().get(ErrorAttributes.ERROR_RETRYABLE)).isNull();
    assertThat(after).isNotEqualTo(identity.retryAfter(31).build());

    ErrorIdentity never = identity.retry(Retry.NEVER).build();
    assertThat(never.retryable()).isFalse();
    assertThat(never.retryAfter()).isNull();
    assertThat(never.retryAfterSeconds()).isZero();
    assertThat(never).isNotEqualTo(identity.retry(Retry.SAFE).build());
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 31_536_001})
  void refusesATimeThatNobodyCanWait(int seconds) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorIdentity.builder("AUTH", 7).retryAfter(seconds))
        .withMessageContaining("after " + seconds + " seconds")
        .withMessageContaining("write e.g. 30");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ErrorIdentity.builder("AUTH", 7).retry(Retry.AFTER))
        .withMessageContaining("call retryAfter(30)");
  }
}
