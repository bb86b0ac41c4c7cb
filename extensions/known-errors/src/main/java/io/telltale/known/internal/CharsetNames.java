/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.regex.Pattern;

/**
 * Names that are those of a charset, whether there is one or not: {@code UTF-9}, {@code UTF8MB4}.
 */
final class CharsetNames {

  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(?:utf|iso|windows|cp|ibm|koi|latin|gb|big|euc|shift|(?:us-)?ascii|unicode|ansi|ucs)"
              + "[-_.0-9]{0,12}(?:be|le|bom|mb[34]|jis|jp|kr|tw|cn|hkscs|[ruj])?[-_.0-9]{0,4}");

  private CharsetNames() {}

  /** Returns whether a text is such a name: anything else may be data. */
  static boolean isOne(String text) {
    return NAME.matcher(text).matches();
  }
}
