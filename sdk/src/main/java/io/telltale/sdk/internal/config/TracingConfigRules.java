/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.telltale.annotations.Mask;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds every value of a configuration that cannot be used.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class TracingConfigRules {

  /** RFC 9110, section 5.6.2: the characters of a header's name besides letters and digits. */
  private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

  private final OptionValues config;
  private final Function<Option<?>, String> names;
  private final List<String> problems = new ArrayList<>();

  private TracingConfigRules(OptionValues config, Function<Option<?>, String> names) {
    this.config = config;
    this.names = names;
  }

  /** Returns one sentence a problem, in the order of the options, by their names in code. */
  public static List<String> problems(OptionValues config) {
    return problems(config, Option::name);
  }

  /**
   * Returns one sentence a problem, in the order of the options.
   *
   * @param names what an option is called where its value was said
   */
  static List<String> problems(OptionValues config, Function<Option<?>, String> names) {
    TracingConfigRules rules = new TracingConfigRules(config, names);
    for (Option<?> option : Options.ALL) {
      rules.check(option);
      if (option.equals(Options.ENDPOINT)) {
        rules.checkEndpoint();
      } else if (option.equals(Options.HEADERS)) {
        rules.checkHeaders();
      }
    }
    rules.checkTogether();
    return rules.problems;
  }

  private <T> void check(Option<T> option) {
    T value = config.get(option);
    String reason = value == null ? null : option.problem(value);
    if (value != null && reason != null) {
      report(option, Quoted.text(option.shown(value)), reason);
    }
  }

  private void checkEndpoint() {
    String endpoint = config.get(Options.ENDPOINT);
    if (endpoint == null) {
      return;
    }
    String reason = exporterOfEndpoint().mapping().endpointRule().problem(endpoint);
    if (reason != null) {
      report(Options.ENDPOINT, Quoted.url(endpoint), reason);
    }
  }

  private void checkHeaders() {
    Set<String> seen = new HashSet<>();
    Map<String, String> headers = config.get(Options.HEADERS);
    for (Map.Entry<String, String> header :
        (headers == null ? Map.<String, String>of() : headers).entrySet()) {
      String name = header.getKey();
      String quoted = Quoted.text(name);
      if (!isToken(name)) {
        report(
            Options.HEADERS, quoted, "it is no name of an HTTP header; write e.g. Authorization");
      } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
        report(Options.HEADERS, quoted, "it is there twice, as case does not count; write it once");
      }
      if (!isHeaderValue(header.getValue())) {
        report(
            Options.HEADERS,
            quoted,
            "its value is blank or not printable ASCII; encode it, e.g. as Base64");
      }
    }
  }

  /** What is right by itself, and makes no sense together. */
  private void checkTogether() {
    refuseToBeSwitchedOff();
    // If no exporter has that name, a check has said so, and which options it takes is unknown.
    if (exporter().known() || OptionRules.exporter(exporter().exporter()) == null) {
      refuseWhatHasNoEffect();
    }
    if ((config.get(Options.CLIENT_CERTIFICATE) == null)
        != (config.get(Options.CLIENT_KEY) == null)) {
      problems.add(
          names.apply(Options.CLIENT_CERTIFICATE)
              + ", "
              + names.apply(Options.CLIENT_KEY)
              + ": one of them alone has no effect; give both or neither");
    }
    if (config.require(Options.MASK_FLOOR).orElse(null) == Mask.HASH
        && config.get(Options.HASH_KEY) == null) {
      report(
          Options.MASK_FLOOR,
          Quoted.text("hash"),
          "without "
              + names.apply(Options.HASH_KEY)
              + " nothing can be hashed; give a key, or write redact");
    }
    Integer queue = config.get(Options.QUEUE_SIZE);
    Integer batch = config.get(Options.BATCH_SIZE);
    if (queue != null && batch != null && batch > queue) {
      report(
          Options.BATCH_SIZE,
          Quoted.text(batch.toString()),
          "it is above "
              + names.apply(Options.QUEUE_SIZE)
              + " "
              + queue
              + ", so no batch would ever be full; make it smaller");
    }
  }

  /**
   * One who requires protection, such as a platform, is not to lose it by what another has switched
   * off.
   */
  private void refuseToBeSwitchedOff() {
    if (!config.require(Options.ENABLED) && config.require(Options.REQUIRE_PROTECTION)) {
      report(
          Options.ENABLED,
          Quoted.text("false"),
          "Telltale masks nothing then, and "
              + names.apply(Options.REQUIRE_PROTECTION)
              + " "
              + Quoted.text("true")
              + " lets nothing leave unmasked; leave one of the two out, or write "
              + OptionNames.property(Options.REQUIRE_PROTECTION.name())
              + "=false (the preset strict sets it, too)");
    }
  }

  private void refuseWhatHasNoEffect() {
    ExporterProperties exporter = exporter();
    String reason =
        exporter.known()
            ? "the exporter " + exporter.exporter() + " does not take it; leave it out"
            : "no convention tells how the exporter "
                + Quoted.text(exporter.exporter())
                + " takes it; use the exporter's own properties";
    for (Option<?> option : ExporterProperties.REMOTE_OPTIONS) {
      if (!exporter.takes(option)) {
        refuse(option, reason);
      }
    }
  }

  private <T> void refuse(Option<T> option, String reason) {
    T value = config.get(option);
    if (value != null) {
      report(option, Quoted.text(option.shown(value)), reason);
    }
  }

  /** An exporter that is misspelt takes most probably what OTLP does: all is said at once. */
  private ExporterProperties exporterOfEndpoint() {
    ExporterProperties exporter = exporter();
    return exporter.known() || OptionRules.exporter(exporter.exporter()) == null
        ? exporter
        : ExporterProperties.of(BuiltInExporter.OTLP.option());
  }

  /** Left to the environment, it may be one that takes everything. */
  private ExporterProperties exporter() {
    String exporter = config.get(Options.EXPORTER);
    return ExporterProperties.of(exporter == null ? BuiltInExporter.OTLP.option() : exporter);
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

  private void report(Option<?> option, String quoted, String reason) {
    problems.add(names.apply(option) + " " + quoted + ": " + reason);
  }
}
