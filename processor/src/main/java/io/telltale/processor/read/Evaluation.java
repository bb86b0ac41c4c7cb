/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.model.ExceptionModel;
import io.telltale.processor.report.Finding;
import io.telltale.processor.report.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one type.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param model what its writer is made from, or null if it gets none or an error forbids it
 * @param sound whether nothing is in the way of going on
 * @param findings errors and warnings
 */
public record Evaluation(@Nullable ExceptionModel model, boolean sound, List<Finding> findings) {

  static Evaluation of(@Nullable ExceptionModel model, Findings findings) {
    return new Evaluation(
        findings.hasErrors() ? null : model, !findings.hasErrors(), findings.all());
  }
}
