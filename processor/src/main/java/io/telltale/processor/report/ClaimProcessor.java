/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import com.google.auto.service.AutoService;
import io.telltale.processor.model.Names;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims Telltale's annotations, so that {@code -Xlint:processing} does not say that nobody does.
 *
 * <p>A compiler asks no processor about what an earlier one has claimed. The two that generate code
 * share the annotations, in any order; so they claim none, and this one comes last: compilers keep
 * the order of the services file, which is sorted.
 *
 * <p>This class is internal and is hence not for public use.
 */
@AutoService(Processor.class)
public final class ClaimProcessor extends AbstractProcessor {

  /** Called by the compiler. */
  public ClaimProcessor() {}

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // to claim them is all that it does
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return true;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Names.CLAIMED;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
