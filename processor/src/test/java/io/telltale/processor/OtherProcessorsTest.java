/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lombok.Getter;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapstruct.Mapper;
import org.mapstruct.ap.MappingProcessor;

/** Other processors on the same path, before ours and after. */
class OtherProcessorsTest {

  private static final String HEAD =
      """
      package com.acme;
      import io.telltale.annotations.*;
      import lombok.*;
      import lombok.experimental.*;
      import java.util.*;
      """;

  private static final Map<String, String> LOMBOK =
      Map.of(
          "com.acme.Getters",
          HEAD
              + """
              @Getter @ErrorCode(value = 1, message = "{mail}")
              public class Getters extends RuntimeException {
                @Sensitive(Mask.EMAIL) private final String mail = "alice@example.com";
                @ErrorAttribute private final boolean open = true;
                @ErrorAttribute @Getter(AccessLevel.PACKAGE) private final Boolean retried = false;
                Getters() { super("to alice@example.com"); }
                static Throwable raise() { return new Getters(); }
              }
              """,
          "com.acme.Fluent",
          HEAD
              + """
              @Getter @Accessors(fluent = true) @ErrorCode(2)
              public class Fluent extends Exception {
                @Sensitive private final String pin = "4711-0815";
                Fluent() { super("pin 4711-0815"); }
                static Throwable raise() { return new Fluent(); }
              }
              """,
          "com.acme.Values",
          HEAD
              + """
              @Value @EqualsAndHashCode(callSuper = false) @ErrorCode(3)
              public class Values extends Exception {
                @ErrorAttribute String shop;
                @Sensitive(Mask.LAST_FOUR) String card;
                @ErrorAttribute @PackagePrivate int attempt = 1;
                static Throwable raise() { return new Values("s", "4111111111111111"); }
              }
              """,
          "com.acme.Carried",
          HEAD
              + """
              @ErrorCode(4) @FieldDefaults(level = AccessLevel.PRIVATE) @Getter
              public class Carried extends Exception {
                @Value static class Card {
                  @Sensitive(Mask.LAST_FOUR) String number;
                  @ErrorAttribute String brand;
                }
                @ErrorAttribute Card card = new Card("4111111111111111", "V");
                @ErrorAttribute List<String> tags = List.of("t");
                static Throwable raise() { return new Carried(); }
              }
              """,
          "com.acme.Built",
          HEAD
              + """
              @StandardException @ErrorCode(5)
              public final class Built extends Exception {
                @With @Getter @ErrorAttribute private String step = "one";
                private Built(String step) { this.step = step; }
                static Throwable raise() { return new Built().withStep("two"); }
              }
              """);

  private static final Map<String, String> RECORDED =
      new TreeMap<>(
          Map.of(
              "com.acme.Getters",
              "code=DEFAULT-1 message=to_a***@example.com mail=a***@example.com open=true"
                  + " retried=false",
              "com.acme.Fluent",
              "code=DEFAULT-2 message=pin_*** pin=***",
              "com.acme.Values",
              "code=DEFAULT-3 attempt=1 card=***1111 shop=s",
              "com.acme.Carried",
              "code=DEFAULT-4 card.brand=V card.number=***1111 tags=[t]",
              "com.acme.Built",
              "code=DEFAULT-5 step=two"));

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lombokMayStandBeforeOrAfter(boolean before) throws Exception {
    Path lombok = Compiler.path(Getter.class);
    List<Path> path = new ArrayList<>(Compiler.ownPath());
    path.add(before ? 0 : path.size(), lombok);
    Compiler compiler = new Compiler(directory).processorPath(path).classPath(lombok);

    Compiler.Result result = compiler.compile(LOMBOK);

    assertThat(result.messages()).isEmpty();
    try (Recording recording = new Recording(List.of(compiler.classes()))) {
      Map<String, String> recorded = new TreeMap<>();
      for (String name : RECORDED.keySet()) {
        recorded.put(name, recording.of(name));
      }
      assertThat(recorded).isEqualTo(RECORDED);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void mapStructWorksBeside(boolean before) throws Exception {
    List<Path> path = new ArrayList<>(Compiler.ownPath());
    path.add(before ? 0 : path.size(), Compiler.path(MappingProcessor.class));
    Compiler compiler =
        new Compiler(directory).processorPath(path).classPath(Compiler.path(Mapper.class));

    Compiler.Result result =
        compiler.compile(
            Map.of(
                "com.acme.Failures",
                """
                package com.acme;
                import io.telltale.annotations.*;
                @org.mapstruct.Mapper
                public interface Failures {
                  record View(String shop) {}
                  View view(Failure failure);
                  @ErrorCode(1) class Failure extends Exception {
                    @ErrorAttribute private final String shop = "s";
                    public String getShop() { return shop; }
                  }
                  static Throwable raise() { return new Failure(); }
                }
                """));

    assertThat(result.messages()).isEmpty();
    assertThat(result.generated())
        .containsKey("com/acme/FailuresImpl.java")
        .hasKeySatisfying(
            new Condition<>(name -> name.startsWith("com/acme/TelltaleErrors_"), "a registry"));
    try (Recording recording = new Recording(List.of(compiler.classes()))) {
      assertThat(recording.of("com.acme.Failures")).isEqualTo("code=DEFAULT-1 shop=s");
    }
  }

  @Test
  void theClassPathServesAsTheProcessorPath() throws IOException {
    Map<String, String> sources = RecompilationTest.sources("A", 1, "B", 2);
    Compiler compiler =
        new Compiler(directory.resolve("a"))
            .processorsOfTheClassPath()
            .classPath(Compiler.ownPath().toArray(Path[]::new));

    Compiler.Result found = compiler.compile(sources).orFail();

    assertThat(found.generated())
        .isEqualTo(new Compiler(directory.resolve("b")).compile(sources).orFail().generated())
        .hasSize(6);
  }
}
