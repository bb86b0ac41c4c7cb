/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static java.util.Objects.requireNonNull;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates a writer for each exception class that has an error code or exports members.
 *
 * <p>A writer depends on one class and what can be reached from it, so build tools may run this
 * processor on changed classes alone (Gradle's isolating mode).
 *
 * <p>A type with an error is looked at again in each round: what it lacks, another processor may
 * yet generate. What is still wrong after the last round is reported then, all of it at once.
 */
@AutoService(Processor.class)
public final class WriterProcessor extends AbstractProcessor {

  private @Nullable WriterRun run;

  /** Called by the compiler. */
  public WriterProcessor() {}

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    run = new WriterRun(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    requireNonNull(run, "not initialized").process(round);
    return false;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // A class needs a writer also if only an interface is annotated that it implements, perhaps one
    // of a library: the compilation then shows no annotation at all.
    return Set.of("*");
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
