/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who declares that a value is to be hashed is told, if it is not. */
class HashWithoutKeyTest {

  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  @AutoClose private final RuntimeWarnings warnings = new RuntimeWarnings();

  private static ErrorDescriber.Builder declaring(String name) {
    AttributeKey<String> key = AttributeKey.stringKey(name);
    Writer writer =
        new Writer(AuthRequired.class, TestErrors.AUTH_201)
            .members((error, out) -> out.putSensitive(key, Mask.HASH, "alice@example.com"));
    return ErrorDescriber.builder().registry(TestErrors.registry(writer));
  }

  private static String described(ErrorDescriber describer, String name) {
    return describer
        .describe(new AuthRequired("alice@example.com", "acme"))
        .details()
        .get(AttributeKey.stringKey(name));
  }

  @Test
  void saysOnceWhatItIsInsteadAndHowToMendIt() {
    ErrorDescriber describer = declaring("error.detail.unhashed").build();
    for (int i = 0; i < 3; i++) {
      assertThat(described(describer, "error.detail.unhashed")).isEqualTo("***");
    }

    assertThat(warnings.messages())
        .singleElement()
        .asString()
        .startsWith("error.detail.unhashed of " + AuthRequired.class.getName() + " leaves as ***")
        .contains("TELLTALE_HASH_KEY", "Mask.REDACT")
        .doesNotContain("alice");
  }

  @Test
  void namesTheMemberAndTheClassOfAList() {
    AttributeKey<List<String>> key = AttributeKey.stringArrayKey("error.detail.unhashedList");
    Writer writer =
        new Writer(AuthRequired.class, TestErrors.AUTH_201)
            .members(
                (error, out) ->
                    out.putSensitiveList(
                        key, Mask.HASH, List.of("alice@example.com", "carol@example.com")));
    ErrorDescriber describer =
        ErrorDescriber.builder().registry(TestErrors.registry(writer)).build();
    assertThat(describer.describe(new AuthRequired("alice@example.com", "acme")).details().get(key))
        .containsExactly("***", "***");

    assertThat(warnings.messages())
        .singleElement()
        .asString()
        .startsWith(key.getKey() + " of " + AuthRequired.class.getName() + " leaves as ***")
        .doesNotContain("alice", "carol");
  }

  @Test
  void saysNothingWhereThereIsAKeyOrAStricterFloor() {
    assertThat(described(declaring("hashed").hashKey("k1", KEY).build(), "hashed"))
        .startsWith("hmac:");
    assertThat(described(declaring("hashed").maskFloor(Mask.REDACT).build(), "hashed"))
        .isEqualTo("***");

    assertThat(warnings.messages()).isEmpty();
  }
}
