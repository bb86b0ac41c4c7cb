/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.AppenderControl;

/**
 * Hands a line in which nothing can be secret straight to the appender that stands behind a {@link
 * MaskingAppender}; any other one to that. Most lines are of the first kind, and the way through
 * two appenders costs them more than the question.
 *
 * <p>Safe for concurrent use.
 */
final class MaskingControl extends AppenderControl {

  private final AppenderControl behind;

  /**
   * Puts an appender behind one that masks.
   *
   * @param behind keeps its level and its filter
   */
  MaskingControl(AppenderControl behind) {
    super(MaskingAppender.around(behind), null, null);
    this.behind = behind;
  }

  @Override
  public void callAppender(LogEvent event) {
    if (EventMasking.leavesAsItIs(event)) {
      behind.callAppender(event);
    } else {
      super.callAppender(event);
    }
  }
}
