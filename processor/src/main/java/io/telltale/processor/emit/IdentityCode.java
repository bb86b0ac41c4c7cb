/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.FieldSpec;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.SourceModel;
import io.telltale.processor.model.TemplateModel;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes what one identity needs: the constant that holds it, and the text of its message. */
final class IdentityCode {

  private IdentityCode() {}

  /** Returns {@code private static final ErrorIdentity <name> = ErrorIdentity.builder(…)…}. */
  static FieldSpec constant(String name, IdentityModel identity) {
    return Declarations.constant(RuntimeNames.ERROR_IDENTITY, name)
        .initializer(builder(identity))
        .build();
  }

  /**
   * Returns the constant for the identity of an enum constant, which may know some of it by itself:
   * {@code private static final ErrorIdentity <name> = FACTS.of(Code.SOLD_OUT, ErrorIdentity…)}.
   */
  static FieldSpec constant(String name, SourceModel source, SourceModel.ConstantModel constant) {
    if (source.facts().isEmpty()) {
      return constant(name, constant.identity());
    }
    return Declarations.constant(RuntimeNames.ERROR_IDENTITY, name)
        .initializer(
            "$L.of($T.$L, $L)",
            FactsEmitter.INSTANCE,
            source.type().poet(),
            constant.name(),
            started(constant.identity()).add("$<$<").build())
        .build();
  }

  /**
   * Returns {@code "No session for " + members.get(EMAIL)}.
   *
   * @param keys returns the constant for the name of an attribute
   */
  static CodeBlock text(TemplateModel template, UnaryOperator<@Nullable String> keys) {
    return template.parts().stream()
        .map(part -> part(part, keys))
        .collect(CodeBlock.joining(" + "));
  }

  private static CodeBlock part(TemplateModel.Part part, UnaryOperator<@Nullable String> keys) {
    return part instanceof TemplateModel.Placeholder place
        ? CodeBlock.of("members.get($L)", keys.apply(place.member()))
        : CodeBlock.of("$S", ((TemplateModel.Text) part).text());
  }

  private static CodeBlock builder(IdentityModel identity) {
    return started(identity).add("\n.build()$<$<").build();
  }

  private static CodeBlock.Builder started(IdentityModel identity) {
    // ErrorIdentity.builder("AUTH", 201)
    //     .status(401)
    //     .title("Authentication required")
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.builder($S, $L)$>$>",
                RuntimeNames.ERROR_IDENTITY,
                identity.domain(),
                identity.code());
    String defaultName = IdentityModel.defaultName(identity.domain(), identity.code());
    if (!identity.name().equals(defaultName)) {
      code.add("\n.name($S)", identity.name());
    }
    if (identity.status() != 500) {
      code.add("\n.status($L)", identity.status());
    }
    code.add("\n.title($S)", identity.title());
    if (!identity.type().isEmpty()) {
      code.add("\n.type($S)", identity.type());
    }
    if (!identity.help().isEmpty()) {
      code.add("\n.help($S)", identity.help());
    }
    if (!identity.spanStatus().equals("AUTO")) {
      code.add("\n.spanStatus($T.$L)", RuntimeNames.SPAN_STATUS, identity.spanStatus());
    }
    if (identity.retry().isAfter()) {
      code.add("\n.retryAfter($L)", identity.retry().seconds());
    } else if (identity.retry().isStated()) {
      code.add("\n.retry($T.$L)", RuntimeNames.RETRY, identity.retry().kind());
    }
    return code;
  }
}
