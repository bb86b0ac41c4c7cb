/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.telltale.runtime.internal.value.SecretSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ValueMaskerTest {

  private static Value<?> mask(Value<?> value) {
    SecretSet secrets = new SecretSet();
    secrets.add("alice@example.com", "a***@example.com");
    secrets.add("4711815", "***");
    return ValueMasker.mask(value, TraceMask.of(ExportPolicy.DEFAULT, secrets));
  }

  @EnabledIf("io.telltale.sdk.Features#nestedValues")
  @Test
  void whatHoldsNoSecretIsTheSame() {
    Value<?> value =
        Value.of(
            KeyValue.of("text", Value.of("alice")),
            KeyValue.of("list", Value.of(Value.of(1), Value.of(0.5), Value.of(true))),
            KeyValue.of("bytes", Value.of(new byte[] {1, 2, 3})),
            KeyValue.of("empty", Value.empty()));

    assertThat(mask(value)).isSameAs(value);
  }

  @Test
  void everyLeafIsMasked() {
    Value<?> value =
        Value.of(
            KeyValue.of("same", Value.of("x")),
            KeyValue.of("text", Value.of("to alice@example.com")),
            KeyValue.of("number", Value.of(4711815)),
            KeyValue.of("real", Value.of(4711815.0)),
            KeyValue.of("bytes", Value.of("\u00E4 alice@example.com".getBytes(UTF_8))),
            KeyValue.of(
                "list", Value.of(Value.of(Value.of("alice@example.com")), Value.of(4711815))));

    assertThat(mask(value))
        .isEqualTo(
            Value.of(
                KeyValue.of("same", Value.of("x")),
                KeyValue.of("text", Value.of("to a***@example.com")),
                KeyValue.of("bytes", Value.of("***")),
                KeyValue.of(
                    "list", Value.of(Value.of(Value.of("a***@example.com")), Value.of("***")))));
  }

  @Test
  void whatIsNestedTooDeepDoesNotLeave() {
    Value<?> value = Value.of("alice@example.com");
    for (int i = 0; i < 1_000; i++) {
      value = Value.of(value);
    }

    assertThat(mask(value).asString()).doesNotContain("alice").contains("***");
  }

  @Test
  void theLongestTextIsFoundAtEveryDepth() {
    assertThat(ValueMasker.longest(Value.of(1_000_000))).isZero();
    assertThat(ValueMasker.longest(Value.of("abc"))).isEqualTo(3);
    assertThat(
            ValueMasker.longest(
                Value.of(
                    KeyValue.of("a", Value.of("abc")),
                    KeyValue.of("list", Value.of(Value.of("x"), Value.of(Value.of("abcde")))))))
        .isEqualTo(5);
  }
}
