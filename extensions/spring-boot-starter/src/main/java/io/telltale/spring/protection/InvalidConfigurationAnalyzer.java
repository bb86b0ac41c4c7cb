/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.telltale.sdk.HostSupport;
import io.telltale.sdk.config.TracingConfigException;
import java.util.Map;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which properties of Telltale are invalid, and what to write instead. */
final class InvalidConfigurationAnalyzer extends AbstractFailureAnalyzer<TracingConfigException> {

  /** Made by Spring. */
  InvalidConfigurationAnalyzer() {}

  @Override
  protected FailureAnalysis analyze(Throwable root, TracingConfigException invalid) {
    StringBuilder description = new StringBuilder("The configuration of Telltale is invalid:");
    for (String problem : invalid.problems()) {
      description.append("\n\n    ").append(named(problem));
    }
    return new FailureAnalysis(
        description.toString(),
        "Correct these properties. docs/configuration.md lists every option.",
        invalid);
  }

  /** Problems of values begin with the name that the option has in code. */
  private static String named(String problem) {
    for (Map.Entry<String, String> property : HostSupport.properties().entrySet()) {
      String name = property.getKey();
      if (problem.startsWith(name + " ") || problem.startsWith(name + ",")) {
        return property.getValue() + problem.substring(name.length());
      }
    }
    return problem;
  }
}
