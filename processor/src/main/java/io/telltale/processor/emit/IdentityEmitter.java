/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeSpec;
import io.telltale.processor.model.ExceptionModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.SourceModel;
import io.telltale.processor.model.TemplateModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes what a writer knows of identities: the class's own, those of enum constants, messages. */
final class IdentityEmitter {

  private static final String OWN = "IDENTITY";

  private final ExceptionModel model;
  private final UnaryOperator<@Nullable String> keys;
  private final List<String> identities = new ArrayList<>();
  private final List<String> ofConstants = new ArrayList<>();
  private final ConstantChunks chunks;

  /**
   * Creates an emitter.
   *
   * @param taken the names of constants so far
   * @param keys returns the constant for the name of an attribute
   */
  IdentityEmitter(ExceptionModel model, Set<String> taken, UnaryOperator<@Nullable String> keys) {
    this.model = model;
    this.keys = keys;
    SourceModel source = model.source();
    this.chunks = new ConstantChunks(source, keys);
    if (source != null) {
      for (SourceModel.ConstantModel constant : source.constants()) {
        ofConstants.add(Names.constant(constant.name() + "_IDENTITY", taken));
      }
    }
  }

  void addIdentities(TypeSpec.Builder type) {
    // private static final ErrorIdentity IDENTITY = ErrorIdentity.builder("AUTH", 201)…;
    // @Override public ErrorIdentity constantIdentity() { return IDENTITY; }
    if (model.identity() != null) {
      addConstant(type, OWN, IdentityCode.constant(OWN, model.identity()));
    }
    SourceModel source = model.source();
    if (source != null) {
      FactsEmitter.addTo(type, source);
    }
    if (source != null && chunks.isNeeded()) {
      chunks.addTo(type, ofConstants, model);
    } else if (source != null) {
      for (int i = 0; i < source.constants().size(); i++) {
        String name = ofConstants.get(i);
        addConstant(type, name, IdentityCode.constant(name, source, source.constants().get(i)));
      }
      addIdentity(type, source);
      addList(type);
    } else if (model.identity() != null) {
      type.addMethod(
          Declarations.override("constantIdentity")
              .returns(RuntimeNames.ERROR_IDENTITY)
              .addStatement("return $L", OWN)
              .build());
    }
  }

  private void addConstant(TypeSpec.Builder type, String name, FieldSpec constant) {
    type.addField(constant);
    identities.add(name);
  }

  private void addList(TypeSpec.Builder type) {
    // @Override public List<ErrorIdentity> identities() { … }
    CodeBlock list =
        identities.size() == 1
            ? CodeBlock.of("$T.singletonList($L)", Collections.class, identities.get(0))
            : CodeBlock.of(
                "$T.unmodifiableList($T.asList($L))",
                Collections.class,
                Arrays.class,
                String.join(", ", identities));
    type.addMethod(
        Declarations.override("identities")
            .returns(
                ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.ERROR_IDENTITY))
            .addStatement("return $L", list)
            .build());
  }

  private void addIdentity(TypeSpec.Builder type, SourceModel source) {
    // @Override public ErrorIdentity identity(Throwable error) {
    //   BusinessError source = ((BusinessException) error).error();
    //   if (source == null) { return null; }
    //   switch (source) { case SOLD_OUT: return SOLD_OUT_IDENTITY; default: return null; }
    // }
    MethodSpec.Builder identity =
        Declarations.override("identity")
            .returns(RuntimeNames.ERROR_IDENTITY)
            .addParameter(Throwable.class, "error");
    String otherwise = model.identity() == null ? "null" : OWN;
    identity
        .addStatement(
            "$T source = (($T) error).$L",
            source.type().poet(),
            model.type().poet(),
            source.access().expression())
        .beginControlFlow("if (source == null)")
        .addStatement("return $L", otherwise)
        .endControlFlow()
        .beginControlFlow("switch (source)");
    for (int i = 0; i < source.constants().size(); i++) {
      identity.addCode(
          "case $L:\n$>return $L;\n$<", source.constants().get(i).name(), ofConstants.get(i));
    }
    identity.addCode("default:\n$>return $L;\n$<", otherwise).endControlFlow();
    type.addMethod(identity.build());
  }

  void addMessages(TypeSpec.Builder type) {
    if (chunks.isNeeded()) {
      chunks.addMessages(type, model);
      return;
    }
    // @Override public String message(ErrorIdentity identity, MemberTexts members) {
    //   return "No session for " + members.get(EMAIL);
    // }
    MethodSpec.Builder message =
        Declarations.override("message")
            .returns(String.class)
            .addParameter(RuntimeNames.ERROR_IDENTITY, "identity")
            .addParameter(RuntimeNames.MEMBER_TEXTS, "members");
    boolean any = model.message() != null;
    SourceModel source = model.source();
    for (int i = 0; source != null && i < source.constants().size(); i++) {
      TemplateModel template = source.constants().get(i).message();
      if (template != null) {
        message
            .beginControlFlow("if (identity == $L)", ofConstants.get(i))
            .addStatement("return $L", IdentityCode.text(template, keys))
            .endControlFlow();
        any = true;
      }
    }
    if (!any) {
      return;
    }
    TemplateModel own = model.message();
    if (own == null) {
      message.addStatement("return null");
    } else if (source == null) {
      message.addStatement("return $L", IdentityCode.text(own, keys));
    } else {
      message.addStatement("return identity == IDENTITY ? $L : null", IdentityCode.text(own, keys));
    }
    type.addMethod(message.build());
  }
}
