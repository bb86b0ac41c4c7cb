/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.gradle.internal.compiler.java;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.File;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Processor;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;

/**
 * Stands in for the one class of Gradle that its API archive does not have, under its name: it
 * tells Gradle which classes javac has made of which source. Gradle also asks for the users of
 * constants; the builds here have none.
 */
public final class IncrementalCompileTask implements JavaCompiler.CompilationTask, TaskListener {

  private final JavacTask task;
  private final Function<File, Optional<String>> relativePath;
  private final Consumer<String> beforeGeneration;
  private final Consumer<Map<String, Set<String>>> result;
  private final Map<String, Set<String>> classesOfSources = new HashMap<>();

  /** Called by Gradle. */
  public IncrementalCompileTask(
      JavaCompiler.CompilationTask task,
      Function<File, Optional<String>> relativePath,
      Consumer<String> beforeGeneration,
      Consumer<Map<String, Set<String>>> result,
      BiConsumer<String, String> publicConstants,
      BiConsumer<String, String> privateConstants) {
    this.task = (JavacTask) task;
    this.relativePath = relativePath;
    this.beforeGeneration = beforeGeneration;
    this.result = result;
  }

  @Override
  public void addModules(Iterable<String> names) {
    task.addModules(names);
  }

  @Override
  public void setProcessors(Iterable<? extends Processor> processors) {
    task.setProcessors(processors);
  }

  @Override
  public void setLocale(Locale locale) {
    task.setLocale(locale);
  }

  @Override
  public Boolean call() {
    task.addTaskListener(this);
    try {
      return task.call();
    } finally {
      result.accept(classesOfSources);
    }
  }

  @Override
  public void started(TaskEvent event) {
    TypeElement type = event.getTypeElement();
    if (event.getKind() != TaskEvent.Kind.GENERATE || type == null) {
      return;
    }
    String name = task.getElements().getBinaryName(type).toString();
    beforeGeneration.accept(name);
    relativePath
        .apply(new File(event.getSourceFile().toUri()))
        .ifPresent(
            path -> classesOfSources.computeIfAbsent(path, first -> new TreeSet<>()).add(name));
  }
}
