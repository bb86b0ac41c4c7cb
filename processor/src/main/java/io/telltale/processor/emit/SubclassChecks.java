/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.TypeRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements that tell the runtime what an object of a subclass may hide: a value whose
 * accessor it overrides, and parts and marks of its own; and of which fields the values are known
 * by accessors alone.
 */
final class SubclassChecks {

  /**
   * The methods by which sensitive values are read, by the object and the class that keeps them.
   */
  private final Map<@Nullable AccessModel, Map<TypeRef, Set<String>>> accessors = new HashMap<>();

  /** The fields in place of which accessors are called, by the object. */
  private final Map<@Nullable AccessModel, Set<AccessModel.Instead>> fields = new HashMap<>();

  private final TypeRef exception;

  /**
   * Looks through what is read of an exception.
   *
   * @param exception its class
   */
  SubclassChecks(TypeRef exception, List<AttributeModel> members) {
    this.exception = exception;
    for (AttributeModel member : members) {
      AccessModel access = member.mask() == null ? null : member.access();
      for (; access != null; access = access.holder()) {
        if (access.instead() != null) {
          fields
              .computeIfAbsent(access.holder(), holder -> new LinkedHashSet<>())
              .add(access.instead());
        }
        if (access.keeper() != null) {
          accessors
              .computeIfAbsent(access.holder(), holder -> new LinkedHashMap<>())
              .computeIfAbsent(access.keeper(), keeper -> new LinkedHashSet<>())
              .add(access.expression().replace("()", ""));
        }
      }
    }
  }

  /**
   * Returns the statements for an object.
   *
   * @param object what yields it, or a structure of such objects, or null for the exception
   * @param local the variable that has it
   */
  CodeBlock of(@Nullable AccessModel object, String local) {
    // if (account.getClass() != Account.class) {
    //   out.readAs(account, Account.class, false);
    //   out.readThrough(account, Account.class, "number");
    // }
    AccessModel.Open open = object == null ? null : object.open();
    TypeRef type = object == null ? exception : open == null ? null : open.type();
    Map<TypeRef, Set<String>> through =
        new LinkedHashMap<>(accessors.getOrDefault(object, Map.of()));
    Set<String> own = type == null ? null : through.remove(type);
    CodeBlock.Builder checks = CodeBlock.builder();
    if (type != null && (open != null || own != null)) {
      boolean single = object == null || object.each() == null;
      if (single) {
        checks.beginControlFlow("if ($L.getClass() != $T.class)", local, type.poet());
      }
      if (open != null) {
        checks.addStatement(
            "out.readAs($L, $T.class, $L$L)",
            local,
            type.poet(),
            open.whole(),
            names(open.parts()));
      }
      if (own != null) {
        addThrough(checks, local, type, own);
      }
      if (single) {
        checks.endControlFlow();
      }
    }
    through.forEach((keeper, names) -> addThrough(checks, local, keeper, names));
    addFields(checks, object);
    return checks.build();
  }

  private void addFields(CodeBlock.Builder checks, @Nullable AccessModel object) {
    // out.readInPlaceOf(Account.class, "number", "getNumber");
    for (AccessModel.Instead instead : fields.getOrDefault(object, Set.of())) {
      checks.addStatement(
          "out.readInPlaceOf($T.class, $S$L)",
          object == null ? exception.poet() : classOf(object),
          instead.field(),
          names(instead.accessors()));
    }
  }

  private static @Nullable TypeName classOf(AccessModel object) {
    TypeName type = object.type();
    return type instanceof ParameterizedTypeName parameterized ? parameterized.rawType : type;
  }

  private static void addThrough(
      CodeBlock.Builder checks, String local, TypeRef keeper, Set<String> names) {
    checks.addStatement("out.readThrough($L, $T.class$L)", local, keeper.poet(), names(names));
  }

  private static CodeBlock names(Collection<String> names) {
    return names.stream().map(name -> CodeBlock.of(", $S", name)).collect(CodeBlock.joining(""));
  }
}
