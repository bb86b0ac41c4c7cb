/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import io.telltale.runtime.config.Shape;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The four expressions by which masking is usually done, written down to be compared with. */
final class NaiveRegexes {

  /** A word boundary, the same on every JDK: since 19 {@code \b} knows ASCII alone. */
  private static final String B = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";

  static final Map<Shape, Pattern> ALL =
      new TreeMap<>(
          Map.of(
              Shape.EMAIL, Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"),
              Shape.PAYMENT_CARD, Pattern.compile(B + "(?:\\d[ -]*?){13,16}" + B),
              Shape.NATIONAL_ID, Pattern.compile(B + "\\d{3}-?\\d{2}-?\\d{4}" + B),
              Shape.PHONE,
                  Pattern.compile(
                      B + "(?:\\+?\\d{1,3}[-. ]?)?\\(?\\d{3}\\)?[-. ]?\\d{3,4}[-. ]?\\d{4}" + B)));

  private NaiveRegexes() {}

  static String replace(Shape shape, String text) {
    return ALL.get(shape).matcher(text).replaceAll("***");
  }

  static String replaceAll(String text) {
    String output = text;
    for (Shape shape : ALL.keySet()) {
      output = replace(shape, output);
    }
    return output;
  }
}
