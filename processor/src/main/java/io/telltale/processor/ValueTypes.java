/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Decides which attribute a member of some Java type becomes. */
final class ValueTypes {

  private static final Set<String> INTEGRAL =
      Set.of("java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long");
  private static final Set<String> FLOATING = Set.of("java.lang.Float", "java.lang.Double");

  /** Types whose text is their value although they are neither final nor an enum. */
  private static final List<String> VALUES =
      List.of(
          "java.lang.CharSequence",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.ZoneId",
          "java.time.chrono.ChronoLocalDate",
          "java.time.temporal.TemporalAccessor",
          "java.time.temporal.TemporalAmount",
          "java.util.Date",
          "java.util.TimeZone",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.io.File",
          "java.net.InetAddress");

  /** Types that hold other values, run code, or are better left alone, though some are final. */
  private static final List<String> HOLDERS =
      List.of(
          "java.lang.Iterable",
          "java.util.Iterator",
          "java.util.Map",
          "java.util.Optional",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble",
          "java.util.function.Supplier",
          "java.util.concurrent.Callable",
          "java.util.concurrent.Future",
          "java.util.stream.BaseStream",
          "java.lang.ref.Reference",
          "java.lang.Runnable",
          "java.lang.Throwable",
          "java.lang.AutoCloseable");

  private final JavaTypes types;

  ValueTypes(JavaTypes types) {
    this.types = types;
  }

  /** Returns the attribute type for a Java type, or nothing if there is none. */
  Optional<AttributeType> attributeType(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, INT, LONG -> Optional.of(AttributeType.LONG);
      case FLOAT, DOUBLE -> Optional.of(AttributeType.DOUBLE);
      case BOOLEAN -> Optional.of(AttributeType.BOOLEAN);
      case CHAR -> Optional.of(AttributeType.STRING);
      case DECLARED -> ofClass((TypeElement) ((DeclaredType) type).asElement(), type);
      default -> Optional.empty();
    };
  }

  private Optional<AttributeType> ofClass(TypeElement element, TypeMirror type) {
    String name = element.getQualifiedName().toString();
    if (INTEGRAL.contains(name)) {
      return Optional.of(AttributeType.LONG);
    }
    if (FLOATING.contains(name)) {
      return Optional.of(AttributeType.DOUBLE);
    }
    if (name.equals("java.lang.Boolean")) {
      return Optional.of(AttributeType.BOOLEAN);
    }
    return isValue(element, type) ? Optional.of(AttributeType.STRING) : Optional.empty();
  }

  private boolean isValue(TypeElement element, TypeMirror type) {
    if (VALUES.stream().anyMatch(value -> types.isA(type, value))) {
      return true;
    }
    if (HOLDERS.stream().anyMatch(holder -> types.isA(type, holder))
        || !types.markedMembers(element).isEmpty()) {
      return false;
    }
    return element.getKind() == ElementKind.ENUM || element.getModifiers().contains(Modifier.FINAL);
  }
}
