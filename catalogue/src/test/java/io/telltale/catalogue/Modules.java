/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compiles modules as users do, and packages them. */
final class Modules {

  private static final String IMPORTS = "import io.telltale.annotations.*; ";

  private final Path directory;

  Modules(Path directory) {
    this.directory = directory;
  }

  /** Returns a source: an exception of a package. */
  static Map.Entry<String, String> source(String type, String declaration) {
    int dot = type.lastIndexOf('.');
    return Map.entry(
        type, "package %s; %s%s".formatted(type.substring(0, dot), IMPORTS, declaration));
  }

  /** Compiles with the processor; returns the folder of classes. */
  @SafeVarargs
  final Path compile(String name, Map.Entry<String, String>... sources) throws IOException {
    return compile(name, true, List.of(), sources);
  }

  /** Compiles without it. */
  @SafeVarargs
  final Path compileUnprocessed(String name, Map.Entry<String, String>... sources)
      throws IOException {
    return compile(name, false, List.of(), sources);
  }

  @SafeVarargs
  final Path compile(
      String name, boolean processed, List<Path> needed, Map.Entry<String, String>... sources)
      throws IOException {
    Path classes = Files.createDirectories(directory.resolve(name + "-classes"));
    List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-g"));
    String path = System.getProperty("java.class.path");
    arguments.addAll(List.of("-classpath", join(path, needed), "-Atelltale.module=" + name));
    if (!processed) {
      arguments.set(arguments.size() - 1, "-proc:none");
    } else if (Runtime.version().feature() >= 23) {
      arguments.add("-proc:full");
    }
    for (Map.Entry<String, String> source : sources) {
      Path file = sources(name).resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    StringWriter out = new StringWriter();
    PrintWriter printed = new PrintWriter(out);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    assertThat(javac.run(printed, printed, arguments.toArray(new String[0])))
        .as("%s", out)
        .isZero();
    return classes;
  }

  /** Returns where the sources of a module are. */
  Path sources(String name) {
    return directory.resolve(name + "-sources");
  }

  private static String join(String path, List<Path> more) {
    StringBuilder all = new StringBuilder(path);
    more.forEach(entry -> all.append(java.io.File.pathSeparator).append(entry));
    return all.toString();
  }

  /** Packages a folder. */
  Path jar(String name, Path classes) throws IOException {
    return jar(name, classes, file -> true);
  }

  /** Packages what is kept of a folder. */
  Path jar(String name, Path classes, Predicate<String> kept) throws IOException {
    Path jar = directory.resolve(name + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = classes.relativize(file).toString().replace('\\', '/');
        if (kept.test(path)) {
          put(zip, path, Files.readAllBytes(file));
        }
      }
    }
    return jar;
  }

  /** Packages jars and a folder of classes, as Spring Boot does. */
  Path executable(String name, Path classes, Path... jars) throws IOException {
    Path jar = directory.resolve(name + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = classes.relativize(file).toString().replace('\\', '/');
        put(zip, "BOOT-INF/classes/" + path, Files.readAllBytes(file));
      }
      for (Path library : jars) {
        put(zip, "BOOT-INF/lib/" + library.getFileName(), Files.readAllBytes(library));
      }
    }
    return jar;
  }

  private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content);
    zip.closeEntry();
  }
}
