/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "userPassword",
        "API_KEY",
        "apiKey",
        "apikey",
        "x-api-key",
        "tokens",
        "creditCardNumber",
        "SSN",
        "userSSN",
        "birth_date",
        "firstName",
        "ipAddresses",
        "e-mail",
        "iban2",
        "고객Token",
        "고객token",
        "token고객",
        "顧客のPassword",
        "token𠀀",
        "ǅTokens"
      })
  void wholeWordsTell(String name) {
    assertThat(NameRules.isSensitive(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tokenizer",
        "secretary",
        "user_id",
        "request-id",
        "key",
        "name",
        "fileName",
        "classname",
        "assn",
        "emailed",
        "고객tokenizer",
        "고객",
        "éclairtoken",
        ""
      })
  void partsOfWordsDoNot(String name) {
    assertThat(NameRules.isSensitive(name)).isFalse();
  }
}
