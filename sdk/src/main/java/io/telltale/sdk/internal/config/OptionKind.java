/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static java.util.Objects.requireNonNull;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.Shape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How options are read, checked and shown. Switches, as each lambda would be a class of its own
 * that is made whenever a process starts.
 */
enum OptionKind {
  FLAG,
  TEXT,
  SERVICE_NAME,
  SERVICE_VERSION,
  RATE,
  EXPORTER,
  ENDPOINT,
  HEADERS,
  COMPRESSION,
  COUNT,
  DURATION,
  FILE,
  NAMES,
  CONSTANT,
  MASK_FLOOR,
  SHAPES,
  PATTERNS,
  HASH_KEY;

  /**
   * Reads a text.
   *
   * @param constants the type of a {@link #CONSTANT}
   * @throws IllegalArgumentException if it cannot be read
   */
  Object parse(String text, @Nullable Class<?> constants) {
    return switch (this) {
      case FLAG -> Parsers.truth(text);
      case TEXT, SERVICE_NAME, SERVICE_VERSION, EXPORTER, ENDPOINT, COMPRESSION -> text;
      case RATE -> Double.valueOf(text);
      case HEADERS -> Parsers.headers(text);
      case COUNT -> Integer.valueOf(text);
      case DURATION -> Parsers.duration(text);
      case FILE -> Path.of(text);
      case NAMES -> Parsers.names(text);
      case CONSTANT -> constant(text, requireNonNull(constants, "constants"));
      case MASK_FLOOR -> Parsers.orNone(Mask.class, text);
      case SHAPES -> Parsers.constants(Shape.class, text);
      case PATTERNS -> Parsers.byBlanks(text);
      case HASH_KEY -> HashKey.parse(text);
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // only types of constants are handed over
  private static Object constant(String text, Class<?> type) {
    return Parsers.constant((Class) type, text);
  }

  /** Returns why a value cannot be used and how to mend it, or null. */
  @SuppressWarnings("unchecked") // what parse() returns
  @Nullable String problem(Object value) {
    return switch (this) {
      case SERVICE_NAME -> OptionRules.name((String) value, "orders");
      case SERVICE_VERSION -> OptionRules.name((String) value, "1.4.2");
      case RATE -> OptionRules.rate((Double) value);
      case EXPORTER -> OptionRules.exporter((String) value);
      case COMPRESSION -> OptionRules.compression((String) value);
      case COUNT -> OptionRules.positive((Number) value);
      case DURATION -> OptionRules.positive((Duration) value);
      case FILE -> OptionRules.file((Path) value);
      case NAMES -> OptionRules.names((Collection<String>) value);
      case PATTERNS -> OptionRules.patterns((List<String>) value);
      case HASH_KEY -> ((HashKey) value).problem();
      case FLAG, TEXT, ENDPOINT, HEADERS, CONSTANT, MASK_FLOOR, SHAPES -> null;
    };
  }

  /** Returns a value as messages may have it. */
  @SuppressWarnings("unchecked") // what parse() returns
  String shown(Object value) {
    return switch (this) {
      case ENDPOINT -> Quoted.withoutCredentials((String) value);
      case HEADERS -> ((Map<String, String>) value).keySet().toString();
      case CONSTANT -> Option.lowerCase((Enum<?>) value);
      case MASK_FLOOR -> shownFloor((Optional<Mask>) value);
      case SHAPES -> new TreeSet<>((Set<Shape>) value).toString();
      default -> value.toString();
    };
  }

  private static String shownFloor(Optional<Mask> floor) {
    return floor.isPresent() ? Option.lowerCase(floor.get()) : Parsers.NONE;
  }
}
