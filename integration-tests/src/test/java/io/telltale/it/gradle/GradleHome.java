/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.gradle;

import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * An installation of Gradle, put together of the archive in which Gradle is published for the
 * authors of plug-ins: it holds all of Gradle in one file, while Gradle looks for one file a module
 * and one a library. These are made here; all but a few are empty.
 */
final class GradleHome {

  private static final String MANIFEST = "-classpath.properties";

  /** A module that is on every class path of Gradle. */
  private static final String EVERYWHERE = "gradle-base-services";

  private static final String COMPILER_PLUGIN = "gradle-java-compiler-plugin";
  private static final String COMPILE_TASK =
      "org/gradle/internal/compiler/java/IncrementalCompileTask.class";

  private final Path libraries;
  private final String version;
  private final Path lib;

  private GradleHome(Path libraries, String version, Path lib) {
    this.libraries = libraries;
    this.version = version;
    this.lib = lib;
  }

  /**
   * Creates an installation.
   *
   * @param libraries a folder with Gradle's API, Groovy and Kotlin's library
   * @return the archive with which Gradle is started
   */
  static Path create(Path libraries, String version, Path directory)
      throws IOException, URISyntaxException {
    Path lib = Files.createDirectories(directory.resolve("lib"));
    Files.createDirectories(lib.resolve("plugins"));
    return new GradleHome(libraries, version, lib).create();
  }

  private Path create() throws IOException, URISyntaxException {
    Path all = Files.copy(libraries.resolve("gradle-api-" + version + ".jar"), jar(EVERYWHERE));
    try (FileSystem archive = FileSystems.newFileSystem(all)) {
      // One of a library in it, which the JDK cannot load as one of the system's.
      Files.delete(archive.getPath("META-INF/services/java.nio.file.spi.FileSystemProvider"));
      try (Stream<Path> files = Files.list(archive.getPath("/"))) {
        for (Path manifest : files.filter(f -> f.toString().endsWith(MANIFEST)).toList()) {
          addModule(manifest);
        }
      }
    }
    Path task = Path.of(GradleHome.class.getResource("/" + COMPILE_TASK).toURI());
    write(
        jar(COMPILER_PLUGIN),
        Map.of(COMPILER_PLUGIN + MANIFEST, new byte[0], COMPILE_TASK, Files.readAllBytes(task)));
    return all;
  }

  private Path jar(String module) {
    return lib.resolve(module + "-" + version + ".jar");
  }

  private void addModule(Path manifest) throws IOException {
    String file = manifest.getFileName().toString();
    String module = file.substring(0, file.length() - MANIFEST.length());
    if (!module.equals(EVERYWHERE)) {
      write(jar(module), Map.of(file, Files.readAllBytes(manifest)));
    }
    Properties properties = new Properties();
    properties.load(new StringReader(Files.readString(manifest)));
    for (String library : properties.getProperty("runtime", "").split(",", 0)) {
      if (!library.isEmpty() && !Files.exists(lib.resolve(library))) {
        addLibrary(library);
      }
    }
  }

  private void addLibrary(String name) throws IOException {
    Path real = libraries.resolve(name);
    if (Files.exists(real)) {
      Files.copy(real, lib.resolve(name));
    } else {
      write(lib.resolve(name), Map.of("empty", new byte[0]));
    }
  }

  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
  }
}
