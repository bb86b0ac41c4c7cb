/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Numbers, texts, dates and constants of users' own classes, which mark what they hold, in members
 * of types whose objects are values everywhere else.
 */
class ValueObjectCasesTest {

  private static final String SECRET = "canary-jane-doe-4711";

  private static final Map<String, String> VALUES =
      Map.of(
          "shop.Money",
          """
          package shop;
          public class Money extends Number {
            @io.telltale.annotations.Sensitive public final String account;
            public Money(String account) { this.account = account; }
            @Override public String toString() { return account; }
            @Override public int intValue() { return 5; }
            @Override public long longValue() { return 5; }
            @Override public float floatValue() { return 5; }
            @Override public double doubleValue() { return 5; }
          }
          """,
          "shop.Text",
          """
          package shop;
          public class Text implements CharSequence {
            @io.telltale.annotations.Sensitive public final String text;
            public Text(String text) { this.text = text; }
            @Override public String toString() { return text; }
            @Override public int length() { return text.length(); }
            @Override public char charAt(int i) { return text.charAt(i); }
            @Override public CharSequence subSequence(int a, int b) { return text.subSequence(a, b); }
          }
          """,
          "shop.Day",
          """
          package shop;
          public class Day extends java.util.Date {
            @io.telltale.annotations.Sensitive public final String why;
            public Day(String why) { this.why = why; }
            @Override public String toString() { return why; }
          }
          """,
          "shop.Kind",
          """
          package shop;
          public enum Kind {
            SECRET("%s"), OPEN("open to anybody");
            @io.telltale.annotations.Sensitive public final String code;
            Kind(String code) { this.code = code; }
            @Override public String toString() { return code; }
          }
          """
              .formatted(SECRET));

  /** The member of an exception, and the value that it gets. */
  private static final Map<String, String> MEMBERS =
      Map.ofEntries(
          Map.entry("@ErrorAttribute public final Number number", "new Money(name)"),
          Map.entry("public final Number number", "new Money(name)"),
          Map.entry("@ErrorAttribute public final CharSequence text", "new Text(name)"),
          Map.entry("public final Optional<CharSequence> text", "Optional.of(new Text(name))"),
          Map.entry("@ErrorAttribute public final Date date", "new Day(name)"),
          Map.entry("public final Date date", "new Day(name)"),
          Map.entry("public final Kind kind", "Kind.SECRET"),
          Map.entry("public final List<Kind> kinds", "List.of(Kind.OPEN, Kind.SECRET)"),
          Map.entry("@ErrorAttribute public final Kind[] kinds", "Kind.values()"),
          Map.entry("public final Optional<Kind> kind", "Optional.of(Kind.SECRET)"));

  @TempDir Path directory;

  private static String exception(String name, String member, String value) {
    return """
        package shop;
        import io.telltale.annotations.*;
        import java.util.*;
        @ErrorCode(%s)
        public class %s extends RuntimeException {
          %s;
          public %s(String name) {
            super("no account of " + name);
            this.%s = %s;
          }
        }
        """
        .formatted(
            name.replaceAll("\\D", ""),
            name,
            member,
            name,
            member.substring(member.lastIndexOf(' ') + 1),
            value);
  }

  @Test
  void whatTheyMarkDoesNotLeave() throws IOException {
    Map<String, String> sources = new HashMap<>(VALUES);
    MEMBERS.forEach(
        (member, value) -> {
          String name = "Failed" + sources.size() + "Exception";
          sources.put("shop." + name, exception(name, member, value));
        });
    Compilation.of(directory, sources).succeeded();
    try (Loader loader = Loader.of(directory)) {
      for (String type : sources.keySet()) {
        if (type.endsWith("Exception")) {
          try (Outlets outlets = Outlets.open()) {
            Recordings.record(outlets, () -> loader.exception(type, SECRET)).withoutAny(SECRET);
          }
        }
      }
    }
  }

  @Test
  void valuesOfThePlatformKeepTheTexts() throws IOException {
    Map<String, String> sources =
        Map.of(
            "shop.PlainException",
            """
            package shop;
            import io.telltale.annotations.*;
            import java.math.BigDecimal;
            import java.util.*;
            @ErrorCode(1)
            public class PlainException extends RuntimeException {
              public enum Plain { A, B }
              @ErrorAttribute public final Number number = new BigDecimal("12.50");
              public final CharSequence text = new StringBuilder("text");
              public final Date date = new Date(0);
              public final BigDecimal price = BigDecimal.TEN;
              public final java.io.File file = new java.io.File("file");
              public final Plain plain = Plain.B;
              public PlainException(String name) { super("order of " + name); }
            }
            """);
    Compilation.of(directory, sources).succeeded();
    try (Loader loader = Loader.of(directory);
        Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> loader.exception("shop.PlainException", "anybody"));
      assertThat(departed.message(TELLTALE)).isEqualTo("order of anybody");
    }
  }
}
