/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.logging.LogLevel;

/** What is done with the errors of requests. */
@ConfigurationProperties(WebProperties.PREFIX)
public final class WebProperties {

  /** What the names of the properties begin with. */
  public static final String PREFIX = "telltale.web";

  /** See {@link #isRecord()}. */
  public static final String RECORD = PREFIX + ".record";

  /** See {@link #isReplies()}. */
  public static final String REPLIES = PREFIX + ".replies";

  /** See {@link #isMaskProblems()}. */
  public static final String MASK_PROBLEMS = PREFIX + ".mask-problems";

  /** See {@link #getLogLevels()}. */
  static final String LOG_LEVELS = PREFIX + ".log-levels";

  private boolean record = true;
  private boolean replies = true;
  private boolean maskProblems = true;
  private Map<String, String> codes = new LinkedHashMap<>();
  private Map<String, LogLevel> logLevels = new LinkedHashMap<>();

  /** Made by Spring. */
  public WebProperties() {}

  /** Returns whether errors are recorded on the span of their request. */
  public boolean isRecord() {
    return record;
  }

  public void setRecord(boolean record) {
    this.record = record;
  }

  /** Returns whether declared errors that nobody handles are replied to (RFC 9457). */
  public boolean isReplies() {
    return replies;
  }

  public void setReplies(boolean replies) {
    this.replies = replies;
  }

  /** Returns whether the problem details that anybody replies are masked. */
  public boolean isMaskProblems() {
    return maskProblems;
  }

  public void setMaskProblems(boolean maskProblems) {
    this.maskProblems = maskProblems;
  }

  /** Returns codes of undeclared exceptions by the names of their classes. */
  public Map<String, String> getCodes() {
    return codes;
  }

  public void setCodes(Map<String, String> codes) {
    this.codes = codes;
  }

  /**
   * Returns the log levels of errors that Telltale replies to, by status ({@code 404}) or class of
   * status ({@code 5xx}). By default, those from 500 on are errors, and all others are for
   * debugging.
   */
  public Map<String, LogLevel> getLogLevels() {
    return logLevels;
  }

  public void setLogLevels(Map<String, LogLevel> logLevels) {
    this.logLevels = logLevels;
  }
}
