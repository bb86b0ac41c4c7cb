/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.telltale.sdk.config.TracingConfigException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a process is started with, or that a host hands over. Immutable.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Environment {

  /** What names the preset, which is no option of the builder. */
  static final String PRESET = "preset";

  /** The text of an option by its name in code, or null. */
  private final Function<String, @Nullable String> texts;

  /** What is said to all instrumentations of where exceptions go, see {@link SignalOptIn}. */
  private final @Nullable String signalOptIn;

  /** Names that are no options, see {@link UnknownOptions}. */
  private final Collection<String> unknown;

  private Environment(
      Function<String, @Nullable String> texts,
      @Nullable String signalOptIn,
      Collection<String> unknown) {
    this.texts = texts;
    this.signalOptIn = signalOptIn;
    this.unknown = unknown;
  }

  /** Returns the system properties, and where there is none the environment variables. */
  public static Environment ofProcess() {
    Properties system = System.getProperties();
    Map<String, String> properties = new HashMap<>();
    for (String name : system.stringPropertyNames()) {
      properties.put(name, system.getProperty(name, ""));
    }
    return of(properties, System.getenv());
  }

  /**
   * Returns properties, and where there is none variables.
   *
   * @param properties values by names, in any of the spellings
   * @param variables values by names
   */
  public static Environment of(Map<String, String> properties, Map<String, String> variables) {
    Map<String, String> ofProperties = byPlainName(properties, OptionNames.PROPERTY_PREFIX);
    Map<String, String> ofVariables = byPlainName(variables, OptionNames.VARIABLE_PREFIX);
    return new Environment(
        option -> {
          for (String property : OptionNames.properties(option)) {
            String text = properties.get(property);
            if (text != null) {
              return text;
            }
          }
          String plain = OptionNames.joined(option);
          String text = ofProperties.get(plain);
          return text == null ? ofVariables.get(plain) : text;
        },
        properties.getOrDefault(SignalOptIn.PROPERTY, variables.get(SignalOptIn.VARIABLE)),
        UnknownOptions.in(properties.keySet(), variables.keySet()));
  }

  /** Returns what OpenTelemetry reads, or the host that configures it, such as Spring Boot. */
  public static Environment of(ConfigProperties properties) {
    return of(properties::getString);
  }

  /**
   * Returns what a host says.
   *
   * @param properties the text of a property by its name, or null
   */
  public static Environment of(Function<String, @Nullable String> properties) {
    return new Environment(
        option -> {
          for (String property : OptionNames.properties(option)) {
            String text = properties.apply(property);
            if (text != null) {
              return text;
            }
          }
          return null;
        },
        properties.apply(SignalOptIn.PROPERTY),
        UnknownOptions.ofProcess());
  }

  /** In the order of the names, so that each run finds the same one of several. */
  private static Map<String, String> byPlainName(Map<String, String> texts, String prefix) {
    Map<String, String> byPlainName = new HashMap<>();
    for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
      String name = text.getKey();
      if (name.startsWith(prefix)) {
        byPlainName.putIfAbsent(
            OptionNames.joined(name.substring(prefix.length())), text.getValue());
      }
    }
    return byPlainName;
  }

  /**
   * Reads every option.
   *
   * @throws TracingConfigException if a text cannot be read, or if values do not go together
   */
  public OptionValues read() {
    List<String> problems = new ArrayList<>();
    OptionValues values = read(problems);
    problems.addAll(TracingConfigRules.problems(values, option -> name(option, values)));
    if (!problems.isEmpty()) {
      // Alone, such a name is warned of and does no harm; here, all is said at once.
      unknown.forEach(name -> problems.add(UnknownOptions.message(name)));
      throw new TracingConfigException(problems);
    }
    return values;
  }

  /**
   * Reads every option where somebody else starts an SDK, which a value that is invalid must not
   * keep from starting: what leaves is masked as strictly as there is then. What is switched off
   * stays so, unless protection is required.
   *
   * @param onInvalid is told what is wrong
   */
  public OptionValues readOrStrictest(Consumer<TracingConfigException> onInvalid) {
    try {
      return read();
    } catch (TracingConfigException invalid) {
      if (isSwitchedOff() && !requiresProtection()) {
        return new OptionValues(Preset.DISABLED);
      }
      onInvalid.accept(invalid);
      OptionValues strictest = new OptionValues(Preset.STRICT);
      strictest.set(Options.REQUIRE_PROTECTION, requiresProtection());
      return strictest;
    }
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
    if (signalOptIn != null && !values.isSaid(Options.EXCEPTION_SIGNAL)) {
      values.set(Options.EXCEPTION_SIGNAL, SignalOptIn.read(signalOptIn));
    }
    return values;
  }

  /** Returns whether nothing may leave unless it is masked. What cannot be read counts as yes. */
  public boolean requiresProtection() {
    String said = text(Options.REQUIRE_PROTECTION.name());
    return said == null
        ? Option.lowerCase(Preset.STRICT).equalsIgnoreCase(text(PRESET))
        : !said.equalsIgnoreCase("false");
  }

  /** Returns whether Telltale is switched off, whatever else is said. */
  private boolean isSwitchedOff() {
    return "false".equalsIgnoreCase(text(Options.ENABLED.name()))
        || (text(Options.ENABLED.name()) == null
            && Option.lowerCase(Preset.DISABLED).equalsIgnoreCase(text(PRESET)));
  }

  private Preset preset(List<String> problems) {
    String text = text(PRESET);
    if (text == null) {
      return Preset.PRODUCTION;
    }
    try {
      return Parsers.constant(Preset.class, text);
    } catch (IllegalArgumentException e) {
      problems.add(
          problem(PRESET, Quoted.text(text), "disabled, development, production or strict"));
      return Preset.PRODUCTION;
    }
  }

  private <T> void read(Option<T> option, OptionValues values, List<String> problems) {
    String text = text(option.name());
    if (text == null) {
      return;
    }
    try {
      values.set(option, option.parse(text));
    } catch (IllegalArgumentException e) {
      // What cannot be read may all the same be a credential.
      boolean secret = option.equals(Options.HEADERS) || option.equals(Options.HASH_KEY);
      String quoted = secret ? "***" : Quoted.text(Quoted.withoutCredentials(text));
      problems.add(problem(option.name(), quoted, option.expected()));
    }
  }

  private @Nullable String text(String name) {
    String text = texts.apply(name);
    // As OpenTelemetry has it: an empty variable is none.
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What a preset or the application says has no name of the environment. */
  private static String name(Option<?> option, OptionValues values) {
    return values.isSaid(option) ? names(option.name()) : option.name();
  }

  private static String names(String option) {
    return OptionNames.property(option) + " (or " + OptionNames.variable(option) + ")";
  }

  private static String problem(String option, String quoted, String expected) {
    return names(option) + " " + quoted + ": it cannot be read; write " + expected;
  }
}
