/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import io.telltale.processor.mirror.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the findings of one type.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Findings {

  private final List<Finding> findings = new ArrayList<>();
  private boolean unresolved;

  public void add(Rule rule, Origin at, Object... arguments) {
    add(new Finding(rule, at, rule.message(arguments)));
  }

  /** Adds a finding, unless it is there already. */
  public void add(Finding finding) {
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }

  /**
   * Notes that the type refers to something that does not exist yet. Another processor may still
   * generate it; if nobody does, the compiler itself says so.
   */
  public void addUnresolved() {
    unresolved = true;
  }

  public boolean hasErrors() {
    return unresolved || findings.stream().anyMatch(f -> f.rule().isError());
  }

  /** Whether there is a finding of a rule at a place. */
  public boolean contains(Rule rule, Origin at) {
    return findings.stream().anyMatch(f -> f.rule() == rule && f.origin().equals(at));
  }

  public List<Finding> errors() {
    return findings.stream().filter(finding -> finding.rule().isError()).toList();
  }

  public List<Finding> all() {
    return List.copyOf(findings);
  }
}
