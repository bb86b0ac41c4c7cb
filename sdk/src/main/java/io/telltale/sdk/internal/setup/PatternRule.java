/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.telltale.runtime.spi.ShapeRule;
import org.jspecify.annotations.Nullable;

/** A regular expression of a user's, in an engine that needs linear time whatever it says. */
final class PatternRule implements ShapeRule {

  private final Pattern pattern;

  private PatternRule(Pattern pattern) {
    this.pattern = pattern;
  }

  static PatternRule of(String regex) {
    return new PatternRule(Pattern.compile(regex));
  }

  @Override
  public @Nullable Match find(String text, int from) {
    Matcher matcher = pattern.matcher(text);
    int at = from;
    while (matcher.find(at)) {
      if (matcher.end() > matcher.start()) {
        return new Match(matcher.start(), matcher.end());
      }
      // An empty stretch is nothing to replace.
      at = matcher.end() + 1;
      if (at > text.length()) {
        break;
      }
    }
    return null;
  }
}
