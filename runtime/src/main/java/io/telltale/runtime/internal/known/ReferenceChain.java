/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.known;

import java.util.regex.Pattern;

/** The way to a property, as Jackson writes it: {@code Order["items"]->java.util.List[0]}. */
final class ReferenceChain {

  private static final Pattern FIELDS =
      Pattern.compile(
          "(?:(?!java\\.)[\\w.$]++\\[\"[A-Za-z_]\\w{0,63}+\"]|[\\w.$]++\\[\\d{1,9}+])"
              + "(?:->(?:(?!java\\.)[\\w.$]++\\[\"[A-Za-z_]\\w{0,63}+\"]|[\\w.$]++\\[\\d{1,9}+]))*+\\)");

  private ReferenceChain() {}

  /** Returns whether it goes through fields and indices alone: the key of a map is data. */
  static boolean isOfFields(String chain) {
    return !chain.contains("Map[\"") && FIELDS.matcher(chain).matches();
  }
}
