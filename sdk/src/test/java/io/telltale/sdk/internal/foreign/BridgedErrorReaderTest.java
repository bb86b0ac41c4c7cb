/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What another copy of Telltale tells, in types of the JDK. */
class BridgedErrorReaderTest {

  private static Map<String, Object> told(Map<String, ?> more) {
    Map<String, Object> told = new HashMap<>(more);
    told.put("error.type", "com.acme.Declined");
    told.put("exception.type", "com.acme.Wrapper");
    return told;
  }

  @Test
  void anUndeclaredErrorHasNoIdentity() {
    ErrorDescription error = BridgedErrorReader.read(told(Map.of()));

    assertThat(error.identity()).isNull();
    assertThat(error.errorType()).isEqualTo("com.acme.Declined");
    assertThat(error.exceptionType()).isEqualTo("com.acme.Wrapper");
    assertThat(error.exceptionMessage()).isNull();
    assertThat(error.causeTypes()).isEmpty();
    assertThat(error.details().isEmpty()).isTrue();
  }

  @Test
  void theDetailsHaveTheTypesInWhichTheyAreTold() {
    ErrorDescription error =
        BridgedErrorReader.read(
            told(
                Map.of(
                    "error.detail.text", "a",
                    "error.detail.number", 7L,
                    "error.detail.real", 0.5,
                    "error.detail.truth", true,
                    "error.detail.texts", List.of("a", "b"),
                    "error.detail.numbers", List.of(7L, 8L),
                    "error.detail.reals", List.of(0.5),
                    "error.detail.truths", List.of(true, false),
                    "error.detail.none", List.of(),
                    "error.cause_types", List.of("com.acme.Cause"))));

    assertThat(error.causeTypes()).containsExactly("com.acme.Cause");
    assertThat(error.details())
        .isEqualTo(
            Attributes.builder()
                .put("error.detail.text", "a")
                .put("error.detail.number", 7)
                .put("error.detail.real", 0.5)
                .put("error.detail.truth", true)
                .put("error.detail.texts", "a", "b")
                .put("error.detail.numbers", 7, 8)
                .put(AttributeKey.doubleArrayKey("error.detail.reals"), List.of(0.5))
                .put("error.detail.truths", true, false)
                .put("error.detail.none", new String[0])
                .build());
  }

  /** In the names of the program, only what is declared is looked for. */
  @Test
  void whatNobodyHasDeclaredIsToldApart() {
    Consumer<BiConsumer<String, String>> values =
        taker -> {
          taker.accept("accounts", "***");
          taker.accept("rosalinde", "***");
        };
    Map<String, Object> told = told(Map.of("telltale.complete", true, "telltale.secrets", values));

    assertThat(BridgedErrorReader.secretsIn(told).without(value -> true).size())
        .as("of an older copy")
        .isEqualTo(2);

    Predicate<String> learnt = "accounts"::equals;
    told.put("telltale.learnt", learnt);
    SecretSet secrets = BridgedErrorReader.secretsIn(told);
    assertThat(secrets.size()).isEqualTo(2);
    assertThat(secrets.without(value -> true).contains("accounts")).isFalse();
    assertThat(secrets.without(value -> true).contains("rosalinde")).isTrue();
  }

  @Test
  void anIdentityIsWholeOrNone() {
    Map<String, Object> told =
        told(Map.of("error.code", 3L, "error.domain", "CARD", "error.name", "CARD-3"));

    assertThatThrownBy(() -> BridgedErrorReader.read(told))
        .isInstanceOf(NullPointerException.class);

    told.put("error.status_code", 402L);
    ErrorDescription error = BridgedErrorReader.read(told);
    assertThat(error.identity()).isNotNull();
    assertThat(error.identity().attributes().asMap().toString()).contains("CARD-3", "402");
    assertThat(error.identity().retryable()).isNull();

    told.put("error.retryable", false);
    assertThat(BridgedErrorReader.read(told).identity().retryable()).isFalse();
  }
}
