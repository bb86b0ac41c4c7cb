/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.config;

import java.util.List;

/**
 * A {@link io.telltale.sdk.TracingConfig} that cannot be used. It names every invalid value, not
 * only the first one.
 */
public final class TracingConfigException extends IllegalArgumentException {

  private final List<String> problems;

  /**
   * Takes the problems. Public for hosts that read options of their own beside those of {@code
   * TracingConfig}, so that their users see all mistakes in one form.
   *
   * @param problems one sentence for each invalid value, without anything that may be secret
   */
  public TracingConfigException(List<String> problems) {
    super("invalid tracing configuration:\n- " + String.join("\n- ", problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns one sentence for each invalid value. It says which value it is, why it is refused, and
   * what to write instead. It quotes no header value, credential or query of a URL.
   */
  public List<String> problems() {
    return problems;
  }
}
