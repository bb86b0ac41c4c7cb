/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
import io.telltale.processor.mirror.Marks;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the stages ask the compiler about types.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class JavaTypes {

  public final Elements elements;
  public final Types types;
  public final Visibility visibility = new Visibility(this);
  public final SensitiveContents contents = new SensitiveContents(this);
  public final MarkedMembers marked = new MarkedMembers(this, contents);

  public JavaTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  public TypeRef ref(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      names.addFirst(e.getSimpleName().toString());
    }
    return new TypeRef(packageOf(type), List.copyOf(names));
  }

  public String packageOf(Element element) {
    return elements.getPackageOf(element).getQualifiedName().toString();
  }

  public boolean isThrowable(TypeElement type) {
    return type.getKind() == ElementKind.CLASS && isA(type.asType(), "java.lang.Throwable");
  }

  public boolean isChecked(TypeMirror thrown) {
    if (thrown instanceof TypeVariable variable && thrown.getKind() == TypeKind.TYPEVAR) {
      return isChecked(variable.getUpperBound());
    }
    return !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error");
  }

  /**
   * Whether a type is the named class or a subtype of it, whatever its type arguments.
   *
   * <p>This asks for no erasure: javac keeps one over the rounds, also that of a class whose
   * superclass is yet to be generated.
   */
  public boolean isA(TypeMirror type, String className) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return element.getQualifiedName().contentEquals(className)
        || isA(element.getSuperclass(), className)
        || element.getInterfaces().stream().anyMatch(above -> isA(above, className));
  }

  /** Returns the superclass, or null for one of Object or of a class that does not exist. */
  public @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
            && declared.getKind() != TypeKind.ERROR
        ? (TypeElement) declared.asElement()
        : null;
  }

  /** Returns the superclasses that exist, the nearest first. */
  public List<TypeElement> superclasses(TypeElement type) {
    List<TypeElement> all = new ArrayList<>();
    for (TypeElement t = superclass(type); t != null; t = superclass(t)) {
      all.add(t);
    }
    return all;
  }

  /** Whether some superclass does not exist (yet). */
  public boolean hasUnresolvedSuperclass(TypeElement type) {
    for (TypeElement t = type; t != null; t = superclass(t)) {
      if (t.getSuperclass().getKind() == TypeKind.ERROR) {
        return true;
      }
    }
    return false;
  }

  /** Returns what a field or method yields for an object of a type; of a wildcard, its bound. */
  public TypeMirror yielded(DeclaredType owner, Element member) {
    TypeMirror seen = result(types.asMemberOf(owner, member));
    if (seen instanceof WildcardType wildcard && seen.getKind() == TypeKind.WILDCARD) {
      return wildcard.getExtendsBound() != null
          ? wildcard.getExtendsBound()
          : bound(result(member.asType()));
    }
    return bound(seen);
  }

  /** Returns a type as people read it: without the annotations that stand on it. */
  public static String text(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED, ARRAY, TYPEVAR -> TypeName.get(type).toString().replace(", ", ",");
      default -> type.getKind().isPrimitive() ? TypeName.get(type).toString() : type.toString();
    };
  }

  private static TypeMirror result(TypeMirror member) {
    return member instanceof ExecutableType method ? method.getReturnType() : member;
  }

  /** Returns what a type stands for at least: for a wildcard or a type variable, its bound. */
  TypeMirror bound(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR -> bound(((TypeVariable) type).getUpperBound());
      case WILDCARD -> {
        TypeMirror above = ((WildcardType) type).getExtendsBound();
        yield above == null ? object() : bound(above);
      }
      case INTERSECTION -> bound(telling(((IntersectionType) type).getBounds()));
      default -> type;
    };
  }

  /** Returns the bound that says most: one that is sensitive, else the first. */
  private static TypeMirror telling(List<? extends TypeMirror> bounds) {
    for (TypeMirror bound : bounds) {
      if (bound instanceof DeclaredType declared
          && Marks.isSensitive(bound, declared.asElement())) {
        return bound;
      }
    }
    return bounds.get(0);
  }

  /**
   * Returns a type as a class of some package can write it: what it cannot name, and what is left
   * out, is a wildcard there.
   */
  public TypeName written(DeclaredType type, String fromPackage) {
    TypeElement element = (TypeElement) type.asElement();
    ClassName raw = ref(element).poet();
    if (element.getTypeParameters().isEmpty()) {
      return raw;
    }
    TypeName[] arguments =
        element.getTypeParameters().stream()
            .map(parameter -> WildcardTypeName.subtypeOf(Object.class))
            .toArray(TypeName[]::new);
    for (int i = 0; i < type.getTypeArguments().size(); i++) {
      if (canWrite(type.getTypeArguments().get(i), fromPackage)) {
        arguments[i] = TypeName.get(type.getTypeArguments().get(i));
      }
    }
    return ParameterizedTypeName.get(raw, arguments);
  }

  private boolean canWrite(TypeMirror type, String fromPackage) {
    return switch (type.getKind()) {
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        yield visibility.isReachable((TypeElement) declared.asElement(), fromPackage)
            && declared.getTypeArguments().stream().allMatch(t -> canWrite(t, fromPackage));
      }
      case ARRAY -> canWrite(((ArrayType) type).getComponentType(), fromPackage);
      case WILDCARD -> {
        WildcardType wildcard = (WildcardType) type;
        yield Stream.of(
                Optional.ofNullable(wildcard.getExtendsBound()),
                Optional.ofNullable(wildcard.getSuperBound()))
            .flatMap(Optional::stream)
            .allMatch(t -> canWrite(t, fromPackage));
      }
      default -> type.getKind().isPrimitive();
    };
  }

  /** Returns the constants of an enum, in their order. */
  public static List<Element> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element.class::cast)
        .toList();
  }

  /** Returns the full name of a class, or that of a member behind that of its class. */
  public static String qualified(Element element) {
    Element owner = element.getEnclosingElement();
    return element instanceof TypeElement || owner == null
        ? element.toString()
        : qualified(owner) + "." + element.getSimpleName();
  }

  /** Returns a type argument of a class, as a type that extends it has it; nothing if it is raw. */
  public Optional<TypeMirror> argument(TypeMirror type, String className, int index) {
    if (!(type instanceof DeclaredType declared) || !isA(type, className)) {
      return Optional.empty();
    }
    if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(className)) {
      List<? extends TypeMirror> arguments = declared.getTypeArguments();
      return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }
    return types.directSupertypes(type).stream()
        .flatMap(above -> argument(above, className, index).stream())
        .findFirst();
  }

  /**
   * Whether a type is a class or record that others wrote, of which the parts may be looked at. An
   * enum is one if it marks some.
   */
  boolean isObjectOfUsers(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return (element.getKind() != ElementKind.ENUM || marked.isMarked(element))
        && !isOfPlatform(element)
        && !isA(type, "java.lang.Throwable");
  }

  /** Whether a class is one of the platform's, or is called like one. */
  public boolean isOfPlatform(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("javax.");
  }

  TypeMirror object() {
    return elements.getTypeElement("java.lang.Object").asType();
  }

  /**
   * Whether a method that returns one type can be one that reads a field of another: the same, a
   * sub- or supertype, boxed, widened, or an Optional of it.
   */
  public boolean canRead(TypeMirror field, TypeMirror returned) {
    if (types.isSameType(field, returned)) {
      return true;
    }
    if (field.getKind().isPrimitive() || returned.getKind().isPrimitive()) {
      return types.isAssignable(field, returned) && !isObject(returned);
    }
    Optional<TypeMirror> optional = argument(returned, "java.util.Optional", 0);
    if (optional.isPresent()) {
      return canRead(field, optional.get());
    }
    return isSubclass(field, returned) || isSubclass(returned, field);
  }

  private boolean isObject(TypeMirror type) {
    return types.isSameType(type, object());
  }

  private boolean isSubclass(TypeMirror type, TypeMirror above) {
    return above instanceof DeclaredType declared
        && above.getKind() == TypeKind.DECLARED
        && (isObject(above)
            || isA(type, ((TypeElement) declared.asElement()).getQualifiedName().toString()));
  }

  /** Returns the compiler warnings that the use of these elements brings about. */
  public Set<String> suppressions(List<Element> used) {
    Set<String> warnings = new TreeSet<>();
    for (Element element : used) {
      for (Element e = element; e != null; e = e.getEnclosingElement()) {
        Mirror.find(e, "java.lang.Deprecated")
            .ifPresent(d -> warnings.add(d.isTrue("forRemoval") ? "removal" : "deprecation"));
      }
    }
    return warnings;
  }
}
