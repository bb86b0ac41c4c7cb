/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import com.squareup.javapoet.ClassName;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.telltale.annotations.ErrorCode;
import io.telltale.processor.report.ClaimProcessor;
import io.telltale.processor.report.OwnClaimProcessor;
import io.telltale.runtime.internal.names.NameRules;
import io.telltale.runtime.spi.ErrorWriter;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * Runs a compiler as a user's build does: javac with every warning on, of which each fails the
 * build, or that of Eclipse.
 */
final class Compiler {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Without what javac says when a processor writes anew what an earlier compilation left. */
  private static final List<String> JAVAC_OPTIONS =
      List.of("-Xlint:all,-serial,-processing", "-Werror", "-implicit:none");

  private static final List<String> ECJ_OPTIONS = List.of("--release", "17", "-warn:-serial");

  private final Path output;
  private JavaCompiler tool = JAVAC;
  private List<String> javacOptions = JAVAC_OPTIONS;
  private final List<Path> classPath = new ArrayList<>(runtimePath());
  private final List<String> options = new ArrayList<>();
  private List<String> classFiles = List.of();
  private Supplier<List<Processor>> processors =
      () ->
          List.of(
              new WriterProcessor(),
              new RegistryProcessor(),
              new ClaimProcessor(),
              new OwnClaimProcessor());

  /**
   * Creates a compiler.
   *
   * @param directory where classes, and beside them generated sources, are put
   */
  Compiler(Path directory) {
    this.output = directory;
  }

  /** What Telltale's generated code needs. */
  static List<Path> runtimePath() {
    return Stream.of(ErrorCode.class, ErrorWriter.class, AttributeKey.class, Context.class)
        .map(Compiler::path)
        .toList();
  }

  Compiler processors(Processor... processors) {
    this.processors = () -> List.of(processors);
    return this;
  }

  /** Takes the processors that a path has, in its order. */
  Compiler processorPath(Path... path) {
    return processorPath(List.of(path));
  }

  Compiler processorPath(List<Path> path) {
    processors = null;
    return options(List.of("-processorpath", join(path)));
  }

  /** Takes the processors that the class path has. */
  Compiler processorsOfTheClassPath() {
    processors = null;
    if (Runtime.version().feature() >= 23) {
      // Since then javac runs none of them unless it is told to.
      options.add("-proc:full");
    }
    return this;
  }

  /** What our own processors consist of. */
  static List<Path> ownPath() {
    return Stream.of(WriterProcessor.class, ClassName.class, NameRules.class)
        .map(Compiler::path)
        .toList();
  }

  /** Returns the archive or directory that a class comes from. */
  static Path path(Class<?> c) {
    return Path.of(c.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** Lets the compiler of Eclipse do it. */
  Compiler eclipse() {
    tool = new EclipseCompiler();
    return this;
  }

  /** Has javac look at the annotations as well, as on a first build. */
  Compiler everyLint() {
    javacOptions = List.of("-Xlint:all,-serial", "-Werror", "-implicit:none");
    return this;
  }

  boolean isEclipse() {
    return tool != JAVAC;
  }

  Compiler classPath(Path... more) {
    classPath.addAll(List.of(more));
    return this;
  }

  /** Lets warnings be warnings, and reports all errors. */
  Compiler lenient() {
    javacOptions = List.of("-Xmaxerrs", "100000", "-Xmaxwarns", "100000");
    return this;
  }

  /** Leaves out what generated code needs. */
  Compiler onlyClassPath(Path... entries) {
    classPath.clear();
    return classPath(entries);
  }

  /** Shows processors class files too, as build tools do that compile what has changed alone. */
  Compiler withClassFiles(String... names) {
    classFiles = List.of(names);
    return this;
  }

  Compiler options(List<String> more) {
    options.addAll(more);
    return this;
  }

  Path classes() {
    return output.resolve("classes");
  }

  private Path sources() {
    return output.resolve("sources");
  }

  /** Compiles sources given by their texts; the file's path is taken from the package and class. */
  Result compile(Map<String, String> texts) throws IOException {
    Path input = Files.createDirectories(output.resolve("input"));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = input.resolve(text.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, text.getValue()));
    }
    return compile(files);
  }

  Result compile(List<Path> files) throws IOException {
    if (!isEclipse()) {
      return compileAlone(files);
    }
    // Tests run side by side, and nobody promises that this compiler may.
    synchronized (EclipseCompiler.class) {
      return compileAlone(files);
    }
  }

  private Result compileAlone(List<Path> files) throws IOException {
    Files.createDirectories(classes());
    Files.createDirectories(sources());
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        tool.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          tool.getTask(
              // Where Eclipse's compiler repeats its diagnostics.
              !isEclipse() ? null : Writer.nullWriter(),
              manager,
              diagnostics,
              arguments(files),
              classFiles,
              manager.getJavaFileObjectsFromPaths(files));
      task.setLocale(Locale.ROOT);
      if (processors != null) {
        task.setProcessors(processors.get());
      }
      boolean success = task.call();
      return new Result(success, diagnostics.getDiagnostics(), generated());
    }
  }

  private List<String> arguments(List<Path> files) throws IOException {
    List<String> arguments = new ArrayList<>(!isEclipse() ? javacOptions : ECJ_OPTIONS);
    arguments.addAll(List.of("-d", classes().toString(), "-s", sources().toString()));
    boolean named = files.stream().anyMatch(file -> file.endsWith("module-info.java"));
    arguments.addAll(List.of(named ? "--module-path" : "-cp", path(named)));
    arguments.addAll(options);
    return arguments;
  }

  private String path(boolean named) throws IOException {
    List<Path> path = named ? modulePath() : new ArrayList<>(classPath);
    if (!named) {
      path.add(classes());
    }
    return join(path);
  }

  /** Returns the class path, with a name for each module on it. */
  List<Path> modulePath() throws IOException {
    List<Path> path = new ArrayList<>();
    for (Path entry : classPath) {
      path.add(asModule(entry));
    }
    return path;
  }

  static String join(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Before it is packaged, a module without module-info is none: its name is in the manifest. */
  private Path asModule(Path entry) throws IOException {
    if (!Files.isDirectory(entry) || Files.exists(entry.resolve("module-info.class"))) {
      return entry;
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", "io.telltale.runtime");
    Path jar = Files.createTempFile(output, "module", ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Path file : files(entry)) {
        out.putNextEntry(new JarEntry(entry.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  /** Returns the generated texts by path: sources, and what is under META-INF. */
  private Map<String, String> generated() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(sources())) {
      texts.put(sources().relativize(file).toString(), Files.readString(file));
    }
    for (Path file : files(classes().resolve("META-INF"))) {
      texts.put(classes().relativize(file).toString(), Files.readString(file));
    }
    return texts;
  }

  /** Returns the files under a directory, sorted; none if it does not exist. */
  static List<Path> files(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** What came of a compilation. */
  record Result(
      boolean success,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      Map<String, String> generated) {

    /** Returns the processor's own diagnostics. */
    List<Diagnostic<? extends JavaFileObject>> telltale() {
      return diagnostics.stream().filter(d -> id(d) != null).toList();
    }

    /** Returns the text of the registry. */
    String registry() {
      return generated.entrySet().stream()
          .filter(file -> file.getKey().matches("(.*/)?TelltaleErrors[^/]*[.]java"))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow();
    }

    List<String> ids() {
      return telltale().stream().map(Result::id).toList();
    }

    /** Returns all diagnostics as texts, each with the name of its file. */
    List<String> messages() {
      return diagnostics.stream()
          .map(
              d ->
                  (d.getSource() == null ? "" : d.getSource().getName() + ": ")
                      + d.getMessage(Locale.ROOT))
          .toList();
    }

    static String id(Diagnostic<?> diagnostic) {
      String text = diagnostic.getMessage(Locale.ROOT);
      int start = text.indexOf("[telltale:");
      return start < 0 ? null : text.substring(start + 10, text.indexOf(']', start));
    }

    Result orFail() {
      if (!success) {
        throw new AssertionError("compilation failed: " + messages());
      }
      return this;
    }
  }
}
