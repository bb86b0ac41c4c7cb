/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.config;

import java.util.List;

/**
 * A {@link io.telltale.sdk.TracingConfig} that cannot be used. It names every invalid value, not
 * the first only.
 */
public final class TracingConfigException extends IllegalArgumentException {

  private final List<String> problems;

  /**
   * Takes what is wrong. Public for hosts that read options of their own beside those of {@code
   * TracingConfig}, so that their users see all mistakes in one form.
   *
   * @param problems one sentence an invalid value, without anything that may be secret
   */
  public TracingConfigException(List<String> problems) {
    super("invalid tracing configuration:\n- " + String.join("\n- ", problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns one sentence an invalid value: which it is, why it is refused, what to write instead.
   * No header value, credential or query of a URL is quoted.
   */
  public List<String> problems() {
    return problems;
  }
}
