/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.model.AttributeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The types whose objects are values in themselves: numbers, and what its text says wholly. */
final class PlainTypes {

  private static final Map<String, AttributeType> WRAPPERS =
      Map.of(
          "java.lang.Byte", AttributeType.LONG,
          "java.lang.Short", AttributeType.LONG,
          "java.lang.Integer", AttributeType.LONG,
          "java.lang.Long", AttributeType.LONG,
          "java.lang.Float", AttributeType.DOUBLE,
          "java.lang.Double", AttributeType.DOUBLE,
          "java.lang.Boolean", AttributeType.BOOLEAN);

  private static final Map<String, AttributeType> OPTIONALS =
      Map.of(
          "java.util.OptionalInt", AttributeType.LONG,
          "java.util.OptionalLong", AttributeType.LONG,
          "java.util.OptionalDouble", AttributeType.DOUBLE);

  /** Types whose text is their value although they are neither final nor an enum. */
  private static final List<String> VALUES =
      List.of(
          "java.lang.CharSequence",
          "java.lang.Number",
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

  /** Further ones that are plain, also to the runtime where it meets them in a structure. */
  private static final Set<String> PLAIN =
      Set.of(
          "java.lang.Character",
          "java.lang.Class",
          "java.net.URI",
          "java.net.URL",
          "java.util.Currency",
          "java.util.Locale",
          "java.util.UUID");

  /** Further ones whose text is their value, which the runtime does not know by itself. */
  private static final Set<String> PLAIN_ALONE =
      Set.of(
          "java.lang.Module",
          "java.lang.Package",
          "java.lang.Runtime.Version",
          "java.lang.StackTraceElement",
          "java.lang.module.ModuleDescriptor.Version",
          "java.lang.reflect.Constructor",
          "java.lang.reflect.Field",
          "java.lang.reflect.Method",
          "java.lang.reflect.Type",
          "java.net.InetSocketAddress",
          "java.net.SocketAddress",
          "java.nio.ByteOrder",
          "java.nio.file.attribute.FileTime",
          "java.util.jar.Attributes.Name",
          "java.util.regex.Pattern",
          "javax.management.ObjectName",
          "javax.xml.namespace.QName");

  private final JavaTypes types;
  private final NamedTypes named;

  PlainTypes(JavaTypes types, NamedTypes named) {
    this.types = types;
    this.named = named;
  }

  /** Returns what a number or truth value becomes, boxed or optional; nothing if it is none. */
  static Optional<ValueType> number(String name) {
    return Optional.ofNullable(WRAPPERS.get(name))
        .map(ValueType::of)
        .or(() -> Optional.ofNullable(OPTIONALS.get(name)).map(o -> ValueType.of(o).inOptional()));
  }

  /** Whether a class is one of those whose text is its value. */
  static boolean isNamed(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return PLAIN.contains(name) || PLAIN_ALONE.contains(name);
  }

  /** Whether the runtime makes a text of such values where it meets them in a structure. */
  boolean isElement(TypeMirror type, TypeElement element) {
    String name = element.getQualifiedName().toString();
    return WRAPPERS.containsKey(name)
        || PLAIN.contains(name)
        || isText(type)
        || (!types.marked.isMarked(element)
            && (element.getKind() == ElementKind.ENUM || isPlain(type)));
  }

  /**
   * Whether the objects of a type are values, whatever their class: users extend {@code Number} or
   * implement {@code CharSequence}, and mark what theirs hold.
   */
  boolean isAlwaysValue(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    return element.getKind() == ElementKind.ENUM
        || WRAPPERS.containsKey(name)
        || OPTIONALS.containsKey(name)
        || isNamed(element)
        || (isPlain(type) && !isExtensible(element))
        || named.isText(type);
  }

  /** Whether there may be classes of users' below a type. */
  private static boolean isExtensible(TypeElement type) {
    return !type.getModifiers().contains(Modifier.FINAL)
        && (type.getKind().isInterface()
            || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .map(ExecutableElement::getModifiers)
                .anyMatch(m -> m.contains(Modifier.PUBLIC) || m.contains(Modifier.PROTECTED)));
  }

  boolean isPlain(TypeMirror type) {
    return VALUES.stream().anyMatch(value -> types.isA(type, value));
  }

  /** Whether only the compiler knows that the text of a value is the value. */
  private boolean isText(TypeMirror type) {
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return !types.marked.isMarked(element)
        && (named.isText(type) || PLAIN_ALONE.contains(element.getQualifiedName().toString()));
  }

  /** Returns the class, somewhere in a structure, of which only the compiler knows that. */
  @Nullable TypeElement textsIn(TypeMirror unbound) {
    TypeMirror type = types.bound(unbound);
    if (type.getKind() == TypeKind.ARRAY) {
      return textsIn(((ArrayType) type).getComponentType());
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    if (isText(type)) {
      return (TypeElement) ((DeclaredType) type).asElement();
    }
    return Stream.of(
            types.argument(type, "java.util.Optional", 0),
            types.argument(type, "java.util.Collection", 0),
            types.argument(type, "java.util.Map", 1),
            types.argument(type, "java.util.Map", 0))
        .flatMap(Optional::stream)
        .map(this::textsIn)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
