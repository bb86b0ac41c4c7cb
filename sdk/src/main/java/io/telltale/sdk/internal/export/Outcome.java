/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

/** What became of a batch. */
enum Outcome {
  /** The exporter said it has taken it. */
  EXPORTED("exported"),
  /** The exporter said it has not, or threw. */
  FAILED("refused"),
  /** The exporter said nothing in time. */
  TIMED_OUT("not answered in time");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  /** Returns it in words. */
  String text() {
    return text;
  }
}
