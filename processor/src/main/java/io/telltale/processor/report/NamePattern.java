/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import io.telltale.processor.mirror.Origin;
import java.util.regex.Pattern;

/**
 * The forms of names. All are bounded and plain, so that they suit metrics and queries.
 *
 * <p>This enum is internal and is hence not for public use.
 */
public enum NamePattern {
  ERROR("name", "[A-Z][A-Z0-9_-]{1,49}", "'CARD_DECLINED'"),
  DOMAIN("domain", "[A-Z][A-Z0-9_-]{0,29}", "'AUTH'"),
  ATTRIBUTE("attribute name", "[A-Za-z][A-Za-z0-9_.-]{0,63}", "'tenant' or 'order_id'"),
  MODULE(
      "value of telltale.module",
      "[A-Za-z][A-Za-z0-9_]*([.-][A-Za-z][A-Za-z0-9_]*)*",
      "'com.acme.orders' or 'acme-orders'");

  private final String what;
  private final Pattern pattern;
  private final String example;

  NamePattern(String what, String pattern, String example) {
    this.what = what;
    this.pattern = Pattern.compile(pattern);
    this.example = example;
  }

  public boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  /** Adds a finding if a name does not have this form. */
  public boolean check(String name, Origin at, Findings findings) {
    boolean matches = matches(name);
    if (!matches) {
      findings.add(Rule.MALFORMED_NAME, at, arguments(name));
    }
    return matches;
  }

  /** Adds a finding with a remedy of its own if a name does not have this form. */
  public boolean check(String name, String remedy, Origin at, Findings findings) {
    boolean matches = matches(name);
    if (!matches) {
      findings.add(Rule.MALFORMED_NAME, at, what, name, pattern, remedy);
    }
    return matches;
  }

  /** Returns what {@link Rule#MALFORMED_NAME} says of a name. */
  public Object[] arguments(String name) {
    return new Object[] {what, name, pattern, "write it like " + example};
  }
}
