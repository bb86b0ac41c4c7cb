/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.telltale.sdk.TracingConfigException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a process is started with.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param property the text of {@code telltale.sampling.rate} and its like, or null
 */
public record Environment(Function<String, @Nullable String> property) {

  static final String PRESET = "telltale.preset";

  private static final Function<String, Preset> PRESETS = Parsers.constant(Preset.class);

  /** Returns the system properties, and where there is none the environment variables. */
  public static Environment ofProcess() {
    return new Environment(
        property -> {
          String value = System.getProperty(property);
          return value == null ? System.getenv(Option.variable(property)) : value;
        });
  }

  /**
   * Reads every option.
   *
   * @throws TracingConfigException if a text cannot be read, or if values do not go together
   */
  public OptionValues read() {
    List<String> problems = new ArrayList<>();
    OptionValues values = read(problems);
    problems.addAll(TracingConfigRules.problems(values));
    if (!problems.isEmpty()) {
      throw new TracingConfigException(problems);
    }
    return values;
  }

  /**
   * Reads every option.
   *
   * @param problems takes a sentence for each text that cannot be read
   */
  OptionValues read(List<String> problems) {
    OptionValues values = new OptionValues(preset(problems));
    for (Option<?> option : Options.ALL) {
      read(option, values, problems);
    }
    return values;
  }

  private Preset preset(List<String> problems) {
    String text = text(PRESET);
    if (text == null) {
      return Preset.PRODUCTION;
    }
    try {
      return PRESETS.apply(text);
    } catch (IllegalArgumentException e) {
      problems.add(
          problem(PRESET, Quoted.text(text), "disabled, development, production or strict"));
      return Preset.PRODUCTION;
    }
  }

  private <T> void read(Option<T> option, OptionValues values, List<String> problems) {
    String text = text(option.property());
    if (text == null) {
      return;
    }
    try {
      values.set(option, option.parser().apply(text));
    } catch (IllegalArgumentException e) {
      // What cannot be read may all the same be a credential.
      boolean secret = option.equals(Options.HEADERS) || option.equals(Options.HASH_KEY);
      String quoted = secret ? "***" : Quoted.text(Quoted.withoutCredentials(text));
      problems.add(problem(option.property(), quoted, option.expected()));
    }
  }

  private @Nullable String text(String name) {
    String text = property.apply(name);
    // As OpenTelemetry has it: an empty variable is none.
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static String problem(String property, String quoted, String expected) {
    return property
        + " (or "
        + Option.variable(property)
        + ") "
        + quoted
        + ": it cannot be read; write "
        + expected;
  }
}
