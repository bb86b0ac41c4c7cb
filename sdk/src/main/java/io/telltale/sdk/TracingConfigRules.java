/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds every value of a configuration that cannot be used. */
final class TracingConfigRules {

  /** RFC 9110, section 5.6.2: the characters of a header's name besides letters and digits. */
  private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

  private final TracingConfig config;
  private final List<String> problems = new ArrayList<>();

  private TracingConfigRules(TracingConfig config) {
    this.config = config;
  }

  /** Returns one sentence a problem, in the order of the options. */
  static List<String> problems(TracingConfig config) {
    TracingConfigRules rules = new TracingConfigRules(config);
    rules.checkName("serviceName", config.serviceName(), "orders");
    rules.checkName("serviceVersion", config.serviceVersion(), "1.4.2");
    rules.checkExporter();
    rules.checkEndpoint();
    rules.checkHeaders();
    return rules.problems;
  }

  private void checkName(String option, @Nullable String value, String example) {
    if (value == null) {
      return;
    }
    if (value.isBlank()) {
      report(option, Quoted.text(value), "it is blank; write e.g. " + example);
    } else if (value.chars().anyMatch(Character::isISOControl)) {
      report(option, Quoted.text(value), "it holds a control character; write e.g. " + example);
    }
  }

  private void checkExporter() {
    String exporter = config.exporter();
    if (exporter == null || BuiltInExporter.named(exporter) != null) {
      return;
    }
    Set<String> known =
        new TreeSet<>(ProvidedExporters.names(TracingConfigRules.class.getClassLoader()));
    if (known.contains(exporter)) {
      return;
    }
    for (BuiltInExporter builtIn : BuiltInExporter.values()) {
      known.add(builtIn.option());
    }
    report(
        "exporter",
        Quoted.text(exporter),
        "no exporter of that name is on the class path; write one of " + String.join(", ", known));
  }

  private void checkEndpoint() {
    String endpoint = config.endpoint();
    if (endpoint == null) {
      return;
    }
    boolean grpc = BuiltInExporter.OTLP_GRPC.option().equals(config.exporter());
    String reason = EndpointRule.problem(endpoint, grpc);
    if (reason != null) {
      report("endpoint", Quoted.url(endpoint), reason);
    }
    if (!takesEndpoint()) {
      report(
          "endpoint",
          Quoted.url(endpoint),
          "the exporter " + config.exporter() + " does not take it; leave it out");
    }
  }

  private void checkHeaders() {
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, String> header : config.headers().entrySet()) {
      String name = header.getKey();
      String quoted = Quoted.text(name);
      if (!isToken(name)) {
        report("headers", quoted, "it is no name of an HTTP header; write e.g. Authorization");
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        report("headers", quoted, "it is there twice, as case does not count; write it once");
      }
      if (!isHeaderValue(header.getValue())) {
        report(
            "headers",
            quoted,
            "its value is blank or not printable ASCII; encode it, e.g. as Base64");
      }
    }
    if (!config.headers().isEmpty() && !takesEndpoint()) {
      report(
          "headers",
          Quoted.text(String.join(", ", config.headers().keySet())),
          "the exporter " + config.exporter() + " does not take them; leave them out");
    }
  }

  /** Left to the environment, the exporter may be one that does. */
  private boolean takesEndpoint() {
    String exporter = config.exporter();
    if (exporter == null) {
      return true;
    }
    BuiltInExporter builtIn = BuiltInExporter.named(exporter);
    return builtIn != null && builtIn.isRemote();
  }

  private static boolean isToken(String name) {
    return !name.isEmpty() && name.chars().allMatch(TracingConfigRules::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || TOKEN_PUNCTUATION.indexOf(c) >= 0;
  }

  private static boolean isHeaderValue(String value) {
    return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private void report(String option, String quoted, String reason) {
    problems.add(option + " " + quoted + ": " + reason);
  }
}
