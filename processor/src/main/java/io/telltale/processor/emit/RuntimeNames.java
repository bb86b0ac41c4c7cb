/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import io.telltale.processor.model.Names;

/** The classes that generated code refers to. */
final class RuntimeNames {

  static final ClassName ATTRIBUTE_KEY =
      ClassName.get("io.opentelemetry.api.common", "AttributeKey");
  static final ClassName MASK = ClassName.get(Names.ANNOTATIONS, "Mask");
  static final ClassName MASKER = ClassName.get(Names.ANNOTATIONS, "Masker");
  static final ClassName SPAN_STATUS = ClassName.get(Names.ANNOTATIONS, "SpanStatus");
  static final ClassName ERROR_IDENTITY = ClassName.get(Names.RUNTIME_DATA, "ErrorIdentity");
  static final ClassName ERROR_WRITER = ClassName.get(Names.SPI, "ErrorWriter");
  static final ClassName ERROR_MODULE = ClassName.get(Names.SPI, "ErrorModule");
  static final ClassName RETRY = ClassName.get(Names.ANNOTATIONS, "Retry");
  static final ClassName ERROR_TEXTS = ClassName.get(Names.SPI, "ErrorTexts");
  static final ClassName ERROR_INDEX = ClassName.get(Names.SPI, "ErrorIndex");
  static final ClassName MEMBER_SINK = ClassName.get(Names.SPI, "MemberSink");
  static final ClassName ELEMENT_PARTS = ClassName.get(Names.SPI, "ElementParts");
  static final ClassName ELEMENT_TEXTS = ClassName.get(Names.SPI, "ElementTexts");
  static final ClassName OPTIONALS = ClassName.get(Names.SPI, "Optionals");
  static final ClassName CONSTANT_FACTS = ClassName.get(Names.SPI, "ConstantFacts");
  static final ClassName MEMBER_TEXTS = ClassName.get(Names.SPI, "MemberTexts");

  private static final ClassName TELLTALE_GENERATED = ClassName.bestGuess(Names.TELLTALE_GENERATED);

  private RuntimeNames() {}

  /** Returns {@code @TelltaleGenerated(format = 1)}. */
  static AnnotationSpec generated() {
    return AnnotationSpec.builder(TELLTALE_GENERATED)
        .addMember("value", "format = $L", Names.FORMAT) // As the only value, it stays on one line.
        .build();
  }
}
