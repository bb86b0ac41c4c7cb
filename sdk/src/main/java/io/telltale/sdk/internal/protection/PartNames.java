/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.telltale.runtime.internal.guard.Failures;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How reports call the parts of an SDK.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class PartNames {

  /**
   * The class at the beginning of a text, without its package, inside of what masks. A class
   * without a name is called by the one around it: {@code Main$1}.
   */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:Masking\\w{1,40}\\{){0,9}(?:[a-zA-Z_]\\w{0,79}[.$]){0,40}"
              + "([a-zA-Z_]\\w{0,79}(?:[$]\\d{1,9}){0,9})");

  private PartNames() {}

  /** Returns the simple name of a class, or the whole name of one that has none. */
  static String of(Object part) {
    String simple = part.getClass().getSimpleName();
    return simple.isEmpty() || part.getClass().isHidden() ? part.getClass().getName() : simple;
  }

  /**
   * Returns the name under which something goes that gets masked data only: what wraps an exporter
   * may speak for it.
   */
  public static String toldOf(Object part) {
    @Nullable String text = textOf(part);
    Matcher told = TOLD.matcher(text == null ? "" : text);
    return told.lookingAt() ? told.group(1) : of(part);
  }

  private static @Nullable String textOf(Object part) {
    try {
      return part.toString();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return null;
    }
  }
}
