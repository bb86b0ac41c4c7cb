/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types of which a named method yields the value: their text may say the value in another form. */
class NamedValueTest {

  private static final String ORDER =
      """
      package com.acme;
      import io.telltale.annotations.*;
      import java.util.Optional;
      class Order extends Exception {
        record Id(String number) {
          public String value() { return "id-" + number; }
        }
        static class Key {
          public String value() { return "key-canary7quux"; }
          @Override public String toString() { return "key.orangutan5bar"; }
        }
        @Sensitive final Id id = new Id("zebrafish7quux");
        @Sensitive(Mask.LAST_FOUR) final Optional<Id> other = Optional.of(new Id("wombat9foo1234"));
        @ErrorAttribute final Key token = new Key();
        @ErrorAttribute final Id shown = new Id("kangaroo");
        Order() { super("m"); }
        @Override public String getMessage() {
          return "no " + id + ", " + other.get() + ", " + token + ", " + id.value() + ", " + shown;
        }
        static Throwable raise() { return new Order(); }
      }
      """;

  @TempDir Path directory;

  @Test
  void theTextOfSuchAnObjectDoesNotLeaveEither() throws Exception {
    Compiler compiler =
        new Compiler(directory)
            .lenient()
            .options(
                List.of("-Atelltale.valueTypes=com.acme.Order.Id#value,com.acme.Order.Key#value"));
    compiler.compile(Map.of("com.acme.Order", ORDER)).orFail();

    try (Recording recording = new Recording(List.of(compiler.classes()))) {
      assertThat(recording.of("com.acme.Order"))
          .isEqualTo(
              "message=no_***,_***,_***,_***,_Id[number=kangaroo]"
                  + " id=*** other=***1234 shown=id-kangaroo token=***");
    }
  }
}
