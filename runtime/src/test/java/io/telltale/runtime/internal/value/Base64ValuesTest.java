/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are written in Base64 themselves: keys, tokens, encrypted ids. */
class Base64ValuesTest {

  private static final String TOKEN = "kW3+9f/Zt0Qx7hL2mR8sVg==";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kW3+9f/Zt0Qx7hL2mR8sVg==",
        "kW3+9f/Zt0Qx7hL2mR8sVg=",
        "kW3+9f/Zt0Qx7hL2mR8sVg",
        "kW3-9f_Zt0Qx7hL2mR8sVg==",
        "kW3-9f_Zt0Qx7hL2mR8sVg",
        "kW3 9f/Zt0Qx7hL2mR8sVg==",
        "kW3 9f/Zt0Qx7hL2mR8sVg",
        "kW3%2B9f%2FZt0Qx7hL2mR8sVg",
        "kW3+9f%2FZt0Qx7hL2mR8sVg%3D%3D",
        "kW3-9f%5FZt0Qx7hL2mR8sVg",
        "kW3\\u002d9f_Zt0Qx7hL2mR8sVg",
      })
  void areFoundAsTheyAreHandedOn(String copy) {
    assertThat(masked(TOKEN, "token " + copy + " is expired")).isEqualTo("token *** is expired");
    assertThat(masked(TOKEN, "'" + copy + "'")).isEqualTo("'***'");
    assertThat(masked(TOKEN, "?token=" + copy)).isEqualTo("?token=***");
  }

  @ParameterizedTest
  @CsvSource({
    "kW3-9f_Zt0Qx7hL2mR8sVg, kW3+9f/Zt0Qx7hL2mR8sVg==",
    "kW3-9f_Zt0Qx7hL2mR8sVg, kW3 9f/Zt0Qx7hL2mR8sVg",
    "kW3-9f_Zt0Q, kW3+9f/Zt0Q=",
    "kW3A9fBZt0Qx7hL2mR8sVg==, kW3A9fBZt0Qx7hL2mR8sVg",
  })
  void areFoundInTheOtherAlphabet(String value, String copy) {
    assertThat(masked(value, "key " + copy + " x " + copy)).isEqualTo("key *** x ***");
  }

  @Test
  void ofAnyLength() {
    Random random = new Random(3);
    for (int length = 12; length < 67; length++) {
      byte[] key = new byte[length];
      random.nextBytes(key);
      String basic = Base64.getEncoder().encodeToString(key);
      String bare = Base64.getEncoder().withoutPadding().encodeToString(key);
      for (String value :
          new String[] {
            basic,
            bare,
            Base64.getUrlEncoder().encodeToString(key),
            Base64.getUrlEncoder().withoutPadding().encodeToString(key)
          }) {
        for (String copy :
            new String[] {
              basic, bare, basic.replace('+', '-').replace('/', '_'), bare.replace('+', ' ')
            }) {
          if (!basic.equals(bare) && value.equals(bare) && !value.matches(".*[+/].*")) {
            continue; // It looks like any other word, and has no other form but its padding.
          }
          assertThat(masked(value, "the key " + copy + " of it"))
              .as("%s in %s", value, copy)
              .startsWith("the key ***")
              .doesNotContain(bare.substring(2, bare.length() - 2));
        }
      }
    }
  }

  @Test
  void whereTheyAreCut() {
    assertThat(masked(TOKEN, "token kW3-9f_Zt0Qx7hL2m... is expired"))
        .isEqualTo("token ***... is expired");
    assertThat(masked(TOKEN, "token 'kW3-9f_Zt0Qx7hL2m'")).isEqualTo("token '***'");
  }

  @ParameterizedTest
  @CsvSource({
    "order-service, order service",
    "order-service, order_service is down",
    "customer-4711-key, customer 4711 key",
    "GET/orders/list, GET_orders_list",
    "Rosalind-Quillfeather, Rosalind/Quillfeather",
    "user_name=x=, user_name",
    "kW3+9f/Zt0Qx7hL2mR8sVg==, kW3+9f+Zt0Qx7hL2mR8sVg",
  })
  void otherWordsStay(String value, String text) {
    assertThat(masked(value, "the " + text + " there")).isEqualTo("the " + text + " there");
  }

  @Test
  void noMaskShowsThemWithoutTheirPadding() {
    SecretSet secrets = new SecretSet();
    secrets.add(TOKEN, "<kW3-9f_Zt0Qx7hL2mR8sVg>");
    assertThat(secrets.replaceIn("x " + TOKEN, budget())).isEqualTo("x ***");
  }

  @Test
  void noShortWayMissesThem() {
    assertThat(PlainSecret.of("Kw_3kqZt0Qx", Mask.REDACT, "***", "a.B", "m", null, null)).isNull();
    assertThat(PlainSecret.of("Quill_feather", Mask.REDACT, "***", "a.B", "m", null, null))
        .isNotNull();
  }

  private static String masked(String value, String text) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***");
    String masked = secrets.replaceIn(text, budget());
    assertThat(secrets.replaceIn(masked, budget())).isEqualTo(masked);
    return masked;
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
