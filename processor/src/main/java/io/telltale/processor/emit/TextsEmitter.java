/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.telltale.processor.model.CommentModel;
import io.telltale.processor.model.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Keeps documentation comments for later compilations, which may see class files only: on the
 * writer of an exception, and for an enum, which has none, on a class of its own.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class TextsEmitter {

  private TextsEmitter() {}

  /** Returns the class that holds the comments of an enum's constants. */
  public static TypeSpec.Builder emit(TypeRef type, List<CommentModel> comments) {
    // /** What the comments of … say. Nothing loads it at run time. */
    // @TelltaleGenerated(format = 1)
    // @ErrorTexts({@ErrorTexts.Entry(constant = "SOLD_OUT", summary = "…"), …})
    // final class ShopError_TelltaleTexts { private ShopError_TelltaleTexts() {} }
    return TypeSpec.classBuilder(type.texts().poet())
        .addJavadoc(
            "What the comments of {@code $L} say. Nothing loads it at run time.\n",
            type.canonicalName())
        .addAnnotation(RuntimeNames.generated())
        .addAnnotation(annotation(comments))
        .addModifiers(Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }

  static AnnotationSpec annotation(List<CommentModel> comments) {
    // @ErrorTexts(@ErrorTexts.Entry(summary = "…", description = "…"))
    AnnotationSpec.Builder texts = AnnotationSpec.builder(RuntimeNames.ERROR_TEXTS);
    for (CommentModel comment : comments) {
      AnnotationSpec.Builder entry =
          AnnotationSpec.builder(RuntimeNames.ERROR_TEXTS.nestedClass("Entry"));
      if (!comment.constant().isEmpty()) {
        entry.addMember("constant", "$S", comment.constant());
      }
      entry.addMember("summary", "$S", comment.summary());
      if (!comment.description().isEmpty()) {
        entry.addMember("description", "$S", comment.description());
      }
      texts.addMember("value", "$L", entry.build());
    }
    return texts.build();
  }
}
