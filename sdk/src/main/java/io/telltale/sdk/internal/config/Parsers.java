/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Read the texts of options. What cannot be read is an {@link IllegalArgumentException}, of which
 * nobody shows the message.
 */
final class Parsers {

  /** How a text says that there is no constant. */
  static final String NONE = "none";

  private static final Pattern DURATION = Pattern.compile("(\\d{1,15})\\s*(ms|s|m|h|d|)");

  private Parsers() {}

  static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  /** Reads what OpenTelemetry's variables take, too: a number of milliseconds, or with a unit. */
  static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no duration");
    }
    long amount = Long.parseLong(matcher.group(1));
    try {
      return switch (matcher.group(2)) {
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        case "h" -> Duration.ofHours(amount);
        case "d" -> Duration.ofDays(amount);
        default -> Duration.ofMillis(amount);
      };
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("too long", e);
    }
  }

  /** Reads the name of a constant, whatever the case, with a hyphen for each underscore. */
  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Reads a constant, or {@value #NONE} for none of them. */
  static <E extends Enum<E>> Optional<E> orNone(Class<E> type, String text) {
    return isNone(text) ? Optional.empty() : Optional.of(constant(type, text));
  }

  private static boolean isNone(String text) {
    return text.strip().equalsIgnoreCase(NONE);
  }

  /** Reads constants with commas between them; {@value #NONE} is no constant at all. */
  static <E extends Enum<E>> Set<E> constants(Class<E> type, String text) {
    return isNone(text)
        ? Set.of()
        : Set.copyOf(parts(text, ",").map(part -> constant(type, part)).toList());
  }

  static Set<String> names(String text) {
    return new LinkedHashSet<>(parts(text, ",").toList());
  }

  static List<String> byBlanks(String text) {
    return parts(text, "\\s").toList();
  }

  /** Reads what {@code OTEL_EXPORTER_OTLP_HEADERS} takes: names and percent-encoded values. */
  static Map<String, String> headers(String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    parts(text, ",")
        .forEach(
            header -> {
              int equals = header.indexOf('=');
              if (equals <= 0) {
                throw new IllegalArgumentException("no equals sign");
              }
              // A plus sign is one: it is no form that is decoded here.
              String value = header.substring(equals + 1).strip().replace("+", "%2B");
              headers.put(
                  header.substring(0, equals).strip(),
                  URLDecoder.decode(value, StandardCharsets.UTF_8));
            });
    return headers;
  }

  private static Stream<String> parts(String text, String separator) {
    return Pattern.compile(separator)
        .splitAsStream(text)
        .map(String::strip)
        .filter(part -> !part.isEmpty());
  }
}
