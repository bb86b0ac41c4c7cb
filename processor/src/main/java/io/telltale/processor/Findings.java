/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one type. */
final class Findings {

  private final List<Finding> findings = new ArrayList<>();
  private boolean unresolved;

  void add(Rule rule, Origin at, Object... arguments) {
    add(new Finding(rule, at, rule.message(arguments)));
  }

  /** Adds a finding, unless it is there already. */
  void add(Finding finding) {
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /**
   * Notes that the type refers to something that does not exist yet. Another processor may still
   * generate it; if nobody does, the compiler itself says so.
   */
  void addUnresolved() {
    unresolved = true;
  }

  boolean hasErrors() {
    return unresolved || findings.stream().anyMatch(f -> f.rule().isError());
  }

  List<Finding> errors() {
    return findings.stream().filter(finding -> finding.rule().isError()).toList();
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }
}
