/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static java.util.Objects.requireNonNull;

import com.google.auto.service.AutoService;
import io.telltale.processor.model.Names;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates the registry of a module: one class that knows the writers of all its exceptions. It
 * also finds codes and names that are given twice.
 *
 * <p>The registry depends on all annotated classes of the module (Gradle's aggregating mode). Where
 * only some are compiled, the others are taken from the registry that an earlier compilation left.
 */
@AutoService(Processor.class)
public final class RegistryProcessor extends AbstractProcessor {

  private @Nullable RegistryRun run;

  /** Called by the compiler. */
  public RegistryProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    run = new RegistryRun(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    requireNonNull(run, "not initialized").process(round);
    return false;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> types = new HashSet<>(Names.ALL_ANNOTATIONS);
    // A new writer calls for a registry, whatever else is annotated.
    types.add(Names.TELLTALE_GENERATED);
    return types;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.SUPPORTED;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }
}
