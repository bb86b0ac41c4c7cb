/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
import io.telltale.processor.mirror.Marks;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.model.Names;
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
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the stages ask the compiler about types.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class JavaTypes {

  private static final Set<Modifier> INHERITED_EVERYWHERE =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED);

  public final Elements elements;
  final Types types;
  final SensitiveContents contents = new SensitiveContents(this);

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

  boolean isThrowable(TypeElement type) {
    return type.getKind() == ElementKind.CLASS && isA(type.asType(), "java.lang.Throwable");
  }

  boolean isChecked(TypeMirror thrown) {
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
  boolean isA(TypeMirror type, String className) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return element.getQualifiedName().contentEquals(className)
        || isA(element.getSuperclass(), className)
        || element.getInterfaces().stream().anyMatch(above -> isA(above, className));
  }

  /** Returns the superclass, or null for one of Object or of a class that does not exist. */
  @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
            && declared.getKind() != TypeKind.ERROR
        ? (TypeElement) declared.asElement()
        : null;
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

  /** Returns the class, among the type and those around it, that keeps other classes out. */
  Optional<Element> barrier(TypeElement type) {
    for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
      boolean named =
          t.getNestingKind() == NestingKind.TOP_LEVEL || t.getNestingKind() == NestingKind.MEMBER;
      if (!named || t.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  /** Whether a class of a package can name a type. */
  boolean isReachable(TypeElement type, String fromPackage) {
    if (barrier(type).isPresent()) {
      return false;
    }
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!isVisible(e, fromPackage)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a member is read by its name alone from an object of a class below: no field hides it,
   * and each class between inherits it.
   */
  boolean isInherited(Element member, TypeElement below) {
    if (member instanceof VariableElement field && isHidden(field, below)) {
      return false;
    }
    return member.getModifiers().stream().anyMatch(INHERITED_EVERYWHERE::contains)
        || isInheritedInPackage(member, below);
  }

  private boolean isInheritedInPackage(Element member, TypeElement below) {
    String home = packageOf(member);
    for (TypeElement t = below; t != null; t = superclass(t)) {
      if (t.equals(member.getEnclosingElement())) {
        return true;
      }
      if (!packageOf(t).equals(home)) {
        return false;
      }
    }
    return true;
  }

  /** Returns what a field or method yields for an object of a type; of a wildcard, its bound. */
  TypeMirror yielded(DeclaredType owner, Element member) {
    TypeMirror seen = result(types.asMemberOf(owner, member));
    if (seen instanceof WildcardType wildcard && seen.getKind() == TypeKind.WILDCARD) {
      return wildcard.getExtendsBound() != null
          ? wildcard.getExtendsBound()
          : bound(result(member.asType()));
    }
    return bound(seen);
  }

  /** Returns a type as people read it: without the annotations that stand on it. */
  static String text(TypeMirror type) {
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
  TypeName written(DeclaredType type, String fromPackage) {
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
        yield isReachable((TypeElement) declared.asElement(), fromPackage)
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

  /** Whether a class of a package can read a member. */
  boolean isVisible(Element member, String fromPackage) {
    if (member.getModifiers().contains(Modifier.PRIVATE) || Lombok.makesPrivate(member)) {
      return false;
    }
    return member.getModifiers().contains(Modifier.PUBLIC) || packageOf(member).equals(fromPackage);
  }

  /** Whether the class, by its annotations, is one for which a writer is generated. */
  public boolean needsWriter(TypeElement type) {
    return isThrowable(type)
        ? Mirror.isPresent(type, Names.ERROR_CODE)
            || !markedMembers(type).isEmpty()
            || !sources(type).isEmpty()
        : MixIn.isMixIn(type);
  }

  /** Returns the members of a class, or of its interfaces, that yield its error code. */
  List<Element> sources(TypeElement type) {
    List<Element> sources = new ArrayList<>();
    addAnnotated(type, List.of(Names.ERROR_SOURCE), sources);
    return sources;
  }

  /** Returns the constants of an enum, in their order. */
  static List<Element> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
        .map(Element.class::cast)
        .toList();
  }

  /** Returns the full name of a class, or that of a member behind that of its class. */
  static String qualified(Element element) {
    Element owner = element.getEnclosingElement();
    return element instanceof TypeElement || owner == null
        ? element.toString()
        : qualified(owner) + "." + element.getSimpleName();
  }

  /**
   * Returns the fields and methods that a class exports, in the order of declaration: its own, and
   * then those that its interfaces declare.
   */
  List<Element> markedMembers(TypeElement type) {
    return markedMembers(type, (DeclaredType) type.asType());
  }

  /**
   * Returns the same as seen from a type, which may give values to type variables.
   *
   * @param seen the class, or one below it
   */
  List<Element> markedMembers(TypeElement type, DeclaredType seen) {
    List<Element> marked = annotated(type);
    if (!marked.isEmpty() || isThrowable(type)) {
      addSensitiveByType(type, seen, marked);
    }
    return marked;
  }

  /** Returns the same, also of a class that bears no mark itself. */
  List<Element> allMarkedMembers(TypeElement type, DeclaredType seen) {
    List<Element> marked = annotated(type);
    addSensitiveByType(type, seen, marked);
    return marked;
  }

  /** Returns those that bear an annotation. */
  List<Element> annotated(TypeElement type) {
    List<Element> marked = new ArrayList<>();
    addAnnotated(type, Names.MEMBER_ANNOTATIONS, marked);
    return marked;
  }

  /** A field needs no mark of its own if its type is sensitive as a whole, or holds what is. */
  private void addSensitiveByType(TypeElement type, DeclaredType seen, List<Element> marked) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getKind() == ElementKind.FIELD
          && !field.getModifiers().contains(Modifier.STATIC)
          && !marked.contains(field)
          && (Marks.isSensitiveByType(field) || contents.isIn(yielded(seen, field)))) {
        marked.add(field);
      }
    }
  }

  private static void addAnnotated(
      TypeElement type, List<String> annotations, List<Element> marked) {
    for (Element element : type.getEnclosedElements()) {
      // A class in it may be sensitive as a whole, which says nothing of its own values.
      if (!(element instanceof TypeElement)
          && Marks.isMarked(element, annotations)
          && !marked.contains(element)) {
        marked.add(element);
      }
    }
    for (TypeMirror above : type.getInterfaces()) {
      if (above.getKind() == TypeKind.DECLARED) {
        addAnnotated((TypeElement) ((DeclaredType) above).asElement(), annotations, marked);
      }
    }
  }

  /** Whether a class, or a superclass, exports members. */
  boolean isMarked(TypeElement type) {
    for (TypeElement t = type; t != null; t = superclass(t)) {
      if (!markedMembers(t).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Returns a type argument of a class, as a type that extends it has it; nothing if it is raw. */
  Optional<TypeMirror> argument(TypeMirror type, String className, int index) {
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
    return (element.getKind() != ElementKind.ENUM || isMarked(element))
        && !isOfPlatform(element)
        && !isA(type, "java.lang.Throwable");
  }

  /** Whether a class is one of the platform's, or is called like one. */
  boolean isOfPlatform(TypeElement type) {
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
  boolean canRead(TypeMirror field, TypeMirror returned) {
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

  /**
   * Whether a class between the one that declares a field and one below has another of its name.
   */
  boolean isHidden(VariableElement field, TypeElement below) {
    for (TypeElement t = below; t != null; t = superclass(t)) {
      if (t.equals(field.getEnclosingElement())) {
        return false;
      }
      if (ElementFilter.fieldsIn(t.getEnclosedElements()).stream()
          .anyMatch(other -> other.getSimpleName().equals(field.getSimpleName()))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the compiler warnings that the use of these elements brings about. */
  Set<String> suppressions(List<Element> used) {
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
