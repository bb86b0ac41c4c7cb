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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every option of a configuration, in the order in which problems are told.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Options {

  /** Comes before the options, each of which is added where it is made. */
  private static final List<Option<?>> DECLARED = new ArrayList<>();

  public static final Option<Boolean> ENABLED = flag("enabled", null);
  public static final Option<String> SERVICE_NAME = text("serviceName", OptionKind.SERVICE_NAME);
  public static final Option<String> SERVICE_VERSION =
      text("serviceVersion", OptionKind.SERVICE_VERSION);
  public static final Option<Double> SAMPLING_RATE =
      option("samplingRate", "a number from 0 to 1, e.g. 0.25", OptionKind.RATE, null);
  public static final Option<Boolean> ALWAYS_KEEP_ERRORS = flag("alwaysKeepErrors", false);

  public static final Option<String> EXPORTER = text("exporter", OptionKind.EXPORTER);
  public static final Option<String> ENDPOINT = text("endpoint", OptionKind.ENDPOINT);
  public static final Option<Map<String, String>> HEADERS =
      option("headers", "names and percent-encoded values: a=1,b=2", OptionKind.HEADERS, null);
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
      constant("exportFallback", Fallback.class, null);

  public static final Option<StackTraceMode> STACK_TRACE =
      constant("stackTrace", StackTraceMode.class, null);
  public static final Option<StackTraceMode> UNDECLARED_STACK_TRACE =
      constant("undeclaredStackTrace", StackTraceMode.class, null);
  public static final Option<Boolean> FINGERPRINTS = flag("fingerprints", false);
  public static final Option<MessagePolicy> UNDECLARED_MESSAGES =
      constant("undeclaredMessages", MessagePolicy.class, null);
  public static final Option<Boolean> MASKING = flag("masking", true);

  /** Empty where every mask is used as it is declared. */
  public static final Option<Optional<Mask>> MASK_FLOOR =
      option(
          "maskFloor",
          "none, or one of " + Option.constantsOf(Mask.class),
          OptionKind.MASK_FLOOR,
          null);

  public static final Option<Set<String>> PII_NAMES = names("piiNames");
  public static final Option<Set<String>> MASKING_EXCLUDES = names("maskingExcludes");
  public static final Option<Set<Shape>> SHAPES =
      option(
          "shapes",
          "none, or some of " + Option.constantsOf(Shape.class) + ", with commas between them",
          OptionKind.SHAPES,
          EnumSet.allOf(Shape.class));
  public static final Option<Boolean> SHAPES_EVERYWHERE = flag("shapesEverywhere", false);
  public static final Option<List<String>> PATTERNS =
      option(
          "patterns",
          "regular expressions with blanks between them",
          OptionKind.PATTERNS,
          List.of());
  public static final Option<HashKey> HASH_KEY =
      option("hashKey", "a name, a colon and the key in Base64", OptionKind.HASH_KEY, null);

  public static final Option<Boolean> REQUIRE_PROTECTION = flag("requireProtection", null);
  public static final Option<ExceptionSignal> EXCEPTION_SIGNAL =
      constant("exceptionSignal", ExceptionSignal.class, null);
  public static final Option<AttributePolicy> ATTRIBUTES =
      constant("attributes", AttributePolicy.class, AttributePolicy.FULL);
  public static final Option<Boolean> SHUTDOWN_HOOK = flag("shutdownHook", false);

  public static final List<Option<?>> ALL = List.copyOf(DECLARED);

  private Options() {}

  /**
   * Declares an option.
   *
   * @param always what holds by default under every preset; null if {@link OptionDefaults} tells
   */
  private static <T> Option<T> option(
      String name, String expected, OptionKind kind, @Nullable T always) {
    return declared(new Option<>(name, expected, kind, null, always));
  }

  /** Declares an option of which the value is one constant. */
  private static <E extends Enum<E>> Option<E> constant(
      String name, Class<E> type, @Nullable E always) {
    String expected = "one of " + Option.constantsOf(type);
    return declared(new Option<>(name, expected, OptionKind.CONSTANT, type, always));
  }

  private static <T> Option<T> declared(Option<T> option) {
    DECLARED.add(option);
    return option;
  }

  private static Option<Boolean> flag(String name, @Nullable Boolean always) {
    return option(name, "true or false", OptionKind.FLAG, always);
  }

  private static Option<String> text(String name, OptionKind kind) {
    return option(name, "a text", kind, null);
  }

  private static Option<Integer> count(String name) {
    return option(name, "a whole number, e.g. 512", OptionKind.COUNT, null);
  }

  private static Option<Duration> duration(String name) {
    return option(
        name, "milliseconds, or a number and ms, s, m, h or d", OptionKind.DURATION, null);
  }

  private static Option<Path> file(String name) {
    return option(name, "the path of a file", OptionKind.FILE, null);
  }

  private static Option<Set<String>> names(String name) {
    return option(name, "names with commas between them", OptionKind.NAMES, Set.of());
  }
}
