/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.gradle;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project that Gradle builds, in a JVM of its own each time. */
final class GradleBuild {

  /** With these Gradle builds in the JVM in which it is started. */
  private static final List<String> JVM_OPTIONS =
      List.of(
          "-Xmx512m",
          "-XX:MaxMetaspaceSize=384m",
          "-XX:+HeapDumpOnOutOfMemoryError",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.prefs/java.util.prefs=ALL-UNNAMED",
          "--add-opens=java.base/java.nio.charset=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED",
          "-Dfile.encoding=UTF-8",
          "-Dorg.gradle.internal.instrumentation.agent=false");

  private final Path gradle;
  private final Path directory;
  private final Path project;

  /**
   * Creates a project.
   *
   * @param gradle the archive with which Gradle is started
   * @param script what stands in its build file
   */
  GradleBuild(Path gradle, Path directory, String script) throws IOException {
    this.gradle = gradle;
    this.directory = directory;
    this.project = Files.createDirectories(directory.resolve("project"));
    Files.writeString(project.resolve("settings.gradle"), "rootProject.name = 'shop'\n");
    Files.writeString(project.resolve("build.gradle"), script);
  }

  Path source(String name) throws IOException {
    return source("com/acme", name);
  }

  Path source(String folder, String name) throws IOException {
    return Files.createDirectories(project.resolve("src/main/java").resolve(folder))
        .resolve(name + ".java");
  }

  Path classes() {
    return project.resolve("build/classes/java/main");
  }

  /** Returns what the files in the folder of classes hold, by path; each byte is a character. */
  Map<String, String> output() throws IOException {
    Map<String, String> output = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        output.put(classes().relativize(file).toString(), text);
      }
    }
    return output;
  }

  /** Runs tasks, and returns what Gradle prints. */
  String run(String... tasks) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM_OPTIONS);
    command.addAll(List.of("-cp", gradle.toString(), "org.gradle.launcher.GradleMain"));
    command.addAll(List.of("--offline", "--no-daemon", "--info", "--console=plain"));
    command.addAll(List.of("-g", directory.resolve("user-home").toString()));
    command.addAll(List.of("-p", project.toString()));
    command.addAll(List.of(tasks));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    if (process.waitFor() != 0) {
      throw new AssertionError(output);
    }
    return output;
  }
}
