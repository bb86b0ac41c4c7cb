/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Sources compiled with the processor, as a build of their own.
 *
 * @param errors where they are and what they say
 */
record Compilation(List<String> errors) {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Compiles sources by class name. */
  static Compilation of(Path classes, Map<String, String> sources) {
    return against(List.of(), classes, sources);
  }

  /** The same with more on the class path. */
  static Compilation against(List<Path> path, Path classes, Map<String, String> sources) {
    return compile(path, classes, sources, List.of(), processors());
  }

  /** Compiles sources as a build does that runs no processor: what comes of other languages. */
  static Compilation withoutProcessor(Path classes, Map<String, String> sources) {
    return compile(List.of(), classes, sources, List.of("-proc:none"), List.of());
  }

  private static Compilation compile(
      List<Path> path,
      Path classes,
      Map<String, String> sources,
      List<String> options,
      List<Processor> processors) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = JAVAC.getStandardFileManager(found, Locale.ROOT, null)) {
      Stream<Path> own =
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
      files.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          Stream.concat(
                  path.stream(), own.filter(p -> !p.endsWith(Path.of("target", "test-classes"))))
              .toList());
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(
              new StringWriter(),
              files,
              found,
              Stream.concat(Stream.of("-Xlint:none"), options.stream()).toList(),
              null,
              sources.entrySet().stream().map(s -> source(s.getKey(), s.getValue())).toList());
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      task.call();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return new Compilation(
        found.getDiagnostics().stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .map(Compilation::text)
            .collect(Collectors.toList()));
  }

  /** As a build tool finds them. */
  private static List<Processor> processors() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(provider -> provider.type().getName().startsWith("io.telltale."))
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return (source == null ? "" : source.getName() + ":" + diagnostic.getLineNumber() + ": ")
        + diagnostic.getMessage(Locale.ROOT);
  }

  private static JavaFileObject source(String name, String text) {
    URI uri =
        URI.create("string:///" + name.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension);
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** Asserts that there is no error. */
  void succeeded() {
    assertThat(errors).isEmpty();
  }
}
