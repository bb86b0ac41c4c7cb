/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import io.telltale.processor.mirror.ErrorDomainMirror;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;

/** Finds ranges that two domains claim. A domain without bounds claims none. */
final class DomainRanges {

  private final List<ErrorDomainMirror> claimed = new ArrayList<>();

  /** Adds a domain, and adds a finding if another one claims a part of its range. */
  void add(ErrorDomainMirror domain, Findings findings) {
    boolean bounded = domain.mirror().isExplicit("from") || domain.mirror().isExplicit("to");
    // What is no range at all is reported where the domain is checked.
    if (!bounded || domain.from() > domain.to()) {
      return;
    }
    for (ErrorDomainMirror other : claimed) {
      if (!other.name().equals(domain.name())
          && other.from() <= domain.to()
          && domain.from() <= other.to()) {
        findings.add(
            Rule.DOMAIN_OVERLAP,
            domain.at("from"),
            domain.from(),
            domain.to(),
            domain.name(),
            other.from(),
            other.to(),
            other.name());
        return;
      }
    }
    claimed.add(domain);
  }
}
