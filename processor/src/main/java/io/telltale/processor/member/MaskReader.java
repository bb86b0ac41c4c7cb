/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.access.Access;
import io.telltale.processor.mirror.SensitiveMirror;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the mask that {@code @Sensitive} asks for. */
final class MaskReader {

  private final JavaTypes types;

  MaskReader(JavaTypes types) {
    this.types = types;
  }

  /** Returns the mask; where it cannot be used, a finding says so and REDACT holds. */
  MaskModel read(SensitiveMirror sensitive, String fromPackage, Findings findings) {
    return maskOf(sensitive, fromPackage, findings).withParts(sensitive.parts());
  }

  private MaskModel maskOf(SensitiveMirror sensitive, String fromPackage, Findings findings) {
    Optional<TypeMirror> masker = sensitive.using();
    if (masker.isEmpty() || masker.get().getKind() != TypeKind.DECLARED) {
      return MaskModel.of(known(sensitive, findings));
    }
    TypeElement element = (TypeElement) ((DeclaredType) masker.get()).asElement();
    if (sensitive.mirror().isExplicit("value")) {
      findings.add(Rule.MASK_BESIDE_MASKER, sensitive.at("value"), sensitive.mask(), element);
    }
    String defect = defect(element, fromPackage);
    if (!defect.isEmpty()) {
      findings.add(Rule.MASKER_NOT_INSTANTIABLE, sensitive.at("using"), element, defect);
      return MaskModel.of(MaskModel.Kind.REDACT);
    }
    boolean generic = !element.getTypeParameters().isEmpty();
    return new MaskModel(
        MaskModel.Kind.REDACT, new MaskModel.MaskerModel(types.ref(element), generic), false);
  }

  /**
   * Returns the mask of what a member yields for some object, or null if its type asks for none.
   */
  @Nullable MaskModel ofType(Access access, String fromPackage, Findings findings) {
    MaskModel mask = null;
    for (SensitiveMirror sensitive : SensitiveMirror.ofType(access.type(), access.source())) {
      mask = MaskModel.strictest(mask, read(sensitive, fromPackage, findings));
    }
    return mask;
  }

  private static MaskModel.Kind known(SensitiveMirror sensitive, Findings findings) {
    return MaskModel.Kind.named(sensitive.mask())
        .orElseGet(
            () -> {
              findings.add(Rule.UNKNOWN_MASK, sensitive.at("value"), sensitive.mask());
              return MaskModel.Kind.REDACT;
            });
  }

  private String defect(TypeElement masker, String fromPackage) {
    if (masker.getKind() != ElementKind.CLASS && masker.getKind() != ElementKind.RECORD) {
      return "is no class";
    }
    if (masker.getModifiers().contains(Modifier.ABSTRACT)) {
      return "is abstract";
    }
    if (types.visibility.barrier(masker).isPresent()
        || !types.visibility.isVisible(masker, fromPackage)) {
      return "is out of reach";
    }
    if (masker.getNestingKind() == NestingKind.MEMBER
        && !masker.getModifiers().contains(Modifier.STATIC)) {
      return "is an inner class";
    }
    return ElementFilter.constructorsIn(masker.getEnclosedElements()).stream()
            .anyMatch(this::isPublicWithoutParameters)
        ? ""
        : "has no public constructor without arguments";
  }

  private boolean isPublicWithoutParameters(ExecutableElement constructor) {
    return constructor.getParameters().isEmpty()
        && constructor.getModifiers().contains(Modifier.PUBLIC)
        && constructor.getThrownTypes().stream().noneMatch(types::isChecked);
  }
}
