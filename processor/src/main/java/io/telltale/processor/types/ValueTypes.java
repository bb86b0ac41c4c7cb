/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.mirror.Marks;
import io.telltale.processor.model.AttributeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Decides which attribute a member of some Java type becomes.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ValueTypes {

  private static final String OBJECT = "java.lang.Object";

  /** Types that say nothing about their values: each of these speaks for itself, at run time. */
  private static final Set<String> SAY_NOTHING =
      Set.of(OBJECT, "java.io.Serializable", "java.lang.Comparable");

  private static final String THROWABLE = "java.lang.Throwable";

  /** Types that hold other values, run code, or are better left alone, though some are final. */
  private static final List<String> HOLDERS =
      List.of(
          "java.lang.Iterable",
          "java.util.Iterator",
          "java.util.Optional",
          "java.util.function.Supplier",
          "java.util.concurrent.Callable",
          "java.util.concurrent.Future",
          "java.util.stream.BaseStream",
          "java.lang.ref.Reference",
          "java.lang.Runnable",
          "java.lang.AutoCloseable");

  private final JavaTypes types;

  private final NamedTypes named;

  final PlainTypes plain;

  /**
   * Creates the decision.
   *
   * @param named the types of the users', and those of well-known libraries, as the option has them
   */
  public ValueTypes(JavaTypes types, Set<String> named) {
    this.types = types;
    this.named = new NamedTypes(types, named);
    this.plain = new PlainTypes(types, this.named);
  }

  /** Returns what a Java type becomes, or nothing if there is no attribute for it. */
  public Optional<ValueType> of(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, INT, LONG -> Optional.of(ValueType.of(AttributeType.LONG));
      case FLOAT, DOUBLE -> Optional.of(ValueType.of(AttributeType.DOUBLE));
      case BOOLEAN -> Optional.of(ValueType.of(AttributeType.BOOLEAN));
      case CHAR -> Optional.of(ValueType.of(AttributeType.STRING));
      case ARRAY -> ofArray(((ArrayType) type).getComponentType());
      case DECLARED -> ofClass((DeclaredType) type);
      default -> Optional.empty();
    };
  }

  private Optional<ValueType> ofArray(TypeMirror component) {
    return component.getKind() == TypeKind.CHAR || component.getKind() == TypeKind.BYTE
        ? Optional.of(ValueType.ofBuffer())
        : list(component);
  }

  private Optional<ValueType> ofClass(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    Optional<ValueType> number = PlainTypes.number(name);
    if (number.isPresent()) {
      return number;
    }
    if (name.equals("java.util.Optional")) {
      return types
          .argument(type, name, 0)
          .flatMap(value -> of(types.bound(value)))
          .filter(value -> !value.optional())
          .map(ValueType::inOptional);
    }
    boolean structure = types.isA(type, "java.util.Collection") || types.isA(type, "java.util.Map");
    if (structure && types.contents.areBesideElements(type)) {
      return Optional.empty();
    }
    if (types.isA(type, "java.util.Collection")) {
      return argument(type, "java.util.Collection", 0).flatMap(this::list);
    }
    if (types.isA(type, "java.util.Map")) {
      if (hidesInKeys(type)) {
        return Optional.empty();
      }
      return argument(type, "java.util.Map", 1)
          .filter(this::isElement)
          .map(value -> ValueType.of(AttributeType.MAP).withTextsOf(textsIn(type)))
          .or(() -> objectIn(type, this::of).map(object -> object.in(AttributeType.MAP)));
    }
    return ofObject(element, type);
  }

  /**
   * Whether the keys of a map are objects that hold something sensitive: no attribute has these.
   */
  private boolean hidesInKeys(DeclaredType map) {
    return types
        .argument(map, "java.util.Map", 0)
        .filter(key -> types.contents.isIn(key) && !isElement(key))
        .isPresent();
  }

  /** Returns a type argument; a raw type says nothing about what it holds. */
  private Optional<TypeMirror> argument(TypeMirror type, String className, int index) {
    return types
        .argument(type, className, index)
        .or(() -> types.isA(type, className) ? Optional.of(types.object()) : Optional.empty());
  }

  private Optional<ValueType> ofObject(TypeElement element, DeclaredType type) {
    // What marks members is taken apart, whatever else it is: its text may hold what is sensitive.
    boolean marked = types.marked.isMarked(element);
    if (!marked && (plain.isPlain(type) || named.isText(type))) {
      return Optional.of(ValueType.of(AttributeType.STRING));
    }
    Optional<ExecutableElement> through = marked ? Optional.empty() : named.through(type);
    if (through.isPresent()) {
      return through
          .filter(method -> isAlone(types.yielded(type, method)))
          .map(method -> ValueType.through(type, method));
    }
    if (SAY_NOTHING.contains(element.getQualifiedName().toString()) || types.isA(type, THROWABLE)) {
      return Optional.of(ValueType.of(AttributeType.ANY));
    }
    if (!SealedTypes.permitted(type, types).isEmpty() && types.contents.isIn(type)) {
      return Optional.of(ValueType.ofCarrier(type));
    }
    if (HOLDERS.stream().anyMatch(holder -> types.isA(type, holder))) {
      return Optional.empty();
    }
    boolean sensitive = Marks.isSensitive(type, element) && element.getKind() == ElementKind.CLASS;
    if (element.getKind() == ElementKind.RECORD || sensitive || types.marked.isMarked(element)) {
      return Optional.of(ValueType.ofCarrier(type));
    }
    // A final class of others' may hold anything, and its text may say it.
    boolean value = element.getKind() == ElementKind.ENUM || PlainTypes.isNamed(element);
    return value ? Optional.of(ValueType.of(AttributeType.STRING)) : Optional.empty();
  }

  /** Whether the result of a method is a value that stands for the whole object. */
  private boolean isAlone(TypeMirror type) {
    return of(type).filter(value -> value.carrier() == null && !value.buffer()).isPresent();
  }

  /** Returns the list of elements of some type, or nothing if these cannot be elements. */
  private Optional<ValueType> list(TypeMirror element) {
    Optional<ValueType> single = of(types.bound(element)).filter(value -> !value.optional());
    return isElement(element)
        ? Optional.of(
            ValueType.of(
                    switch (single.map(ValueType::attribute).orElse(AttributeType.STRING)) {
                      case LONG -> AttributeType.LONGS;
                      case DOUBLE -> AttributeType.DOUBLES;
                      case BOOLEAN -> AttributeType.BOOLEANS;
                      default -> AttributeType.STRINGS;
                    })
                .withTextsOf(textsIn(element)))
        : objectIn(element, this::of).map(object -> object.in(AttributeType.STRINGS));
  }

  /**
   * Returns how the objects are reached that a value is or holds, whatever their class; nothing if
   * there are none, or they are out of reach.
   */
  public Optional<ValueType> objects(TypeMirror unbound) {
    TypeMirror type = types.bound(unbound);
    Optional<TypeMirror> optional = types.argument(type, "java.util.Optional", 0);
    if (optional.isPresent()) {
      return objects(optional.get()).filter(value -> !value.optional()).map(ValueType::inOptional);
    }
    Optional<ValueType> single = object(type);
    if (single.isPresent()) {
      // What it holds beyond its parts would be lost.
      return types.contents.areInElements(type) ? Optional.empty() : single;
    }
    AttributeType list =
        types.isA(type, "java.util.Map") ? AttributeType.MAP : AttributeType.STRINGS;
    return objectIn(type, this::object).map(object -> object.in(list));
  }

  private Optional<ValueType> object(TypeMirror type) {
    return type instanceof DeclaredType declared && types.contents.areInParts(declared)
        ? Optional.of(ValueType.ofCarrier(declared))
        : Optional.empty();
  }

  /** Returns the class of the objects in a structure, with plain keys where it has a map. */
  private Optional<ValueType> objectIn(
      TypeMirror unbound, Function<TypeMirror, Optional<ValueType>> single) {
    TypeMirror type = types.bound(unbound);
    if (type.getKind() == TypeKind.ARRAY) {
      return objectIn(((ArrayType) type).getComponentType(), single);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    if (types.isA(type, "java.util.Map")) {
      return types
          .argument(type, "java.util.Map", 0)
          .filter(this::isElement)
          .flatMap(key -> types.argument(type, "java.util.Map", 1))
          .flatMap(value -> objectIn(value, single));
    }
    Optional<TypeMirror> held =
        types
            .argument(type, "java.util.Optional", 0)
            .or(() -> types.argument(type, "java.util.Collection", 0));
    return held.isPresent()
        ? objectIn(held.get(), single)
        : single.apply(type).filter(value -> value.carrier() != null && !value.optional());
  }

  /** Whether the runtime makes a text of such values, or looks at what they are. */
  private boolean isElement(TypeMirror unbound) {
    TypeMirror type = types.bound(unbound);
    if (type.getKind() == TypeKind.ARRAY) {
      return isElement(((ArrayType) type).getComponentType());
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return type.getKind().isPrimitive();
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    String name = element.getQualifiedName().toString();
    if (name.equals("java.util.Optional")) {
      return types.argument(type, name, 0).filter(this::isElement).isPresent();
    }
    return plain.isElement(type, element)
        || of(type).filter(value -> isStructure(value.attribute())).isPresent();
  }

  /** Returns the class, somewhere in a structure, of which only the compiler knows that. */
  public @Nullable TypeElement textsIn(TypeMirror type) {
    return plain.textsIn(type);
  }

  private static boolean isStructure(@Nullable AttributeType attribute) {
    return attribute != null
        && (attribute.list || attribute == AttributeType.MAP || attribute == AttributeType.ANY);
  }
}
