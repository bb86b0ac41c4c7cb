/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.AppenderControl;

/**
 * Calls an appender that exports lines with the exception itself, which Telltale masks there. Of
 * other exceptions in a line, only texts are left behind it, so these are masked here.
 */
final class ExportingControl extends AppenderControl {

  private final AppenderControl behind;

  /**
   * Stands in front of an appender.
   *
   * @param behind keeps its level and its filter
   */
  ExportingControl(AppenderControl behind) {
    super(behind.getAppender(), null, null);
    this.behind = behind;
  }

  @Override
  public void callAppender(LogEvent event) {
    behind.callAppender(EventMasking.maskBesideThrown(event));
  }
}
