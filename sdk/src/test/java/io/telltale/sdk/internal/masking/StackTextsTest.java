/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StackTextsTest {

  private static String mask(String text, @Nullable String type, String... values) {
    SecretSet secrets = new SecretSet();
    for (String value : values) {
      secrets.add(value, "***");
    }
    return StackTexts.mask(text, type, TraceMask.of(ExportPolicy.DEFAULT, secrets));
  }

  @Test
  void framesAndTypesStay() {
    String text =
        """
        com.acme.orders.OrderException: no orders for alice
        \tat com.acme.orders.Finder.find(Finder.java:12)
        \tat app//com.acme.orders.Finder$1.<init>(Finder.java)
        \tat java.base/java.lang.Thread.run(Native Method)
        \tSuppressed: com.acme.orders.CloseException: orders
        \t\tat com.acme.orders.Finder.lambda$find$0(Unknown Source)
        Caused by: com.acme.orders.SqlException: select from orders
        where name = 'alice'
        \t... 12 more
        """;

    assertThat(mask(text, "com.acme.orders.OrderException", "orders", "alice"))
        .isEqualTo(
            text.replace("no orders for alice", "no *** for ***")
                .replace("CloseException: orders", "CloseException: ***")
                .replace("from orders", "from ***")
                .replace("'alice'", "'***'"));
  }

  @Test
  void aMessageThatLooksLikeAFrameIsMasked() {
    assertThat(mask("x: y\n\tat the shop of alice (alice@example.com)", null, "alice"))
        .isEqualTo("x: y\n\tat the shop of *** (***)");
  }

  @Test
  void aSecretOverTwoLinesIsFound() {
    assertThat(mask("x: first line\nsecond line\n\tat a.B.c(B.java:1)", null, "line\nsecond"))
        .isEqualTo("x: first *** line\n\tat a.B.c(B.java:1)");
  }

  @Test
  void aTextWithoutSecretsIsTheSame() {
    String text = "x: y\n\tat a.B.c(B.java:1)";

    assertThat(mask(text, null, "alice")).isSameAs(text);
  }
}
