/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.telltale.processor.model.SourceModel;
import javax.lang.model.element.Modifier;

/** Writes what asks an enum constant for its status and its title. */
final class FactsEmitter {

  /** The constant of a writer that holds it. */
  static final String INSTANCE = "FACTS";

  private static final String NAME = "Facts";
  private static final String CONSTANT = "constant";

  private FactsEmitter() {}

  static void addTo(TypeSpec.Builder type, SourceModel source) {
    // private static final Facts FACTS = new Facts();
    if (!source.facts().isEmpty()) {
      ClassName facts = ClassName.get("", NAME);
      type.addField(Declarations.constant(facts, INSTANCE).initializer("new $T()", facts).build());
      type.addType(facts(source));
    }
  }

  private static TypeSpec facts(SourceModel source) {
    // /** What a constant says of itself. */
    // private static final class Facts extends ConstantFacts<ShopError> {
    //   private Facts() { super("httpStatus()", null); }
    //   @Override protected Integer status(ShopError constant) { return constant.httpStatus(); }
    // }
    ClassName type = source.type().poet();
    String status = source.facts().status();
    String title = source.facts().title();
    TypeSpec.Builder facts =
        TypeSpec.classBuilder(NAME)
            .addJavadoc("What a constant says of itself.\n")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeNames.CONSTANT_FACTS, type))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement("super($L, $L)", nameOrNull(status), nameOrNull(title))
                    .build());
    if (!status.isEmpty()) {
      facts.addMethod(reading("status", ClassName.get(Integer.class), type, status));
    }
    if (!title.isEmpty()) {
      facts.addMethod(reading("title", ClassName.get(String.class), type, title));
    }
    return facts.build();
  }

  private static CodeBlock nameOrNull(String member) {
    return member.isEmpty() ? CodeBlock.of("null") : CodeBlock.of("$S", member);
  }

  private static MethodSpec reading(String name, TypeName result, TypeName type, String member) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(result)
        .addParameter(type, CONSTANT)
        .addStatement("return $L.$L", CONSTANT, member)
        .build();
  }
}
