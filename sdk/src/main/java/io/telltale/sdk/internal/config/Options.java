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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every option of a configuration, in the order in which problems are told.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Options {

  public static final Option<Boolean> ENABLED = flag("enabled");
  public static final Option<String> SERVICE_NAME = text("serviceName", OptionKind.SERVICE_NAME);
  public static final Option<String> SERVICE_VERSION =
      text("serviceVersion", OptionKind.SERVICE_VERSION);
  public static final Option<Double> SAMPLING_RATE =
      Option.of("samplingRate", "a number from 0 to 1, e.g. 0.25", OptionKind.RATE);
  public static final Option<Boolean> ALWAYS_KEEP_ERRORS =
      flag("alwaysKeepErrors").byDefault(false);

  public static final Option<String> EXPORTER = text("exporter", OptionKind.EXPORTER);
  public static final Option<String> ENDPOINT = text("endpoint", OptionKind.ENDPOINT);
  public static final Option<Map<String, String>> HEADERS =
      Option.of("headers", "names and percent-encoded values: a=1,b=2", OptionKind.HEADERS);
  public static final Option<String> COMPRESSION = text("compression", OptionKind.COMPRESSION);
  public static final Option<Duration> REQUEST_TIMEOUT = duration("requestTimeout");
  public static final Option<Path> TRUSTED_CERTIFICATES = file("trustedCertificates");
  public static final Option<Path> CLIENT_CERTIFICATE = file("clientCertificate");
  public static final Option<Path> CLIENT_KEY = file("clientKey");

  public static final Option<Integer> QUEUE_SIZE = count("queueSize");
  public static final Option<Integer> BATCH_SIZE = count("batchSize");
  public static final Option<Duration> EXPORT_DELAY = duration("exportDelay");
  public static final Option<Duration> EXPORT_TIMEOUT = duration("exportTimeout");

  public static final Option<Fallback> EXPORT_FALLBACK =
      Option.constant("exportFallback", Fallback.class);

  public static final Option<StackTraceMode> STACK_TRACE =
      Option.constant("stackTrace", StackTraceMode.class);
  public static final Option<StackTraceMode> UNDECLARED_STACK_TRACE =
      Option.constant("undeclaredStackTrace", StackTraceMode.class);
  public static final Option<Boolean> FINGERPRINTS = flag("fingerprints").byDefault(false);
  public static final Option<MessagePolicy> UNDECLARED_MESSAGES =
      Option.constant("undeclaredMessages", MessagePolicy.class);
  public static final Option<Boolean> MASKING = flag("masking").byDefault(true);

  /** Empty where every mask is used as it is declared. */
  public static final Option<Optional<Mask>> MASK_FLOOR =
      Option.of(
          "maskFloor", "none, or one of " + Option.constantsOf(Mask.class), OptionKind.MASK_FLOOR);

  public static final Option<Set<String>> PII_NAMES = names("piiNames").byDefault(Set.of());
  public static final Option<Set<String>> MASKING_EXCLUDES =
      names("maskingExcludes").byDefault(Set.of());
  public static final Option<Set<Shape>> SHAPES =
      Option.<Set<Shape>>of(
              "shapes",
              "none, or some of " + Option.constantsOf(Shape.class) + ", with commas between them",
              OptionKind.SHAPES)
          .byDefault(EnumSet.allOf(Shape.class));
  public static final Option<Boolean> SHAPES_EVERYWHERE = flag("shapesEverywhere").byDefault(false);
  public static final Option<List<String>> PATTERNS =
      Option.<List<String>>of(
              "patterns", "regular expressions with blanks between them", OptionKind.PATTERNS)
          .byDefault(List.of());
  public static final Option<HashKey> HASH_KEY =
      Option.of("hashKey", "a name, a colon and the key in Base64", OptionKind.HASH_KEY);

  public static final Option<Boolean> REQUIRE_PROTECTION = flag("requireProtection");
  public static final Option<ExceptionSignal> EXCEPTION_SIGNAL =
      Option.constant("exceptionSignal", ExceptionSignal.class);
  public static final Option<AttributePolicy> ATTRIBUTES =
      Option.constant("attributes", AttributePolicy.class).byDefault(AttributePolicy.FULL);
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
    return Option.of(name, "true or false", OptionKind.FLAG);
  }

  private static Option<String> text(String name, OptionKind kind) {
    return Option.of(name, "a text", kind);
  }

  private static Option<Integer> count(String name) {
    return Option.of(name, "a whole number, e.g. 512", OptionKind.COUNT);
  }

  private static Option<Duration> duration(String name) {
    return Option.of(name, "milliseconds, or a number and ms, s, m, h or d", OptionKind.DURATION);
  }

  private static Option<Path> file(String name) {
    return Option.of(name, "the path of a file", OptionKind.FILE);
  }

  private static Option<Set<String>> names(String name) {
    return Option.of(name, "names with commas between them", OptionKind.NAMES);
  }
}
