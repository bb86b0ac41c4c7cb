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
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who declares that a value is to be hashed is told, if it is not. */
class HashWithoutKeyTest {

  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private final Logger logger = Logger.getLogger("io.telltale.runtime");
  private final List<String> warnings = new ArrayList<>();

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel() == Level.WARNING) {
            warnings.add(record.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
  }

  /** A name of its own for each test: what was said once in this process is not said again. */
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

    assertThat(warnings)
        .singleElement()
        .asString()
        .startsWith("error.detail.unhashed leaves as ***")
        .contains("TELLTALE_HASH_KEY", "Mask.REDACT")
        .doesNotContain("alice");
  }

  @Test
  void saysNothingWhereThereIsAKeyOrAStricterFloor() {
    assertThat(described(declaring("hashed").hashKey("k1", KEY).build(), "hashed"))
        .startsWith("hmac:");
    assertThat(described(declaring("hashed").maskFloor(Mask.REDACT).build(), "hashed"))
        .isEqualTo("***");

    assertThat(warnings).isEmpty();
  }
}
