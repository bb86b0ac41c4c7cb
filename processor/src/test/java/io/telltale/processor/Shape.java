/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

/**
 * One way to write an exception, and what it tells a trace.
 *
 * @param name of the shape, for the table
 * @param source Java in which {@code Shape.raise()} returns the exception; the imports are given
 * @param expected the attributes, {@code key=value}, separated by blanks, or {@code error: <id>}
 * @param inEclipse whether Eclipse's compiler shows it to processors
 */
record Shape(String name, String source, String expected, boolean inEclipse) {

  private static final String IMPORTS =
      """
      package shapes.%s;
      import io.telltale.annotations.*;
      import java.math.*;
      import java.net.*;
      import java.time.*;
      import java.util.*;
      import org.lib.*;
      """;

  static Shape shape(String name, String source, String expected) {
    return new Shape(name, source, expected, true);
  }

  /**
   * Returns the same shape for javac alone: Eclipse's compiler shows processors no annotated
   * records, and finds no class by a name with a dollar sign.
   */
  Shape javacOnly() {
    return new Shape(name, source, expected, false);
  }

  /** Returns the name of the class to compile; it is unique, as all are compiled together. */
  String className() {
    return "shapes." + packageName() + ".Shape";
  }

  String text() {
    return IMPORTS.formatted(packageName())
        + "@SuppressWarnings(\"unused\") final class Shape {\n"
        + source
        + "}\n";
  }

  private String packageName() {
    return "s" + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  boolean isError() {
    return expected.startsWith("error: ");
  }

  @Override
  public String toString() {
    return name;
  }
}
