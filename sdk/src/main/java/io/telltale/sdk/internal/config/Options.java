/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.sdk.config.AttributePolicy;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.config.Fallback;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every option of a configuration, in the order in which problems are told.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Options {

  public static final Option<Boolean> ENABLED =
      flag("enabled").byPreset(preset -> preset != Preset.DISABLED);
  public static final Option<String> SERVICE_NAME =
      text("serviceName").refusedIf(OptionRules.name("orders"));
  public static final Option<String> SERVICE_VERSION =
      text("serviceVersion").refusedIf(OptionRules.name("1.4.2"));
  public static final Option<Double> SAMPLING_RATE =
      Option.of("samplingRate", "a number from 0 to 1, e.g. 0.25", Double::valueOf)
          .refusedIf(OptionRules::rate);
  public static final Option<Boolean> ALWAYS_KEEP_ERRORS =
      flag("alwaysKeepErrors").byDefault(false);

  public static final Option<String> EXPORTER = text("exporter").refusedIf(OptionRules::exporter);
  public static final Option<String> ENDPOINT =
      text("endpoint").shownAs(Quoted::withoutCredentials);
  public static final Option<Map<String, String>> HEADERS =
      Option.of("headers", "names and percent-encoded values: a=1,b=2", Parsers::headers)
          .shownAs(headers -> headers.keySet().toString());
  public static final Option<String> COMPRESSION =
      text("compression").refusedIf(OptionRules::compression);
  public static final Option<Duration> REQUEST_TIMEOUT = duration("requestTimeout");
  public static final Option<Path> TRUSTED_CERTIFICATES = file("trustedCertificates");
  public static final Option<Path> CLIENT_CERTIFICATE = file("clientCertificate");
  public static final Option<Path> CLIENT_KEY = file("clientKey");

  public static final Option<Integer> QUEUE_SIZE = count("queueSize");
  public static final Option<Integer> BATCH_SIZE = count("batchSize");
  public static final Option<Duration> EXPORT_DELAY = duration("exportDelay");
  public static final Option<Duration> EXPORT_TIMEOUT = duration("exportTimeout");

  public static final Option<Fallback> EXPORT_FALLBACK =
      constant("exportFallback", Fallback.class)
          .byPreset(preset -> preset == Preset.DEVELOPMENT ? Fallback.CONSOLE : Fallback.SUMMARY);

  public static final Option<StackTraceMode> STACK_TRACE =
      constant("stackTrace", StackTraceMode.class)
          .byPreset(
              preset -> preset == Preset.DEVELOPMENT ? StackTraceMode.FULL : StackTraceMode.OFF);
  public static final Option<StackTraceMode> UNDECLARED_STACK_TRACE =
      constant("undeclaredStackTrace", StackTraceMode.class)
          .byPreset(
              preset -> preset == Preset.DEVELOPMENT ? StackTraceMode.FULL : StackTraceMode.FRAMES);
  public static final Option<Boolean> FINGERPRINTS = flag("fingerprints").byDefault(false);
  public static final Option<MessagePolicy> UNDECLARED_MESSAGES =
      constant("undeclaredMessages", MessagePolicy.class)
          .byPreset(
              preset -> preset == Preset.STRICT ? MessagePolicy.DECLARED : MessagePolicy.KNOWN);
  public static final Option<Boolean> MASKING = flag("masking").byDefault(true);

  /** Empty where every mask is used as it is declared. */
  public static final Option<Optional<Mask>> MASK_FLOOR =
      Option.of(
              "maskFloor", "none, or one of " + constantsOf(Mask.class), Parsers.orNone(Mask.class))
          .byPreset(preset -> preset == Preset.STRICT ? Optional.of(Mask.REDACT) : Optional.empty())
          .shownAs(floor -> floor.map(Options::lowerCase).orElse(Parsers.NONE));

  public static final Option<Set<String>> PII_NAMES =
      names("piiNames").byDefault(Set.of()).refusedIf(OptionRules::names);
  public static final Option<Set<String>> MASKING_EXCLUDES =
      names("maskingExcludes").byDefault(Set.of()).refusedIf(OptionRules::names);
  public static final Option<Set<Shape>> SHAPES =
      Option.of(
              "shapes",
              "none, or some of " + constantsOf(Shape.class) + ", with commas between them",
              Parsers.constants(Shape.class))
          .byDefault(EnumSet.allOf(Shape.class))
          .shownAs(shapes -> new TreeSet<>(shapes).toString());
  public static final Option<Boolean> SHAPES_EVERYWHERE = flag("shapesEverywhere").byDefault(false);
  public static final Option<List<String>> PATTERNS =
      Option.of("patterns", "regular expressions with blanks between them", Parsers::byBlanks)
          .byDefault(List.of())
          .refusedIf(OptionRules::patterns);
  public static final Option<HashKey> HASH_KEY =
      Option.of("hashKey", "a name, a colon and the key in Base64", HashKey::parse)
          .refusedIf(HashKey::problem);

  public static final Option<Boolean> REQUIRE_PROTECTION =
      flag("requireProtection").byPreset(preset -> preset == Preset.STRICT);
  public static final Option<ExceptionSignal> EXCEPTION_SIGNAL =
      constant("exceptionSignal", ExceptionSignal.class)
          .byPreset(preset -> SignalOptIn.ofEnvironment());
  public static final Option<AttributePolicy> ATTRIBUTES =
      constant("attributes", AttributePolicy.class).byDefault(AttributePolicy.FULL);
  public static final Option<Boolean> SHUTDOWN_HOOK = flag("shutdownHook").byDefault(false);

  public static final List<Option<?>> ALL =
      List.of(
          ENABLED,
          SERVICE_NAME,
          SERVICE_VERSION,
          SAMPLING_RATE,
          ALWAYS_KEEP_ERRORS,
          EXPORTER,
          ENDPOINT,
          HEADERS,
          COMPRESSION,
          REQUEST_TIMEOUT,
          TRUSTED_CERTIFICATES,
          CLIENT_CERTIFICATE,
          CLIENT_KEY,
          QUEUE_SIZE,
          BATCH_SIZE,
          EXPORT_DELAY,
          EXPORT_TIMEOUT,
          EXPORT_FALLBACK,
          STACK_TRACE,
          UNDECLARED_STACK_TRACE,
          FINGERPRINTS,
          UNDECLARED_MESSAGES,
          MASKING,
          MASK_FLOOR,
          PII_NAMES,
          MASKING_EXCLUDES,
          SHAPES,
          SHAPES_EVERYWHERE,
          PATTERNS,
          HASH_KEY,
          REQUIRE_PROTECTION,
          EXCEPTION_SIGNAL,
          ATTRIBUTES,
          SHUTDOWN_HOOK);

  private Options() {}

  private static Option<Boolean> flag(String name) {
    return Option.of(name, "true or false", Parsers::truth);
  }

  private static Option<String> text(String name) {
    return Option.of(name, "a text", Function.identity());
  }

  private static Option<Integer> count(String name) {
    return Option.of(name, "a whole number, e.g. 512", Integer::valueOf)
        .refusedIf(OptionRules::positive);
  }

  private static Option<Duration> duration(String name) {
    return Option.of(name, "milliseconds, or a number and ms, s, m, h or d", Parsers::duration)
        .refusedIf(OptionRules::positive);
  }

  private static Option<Path> file(String name) {
    return Option.of(name, "the path of a file", Path::of).refusedIf(OptionRules::file);
  }

  private static Option<Set<String>> names(String name) {
    return Option.of(name, "names with commas between them", Parsers::names);
  }

  private static <E extends Enum<E>> Option<E> constant(String name, Class<E> type) {
    return Option.of(name, "one of " + constantsOf(type), Parsers.constant(type))
        .shownAs(Options::lowerCase);
  }

  private static <E extends Enum<E>> String constantsOf(Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .map(Options::lowerCase)
        .collect(Collectors.joining(", "));
  }

  static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
