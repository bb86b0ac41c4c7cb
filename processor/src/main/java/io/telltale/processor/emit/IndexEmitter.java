/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.MethodSpec;
import com.squareup.javapoet.TypeSpec;
import io.telltale.processor.model.TypeRef;
import javax.lang.model.element.Modifier;

/**
 * Makes the class by which other compilations find a registry.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class IndexEmitter {

  private IndexEmitter() {}

  public static TypeSpec.Builder emit(TypeRef index, TypeRef registry) {
    // /** Leads compilers to the registry … */
    // @TelltaleGenerated(format = 1)
    // @ErrorIndex.Pointer("com.acme.orders.TelltaleErrors")
    // final class com_acme_orders_TelltaleErrors { private com_acme_orders_TelltaleErrors() {} }
    return TypeSpec.classBuilder(index.poet())
        .addJavadoc(
            "Leads compilers to the registry {@code $L}. Nothing loads it at run time.\n",
            registry.canonicalName())
        .addAnnotation(RuntimeNames.generated())
        .addAnnotation(
            AnnotationSpec.builder(RuntimeNames.ERROR_INDEX.nestedClass("Pointer"))
                .addMember("value", "$S", registry.canonicalName())
                .build())
        .addModifiers(Modifier.FINAL)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
  }
}
