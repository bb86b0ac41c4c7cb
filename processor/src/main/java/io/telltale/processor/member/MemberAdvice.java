/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.access.Access;
import io.telltale.processor.access.AccessorResolver;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.runtime.internal.names.NameRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Compares what a member is called, and what type it has, with the mask it is given. */
final class MemberAdvice {

  private static final List<String> COMMON = List.of("java.lang.Boolean", "java.lang.Character");

  private static final List<String> NO_ADDRESSES =
      List.of(
          "java.lang.Number",
          "java.util.UUID",
          "java.time.temporal.TemporalAccessor",
          "java.time.temporal.TemporalAmount");

  private static final List<String> NO_WORDS =
      List.of(
          "java.util.Date",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble");

  /** What holds values, and which of its arguments is their type. */
  private static final Map<String, Integer> HOLDERS =
      Map.of(
          "java.lang.Iterable", 0,
          "java.util.Optional", 0,
          "java.util.concurrent.atomic.AtomicReference", 0,
          "java.util.Map", 1);

  private final JavaTypes types;
  private final NameRules names;

  MemberAdvice(JavaTypes types, NameRules names) {
    this.types = types;
    this.names = names;
  }

  /**
   * Returns the mask of a member: that which is declared, else that which its name demands.
   *
   * @param name what it is exported as; a harmless one does not hide that of its declaration
   */
  @Nullable MaskModel maskOf(
      String name, Access access, @Nullable MaskModel declared, Origin at, Findings findings) {
    TypeMirror type = access.type();
    if (declared == null) {
      return maskByName(name, access, at, findings);
    }
    if (declared.masker() == null && isUnused(declared.kind(), type)) {
      findings.add(Rule.UNUSED_MASK, at, declared.kind(), name, JavaTypes.text(type));
    } else if (isOneOfFew(type)) {
      findings.add(Rule.LOW_ENTROPY, at, name, JavaTypes.text(type));
    } else if (declared.parts() && hasNoWords(type)) {
      findings.add(Rule.UNUSED_PARTS, at, name, JavaTypes.text(type));
    }
    return declared;
  }

  private @Nullable MaskModel maskByName(String name, Access access, Origin at, Findings findings) {
    // A flag or an enum that is called 'tokenState' tells of a secret, but is none.
    if (isOneOfFew(access.type())) {
      return null;
    }
    String declared = declaredName(access);
    NameRules.Verdict ofDeclared = names.judge(declared);
    NameRules.Verdict ofName = declared.equals(name) ? ofDeclared : names.judge(name);
    // What its own name says first: that is the one to be quoted.
    boolean own = ofDeclared.compareTo(ofName) >= 0;
    String telling = own ? declared : name;
    return switch (own ? ofDeclared : ofName) {
      case SECRET -> {
        findings.add(Rule.SECRET_NAME, at, telling);
        yield MaskModel.of(MaskModel.Kind.REDACT);
      }
      case PERSONAL -> {
        findings.add(Rule.PERSONAL_NAME, at, telling);
        yield null;
      }
      case HARMLESS -> null;
    };
  }

  private static String declaredName(Access access) {
    return access.sources().stream()
        .map(source -> Names.property(AccessorResolver.name(source), true))
        .collect(Collectors.joining("."));
  }

  /** Whether a mask that shows a part of the value never shows any of such a type. */
  private boolean isUnused(MaskModel.Kind mask, TypeMirror type) {
    return switch (mask.shows()) {
      case NOTHING -> false;
      case END -> isCommon(type) || isBuffer(type);
      case ADDRESS -> isOneOfFew(type) || isBuffer(type) || isNoAddress(type);
    };
  }

  /** Whether values of a type are too common to be sought in texts. */
  boolean isOneOfFew(TypeMirror type) {
    return isCommon(type)
        || (type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement().getKind() == ElementKind.ENUM);
  }

  private boolean isCommon(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN
        || type.getKind() == TypeKind.CHAR
        || COMMON.stream().anyMatch(name -> types.isA(type, name));
  }

  private static boolean isBuffer(TypeMirror type) {
    if (!(type instanceof ArrayType array) || type.getKind() != TypeKind.ARRAY) {
      return false;
    }
    TypeKind component = array.getComponentType().getKind();
    return component == TypeKind.CHAR || component == TypeKind.BYTE;
  }

  private boolean isNoAddress(TypeMirror type) {
    return type.getKind().isPrimitive()
        || NO_ADDRESSES.stream().anyMatch(name -> types.isA(type, name));
  }

  /** The words of a list are those of its elements. */
  private boolean hasNoWords(TypeMirror type) {
    if (type instanceof ArrayType array && type.getKind() == TypeKind.ARRAY) {
      return holdsNoWords(array.getComponentType());
    }
    return isNoAddress(type)
        || NO_WORDS.stream().anyMatch(name -> types.isA(type, name))
        || HOLDERS.entrySet().stream()
            .flatMap(holder -> types.argument(type, holder.getKey(), holder.getValue()).stream())
            .anyMatch(this::holdsNoWords);
  }

  private boolean holdsNoWords(TypeMirror element) {
    TypeMirror bound =
        element instanceof WildcardType wildcard && element.getKind() == TypeKind.WILDCARD
            ? wildcard.getExtendsBound()
            : element;
    return bound != null && (isOneOfFew(bound) || hasNoWords(bound));
  }
}
