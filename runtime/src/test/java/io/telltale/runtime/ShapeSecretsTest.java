/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is found by its shape in an exception is secret in all of its trace. */
class ShapeSecretsTest {

  private final SecretLedger ledger = SecretLedger.create();

  private Map<String, String> secretsOf(Throwable error, MessagePolicy policy) {
    ErrorDescriber.builder()
        .registry(ErrorRegistry.of())
        .undeclaredMessages(policy)
        .ledger(ledger)
        .build()
        .describe(error);
    Map<String, String> all = new TreeMap<>();
    SecretSet secrets = ledger.secretsOf(error);
    if (secrets != null) {
      secrets.forEach(all::put);
    }
    return all;
  }

  @Test
  void valuesInTheMessage() {
    assertThat(
            secretsOf(
                new Exception("to rosa@mail.example, 4111 1111 1111 1111"), MessagePolicy.SCAN))
        .containsOnly(
            Map.entry("rosa@mail.example", "***"), Map.entry("4111 1111 1111 1111", "***"));
  }

  @Test
  void whatIsEncodedIsKnownPlainToo() {
    assertThat(
            secretsOf(
                new Exception("GET /by?mail=rosa%40mail.example&token=a%2Bb%C3%A9%ZZ-4711 failed"),
                MessagePolicy.SCAN))
        .containsOnlyKeys(
            "rosa%40mail.example", "rosa@mail.example", "a%2Bb%C3%A9%ZZ-4711", "a+b\u00E9%ZZ-4711");
  }

  @Test
  void valuesInTheMessagesOfCauses() {
    Throwable cause = new Exception("to rosa@mail.example");
    assertThat(secretsOf(new Exception("failed", cause), MessagePolicy.SCAN))
        .containsOnlyKeys("rosa@mail.example");
  }

  @Test
  void aWithheldMessageAndTheValuesInIt() {
    String message = "to rosa@mail.example";
    assertThat(secretsOf(new Exception(message), MessagePolicy.NONE))
        .containsOnlyKeys(message, "rosa@mail.example");
  }

  @Test
  void aShortWordIsKnownWithTheTextAroundIt() {
    String message = "jdbc:x;user=app;password=blue";
    assertThat(secretsOf(new Exception(message), MessagePolicy.SCAN))
        .containsExactly(Map.entry(message, "jdbc:x;user=app;password=***"));
  }

  @Test
  void nothingIsRememberedOfAHarmlessMessage() {
    assertThat(secretsOf(new Exception("no route to host"), MessagePolicy.SCAN)).isEmpty();
  }

  @Test
  void moreValuesThanThereIsRoomForWithholdAll() {
    StringBuilder message = new StringBuilder("to");
    for (int i = 0; i < 60; i++) {
      message.append(" rosa").append(i).append("@mail.example");
    }
    Throwable error = new Exception(message.toString());
    for (int i = 0; i < 10; i++) {
      error = new Exception(message.toString().replace("mail", "mail" + i), error);
    }
    secretsOf(error, MessagePolicy.SCAN);
    assertThat(ledger.secretsOf(error).overflowed()).isTrue();
  }
}
