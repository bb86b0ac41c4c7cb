/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.processor.ShapesTest.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Private fields that are marked as sensitive, and accessors in place of which they are read. One
 * that returns anything else leaves the field's value unknown, and no text leaves.
 */
class ReadFieldsTest {

  private static final String SECRET = "zebrafish7quux";

  private static final String CARD = "@Sensitive private final String card = S;";
  private static final String LIST = "@Sensitive private final List<String> card = List.of(S);";
  private static final String BYTES = "@Sensitive private final byte[] card = S.getBytes();";

  /** Bodies of exceptions whose message holds the value of the field. */
  private static final List<String> HIDE =
      List.of(
          CARD + "String card() { return \"none\"; }",
          CARD + "String card() { return card.substring(4); }",
          CARD + "String card() { String card = \"none\"; return card; }",
          CARD + "String card() { String card = this.card; card = \"none\"; return card; }",
          CARD + "String card() { return getClass() == null ? card : null; }",
          CARD + "String card() { if (S != null) { return null; } return card; }",
          CARD
              + "Optional<String> card() { return this == null ? Optional.of(card) : Optional.empty(); }",
          CARD
              + "String card() { return copyOf(card); } static String copyOf(String s) { return \"none\"; }",
          CARD
              + "String card() { return Masks.of(card); } static class Masks { static String of(String s) { return null; } }",
          CARD
              + "CharSequence card() { return new Masked(card); }"
              + " record Masked(String s) implements CharSequence {"
              + " public int length() { return 0; } public char charAt(int i) { return ' '; }"
              + " public CharSequence subSequence(int a, int b) { return \"\"; }"
              + " public String toString() { return \"none\"; } }",
          CARD
              + "String card() { Object card = new Object() { final String card = \"none\"; String in() { return card; } }; return card + \"\"; }",
          CARD + "String card() { try { return card + 1; } finally { toString(); } }",
          LIST + "List<String> card() { return card.subList(1, 1); }",
          LIST + "List<String> card() { return new ArrayList<>(card.size()); }",
          BYTES + "byte[] card() { return Arrays.copyOf(card, 0); }",
          "static class Up extends Exception { private final String card = \"none\";"
              + " Up(String m) { super(m); } String card() { return card; } }"
              + "static class E extends Up { "
              + CARD
              + " E(String m) { super(m); } }",
          "record Held(@Sensitive String card) { public String card() { return \"none\"; } }"
              + "@ErrorAttribute final Held held = new Held(S);",
          "record Held(String card) { public String card() { return \"none\"; } }"
              + "@Sensitive final Held held = new Held(S);",
          "static class Held { @ErrorAttribute int n; private final String card = S;"
              + " String getCard() { return \"none\"; } }"
              + "@Sensitive final Held held = new Held();",
          "static class Held { @ErrorAttribute int n; private final String card = S; }"
              + "@Sensitive final Held held = new Held();",
          "static class Held { "
              + CARD
              + "String card() { return \"none\"; } }"
              + "@ErrorAttribute final List<Held> held = List.of(new Held());",
          "static class Held { @Sensitive final String card = S; Held in; }"
              + "static class E extends Exception { final Held held = new Held();"
              + " E(String m) { super(m); held.in = new Held(); } }",
          "@Sensitive record Phone(String number) {}"
              + "final java.util.function.Supplier<Phone> later = () -> new Phone(S);",
          "@Sensitive record Phone(String number) {}"
              + "final Optional<java.util.concurrent.Callable<Phone>> later = Optional.of(() -> null);",
          "@Sensitive record Phone(String number) {}"
              + "final java.util.function.Function<String, Phone> of = Phone::new;",
          "@Sensitive record Phone(String number) {}"
              + "final Map<Phone, Integer> counted = Map.of(new Phone(S), 1);",
          "@Sensitive record Phone(String number) {} record Held(Iterable<Phone> phones) {}"
              + "final Held held = new Held(List.of(new Phone(S)));");

  private static final List<String> KEEP =
      List.of(
          CARD + "String card() { return card; }",
          CARD + "String getCard() { return (this.card); }",
          "@Sensitive private final String card = \"zebrafish7quux\"; String card() { return card; }"
              + " /* = S; */",
          CARD + "CharSequence card() { return card; }",
          CARD + "String card() { return Objects.requireNonNull(card, \"card\"); }",
          CARD + "String card() { String card = this.card; return card; }",
          CARD + "String card() { return card == null ? null : card; }",
          CARD
              + "Optional<String> card() { return card != null ? Optional.of(card) : Optional.empty(); }",
          CARD + "Optional<String> card() { return Optional.ofNullable(card); }",
          CARD + "String card() { if (card == null) { return \"\"; } return card; }",
          CARD + "String card() { return \"none\"; } @Sensitive String getCard() { return card; }",
          "@Sensitive final String card = S; String card() { return \"none\"; }",
          LIST + "List<String> card() { return Collections.unmodifiableList(card); }",
          LIST + "List<String> card() { return List.copyOf(card); }",
          LIST + "List<String> card() { return new ArrayList<>(card); }",
          LIST + "Collection<String> card() { return card == null ? List.of() : card; }",
          BYTES + "byte[] card() { return card.clone(); }",
          BYTES + "byte[] card() { return card == null ? null : card.clone(); }",
          "@Sensitive private final int card = Integer.parseInt(\"471108154\"); Integer card() { return card; }",
          "@Sensitive private final int card = Integer.parseInt(\"471108154\"); long card() { return card; }",
          "@Sensitive private final Date card = new Date(4711081547000L);"
              + " Date card() { return new Date(card.getTime()); }",
          "record Held(@Sensitive String card) {} @ErrorAttribute final Held held = new Held(S);",
          "record Held(@Sensitive String card) { public String card() { return this.card; } }"
              + "@ErrorAttribute final Held held = new Held(S);",
          "static class Held { @Sensitive final String card = S; Held in; }"
              + "final Held held = new Held();",
          "@Sensitive record Phone(String number) {}"
              + "final Optional<java.util.concurrent.Callable<Phone>> later = Optional.empty();"
              + "final Map<Phone, Integer> counted = Map.of();");

  private static final Map<Tool, Recording> RECORDED = new EnumMap<>(Tool.class);

  @BeforeAll
  static void compile(@TempDir Path directory) throws Exception {
    for (Tool tool : Tool.values()) {
      Compiler compiler = new Compiler(directory.resolve(tool.name())).lenient();
      (tool == Tool.ECLIPSE ? compiler.eclipse() : compiler).compile(sources()).orFail();
      RECORDED.put(tool, new Recording(List.of(compiler.classes())));
    }
  }

  @AfterAll
  static void close() throws IOException {
    for (Recording recording : RECORDED.values()) {
      recording.close();
    }
  }

  private static Map<String, String> sources() {
    List<String> all = new ArrayList<>(HIDE);
    all.addAll(KEEP);
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      String body = all.get(i);
      sources.put(
          name(i),
          """
          package com.acme;
          import io.telltale.annotations.*;
          import java.util.*;
          @SuppressWarnings("unused")
          class Shape%d {
            static final String S = String.valueOf("zebrafish7quux");
            static Throwable raise() { return new E("of " + S + " 471108154"); }
            %s
          }
          """
              .formatted(i, body.contains(" class E ") ? body : exception(body)));
    }
    return sources;
  }

  private static String exception(String body) {
    return "static class E extends Exception { E(String m) { super(m); } " + body + " }";
  }

  private static String name(int index) {
    return "com.acme.Shape" + index;
  }

  @ParameterizedTest
  @EnumSource
  void noTextLeavesOfWhatAnAccessorHides(Tool tool) throws Exception {
    for (int i = 0; i < HIDE.size(); i++) {
      assertThat(RECORDED.get(tool).of(name(i)))
          .as(HIDE.get(i))
          .startsWith("message=***")
          .doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @EnumSource
  void textsStayWhereTheValueIsKnown(Tool tool) throws Exception {
    for (int i = 0; i < KEEP.size(); i++) {
      String recorded = RECORDED.get(tool).of(name(HIDE.size() + i));
      assertThat(recorded).as(KEEP.get(i)).startsWith("message=of_");
      if (KEEP.get(i).contains("= S;")) {
        assertThat(recorded).as(KEEP.get(i)).doesNotContain(SECRET);
      }
    }
  }
}
