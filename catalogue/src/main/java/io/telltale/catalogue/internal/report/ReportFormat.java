/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

/**
 * The forms in which findings are written.
 *
 * <p>This type is internal and is hence not for public use.
 */
public enum ReportFormat {
  TEXT,
  JSON,
  SARIF;

  /** Returns how much was found, in one line. */
  public static String summary(Report report) {
    return TextReport.summary(report);
  }

  /** Returns the whole text. */
  public String write(Report report) {
    return switch (this) {
      case TEXT -> TextReport.write(report);
      case JSON -> JsonReport.write(report);
      case SARIF -> SarifReport.write(report);
    };
  }
}
