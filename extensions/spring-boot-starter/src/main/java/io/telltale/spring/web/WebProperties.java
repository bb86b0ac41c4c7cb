/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

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

  private boolean record = true;
  private boolean replies = true;
  private boolean maskProblems = true;
  private Map<String, String> codes = new LinkedHashMap<>();

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
}
