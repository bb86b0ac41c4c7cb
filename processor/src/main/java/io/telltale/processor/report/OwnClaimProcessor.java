/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import com.google.auto.service.AutoService;
import io.telltale.processor.mirror.Marks;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims the users' own annotations that are marks, so that {@code -Xlint:processing} does not say
 * that nobody does. Which these are is known only when they are there, so it has to look at all. It
 * claims them where nothing else is left that is for another processor.
 *
 * <p>It comes behind {@link ClaimProcessor}, which takes Telltale's annotations out: compilers keep
 * the order of the services file, which is sorted.
 *
 * <p>This class is internal and is hence not for public use.
 */
@AutoService(Processor.class)
public final class OwnClaimProcessor extends AbstractProcessor {

  /** Called by the compiler. */
  public OwnClaimProcessor() {}

  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // to claim them is all that it does
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return annotations.stream().allMatch(Marks::isForNobodyElse);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
