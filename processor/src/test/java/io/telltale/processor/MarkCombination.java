/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A way to spread the declarations of what looks like one property over an exception, its
 * superclass, its interface, an object that it holds or a mix-in, each of them marked or not, and
 * each with a value of its own.
 */
final class MarkCombination {

  private enum Mark {
    NONE(""),
    CLEAR("@ErrorAttribute "),
    SENSITIVE("@Sensitive "),
    BOTH("@ErrorAttribute @Sensitive ");

    private final String source;

    Mark(String source) {
      this.source = source;
    }
  }

  private static final List<String> NAMES = List.of("pin", "getPin", "isPin", "pin$eur", "pin$usd");
  private static final List<String> TYPES =
      List.of("String", "String", "String", "CharSequence", "Optional<String>", "Object", "int");

  private final Random random;
  private final String name;
  private final List<String> values = new ArrayList<>();

  /** The values that are marked as sensitive where they are declared. */
  private final List<String> secrets = new ArrayList<>();

  /** What each method returns: nobody can ask for the value of one that is overridden. */
  private final Map<String, String> returned = new HashMap<>();

  private final String source;

  /**
   * Makes a combination.
   *
   * @param number what it is called, and all its choices are made of
   */
  MarkCombination(int number) {
    random = new Random(number);
    name = "c" + number;
    source = generate();
  }

  String className() {
    return "combined." + name + ".Shape";
  }

  String source() {
    return source;
  }

  List<String> secrets() {
    return secrets;
  }

  /** Returns the values that must not be in the text that is recorded, but are. */
  List<String> leakedInto(String recorded) {
    return secrets.stream().filter(recorded::contains).toList();
  }

  private String generate() {
    String body =
        switch (random.nextInt(6)) {
          case 0 -> hierarchy();
          case 1 -> withInterface();
          case 2 -> holder("static class Held", false);
          case 3 -> holder("record Held", true);
          case 4 -> mixIn();
          default -> alone();
        };
    return """
        package combined.%s;
        import io.telltale.annotations.*;
        import java.util.*;
        @SuppressWarnings({"unused", "telltale:low-entropy", "telltale:transient-value"})
        final class Shape {
        %s
        }
        """
        .formatted(name, body);
  }

  private String alone() {
    String members = field() + methods("", NAMES.subList(0, 3));
    return exception("E", "Exception", members) + raise("new E()");
  }

  private String hierarchy() {
    String base = random.nextBoolean() ? field() : "";
    base += methods("", NAMES.subList(0, 2));
    String derived = random.nextBoolean() ? field() : "";
    derived += methods("", NAMES.subList(1, 5));
    return "static class Base extends Exception { Base(String m) { super(m); }"
        + base
        + "}\n"
        + exception("E", "Base", derived)
        + raise("new E()");
  }

  private String withInterface() {
    Mark mark = mark();
    String value = value(mark);
    String named = NAMES.get(random.nextInt(2));
    String above = mark.source + "String " + named + "();";
    String own = "public String " + named + "() { return \"" + value + "\"; }\n";
    String members = field() + own + methods("", List.of(named.equals("pin") ? "getPin" : "pin"));
    return "interface Pinned {"
        + above
        + "}\n"
        + exception("E", "Exception implements Pinned", members)
        + raise("new E()");
  }

  private String holder(String header, boolean record) {
    Mark whole = random.nextBoolean() ? Mark.CLEAR : Mark.SENSITIVE;
    String members = methods("", NAMES.subList(record ? 1 : 0, 3));
    String held;
    String made;
    if (record) {
      Mark mark = mark();
      made = "new Held(\"" + value(mark) + "\")";
      held = header + "(" + mark.source + "String pin) {" + members + "}\n";
    } else {
      made = "new Held()";
      held = header + " {" + field() + members + "}\n";
    }
    String field = whole.source + "final Held held = " + made + ";\n";
    return held + exception("E", "Exception", field) + raise("new E()");
  }

  private String mixIn() {
    StringBuilder members = new StringBuilder();
    StringBuilder abstracts = new StringBuilder();
    for (String named : some(NAMES.subList(0, 2))) {
      Mark mark = mark();
      members.append("public String ").append(named).append("() { return \"").append(value(mark));
      members.append("\"; }\n");
      abstracts.append(mark.source).append("String ").append(named).append("();\n");
    }
    return exception("E", "Exception", members.toString())
        + "@ErrorMixIn(E.class) @ErrorCode(1) interface Speaking {"
        + abstracts
        + "}\n"
        + raise("new E()");
  }

  private String exception(String type, String above, String members) {
    String message = values.stream().collect(Collectors.joining(" and "));
    return "static class "
        + type
        + " extends "
        + above
        + " { "
        + type
        + "() { super(\"said "
        + message
        + "\"); }\n"
        + members
        + "}\n";
  }

  private static String raise(String expression) {
    return "static Throwable raise() { return " + expression + "; }\n";
  }

  private String field() {
    Mark mark = mark();
    String visibility = List.of("private ", "", "protected ").get(random.nextInt(3));
    return mark.source + visibility + "String pin = \"" + value(mark) + "\";\n";
  }

  private String methods(String modifiers, List<String> names) {
    StringBuilder methods = new StringBuilder();
    for (String named : some(names)) {
      Mark mark = mark();
      String type = TYPES.get(random.nextInt(TYPES.size()));
      methods.append(mark.source).append(modifiers).append(type).append(' ').append(named);
      methods.append("() { return ").append(returned(type, mark)).append("; }\n");
      String overridden = returned.put(named, values.get(values.size() - 1));
      secrets.remove(overridden);
    }
    return methods.toString();
  }

  private String returned(String type, Mark mark) {
    if (type.equals("int")) {
      int number = 700_000_000 + random.nextInt(99_999_999);
      values.add(Integer.toString(number));
      if (isSensitive(mark)) {
        secrets.add(Integer.toString(number));
      }
      return Integer.toString(number);
    }
    String text = "\"" + value(mark) + "\"";
    return type.startsWith("Optional") ? "Optional.of(" + text + ")" : text;
  }

  private List<String> some(List<String> names) {
    return names.stream().filter(any -> random.nextInt(3) > 0).toList();
  }

  private Mark mark() {
    return Mark.values()[random.nextInt(Mark.values().length)];
  }

  private String value(Mark mark) {
    StringBuilder value = new StringBuilder("canary");
    for (int i = 0; i < 12; i++) {
      value.append((char) ('a' + random.nextInt(26)));
    }
    values.add(value.toString());
    if (isSensitive(mark)) {
      secrets.add(value.toString());
    }
    return value.toString();
  }

  private static boolean isSensitive(Mark mark) {
    return mark == Mark.SENSITIVE || mark == Mark.BOTH;
  }

  @Override
  public String toString() {
    return source;
  }
}
