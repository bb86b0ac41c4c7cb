/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.model.IdentityModel.RetryModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;

/** Reads whether a caller may try again, and after how many seconds. */
final class RetryReader {

  private static final String SECONDS = "retryAfterSeconds";

  /** A year: what is longer is no advice to wait. */
  private static final int MOST_SECONDS = 365 * 24 * 60 * 60;

  private RetryReader() {}

  static RetryModel read(ErrorCodeMirror code) {
    RetryModel retry = new RetryModel(code.retry(), 0);
    return retry.isAfter() ? new RetryModel(code.retry(), code.retryAfterSeconds()) : retry;
  }

  /** Adds a finding if the kind and the seconds do not go together. */
  static boolean check(ErrorCodeMirror code, Findings findings) {
    boolean after = code.retry().equals("AFTER");
    boolean told = code.mirror().isExplicit(SECONDS);
    int seconds = code.retryAfterSeconds();
    if (after && !told) {
      findings.add(Rule.MISSING_RETRY_SECONDS, code.at("retry"));
    } else if (told && !after) {
      findings.add(Rule.UNUSED_RETRY_SECONDS, code.at(SECONDS), seconds, code.retry());
    } else if (told && (seconds < 1 || seconds > MOST_SECONDS)) {
      findings.add(Rule.RETRY_SECONDS_RANGE, code.at(SECONDS), seconds, MOST_SECONDS);
    } else {
      return true;
    }
    return false;
  }
}
