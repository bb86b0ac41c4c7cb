/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

import java.util.List;

/**
 * All that was found.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param rules all that was looked for
 * @param looked at what, in a few words
 */
public record Report(List<Rule> rules, List<Finding> findings, String looked) {

  public Report {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }

  /** Returns how many findings are of a level. */
  public long count(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }
}
