/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.telltale.spring.ProtectionRequiredException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what would leave in the clear where protection is required. */
final class ProtectionRequiredAnalyzer
    extends AbstractFailureAnalyzer<ProtectionRequiredException> {

  /** Made by Spring. */
  ProtectionRequiredAnalyzer() {}

  @Override
  protected FailureAnalysis analyze(Throwable root, ProtectionRequiredException required) {
    return new FailureAnalysis(
        "The application must not start, as " + required.getMessage() + ".",
        "Give what is named an exporter that masks (Protection.masking), remove it, or leave"
            + " telltale.require-protection out.",
        required);
  }
}
