/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.docs.JavaBlock.Kind;
import io.telltale.it.docs.JavaBlock.SourceFile;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every piece of Java in the README and the guides compiles. */
class CodeBlocksTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Their code is compared with its source, or compiled for its diagnostics, by other tests. */
  private static final List<String> TESTED_ELSEWHERE =
      List.of(
          "README.md:package",
          "compiler.md:package",
          "compiler.md:provides",
          "compiler.md:ErrorModule errors",
          "diagnostics.md:",
          "outlets.md:Sentry.init",
          "outlets.md:@Bean");

  /** These are built before this module, and not on its class path: they change what logs. */
  private static final String MODULES =
      Stream.of("jul", "jdk-http")
          .map(
              module ->
                  File.pathSeparator + ROOT.resolve("extensions/" + module + "/target/classes"))
          .collect(Collectors.joining());

  private static final String GIVEN = resource("Given.java.txt");

  @TempDir Path directory;

  @Test
  void everyBlockOfJavaCompiles() throws IOException {
    String imports =
        GIVEN.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"))
            + "\nimport given.*;\nimport static given.Given.*;\n";
    Map<String, JavaBlock> origins = new HashMap<>();
    List<SourceFile> files = new ArrayList<>();
    files.add(new SourceFile("given.Given", GIVEN));
    List<JavaBlock> blocks = blocks();
    for (int i = 0; i < blocks.size(); i++) {
      JavaBlock block = blocks.get(i);
      if (block.kind() != Kind.MODULE) {
        SourceFile file = block.source(i, imports);
        files.add(file);
        origins.put(file.type(), block);
      }
    }

    List<String> mistakes = compile(files, origins, "-proc:none");
    assertThat(mistakes).isEmpty();
    assertThat(blocks).hasSizeGreaterThan(30);
  }

  /** With the processor: the page's module names the registry that is generated. */
  @Test
  void theNamedModuleOfGettingStartedCompiles() throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (JavaBlock block : JavaBlock.of(ROOT.resolve("docs/getting-started.md"))) {
      boolean buildsAnSdk = block.text().contains("io.opentelemetry.sdk."); // Not of this module.
      if (block.kind() == Kind.MODULE || (block.kind() == Kind.FILE && !buildsAnSdk)) {
        files.add(block.source(0, ""));
      }
    }
    assertThat(files).hasSize(3);
    String jars = System.getProperty("java.class.path");

    List<String> mistakes =
        compile(
            files,
            Map.of(),
            "--module-path",
            Arrays.stream(jars.split(File.pathSeparator, 0))
                .filter(
                    jar ->
                        jar.matches(
                            ".*/(telltale-(annotations|runtime|sdk)|opentelemetry-(api|context|common))-[^/]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator)),
            "--processor-path",
            jars);
    assertThat(mistakes).isEmpty();
    assertThat(directory.resolve("com/acme/shop/TelltaleErrors.class")).exists();
  }

  private static List<JavaBlock> blocks() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    List<JavaBlock> blocks = new ArrayList<>();
    for (Path page : pages) {
      for (JavaBlock block : JavaBlock.of(page)) {
        if (TESTED_ELSEWHERE.stream().noneMatch((block.page() + ":" + block.text())::startsWith)) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private List<String> compile(
      List<SourceFile> files, Map<String, JavaBlock> origins, String... options)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> arguments =
        new ArrayList<>(List.of("-d", directory.toString(), "--release", "17"));
    arguments.addAll(Arrays.asList(options));
    if (!arguments.contains("--module-path")) {
      arguments.add("-cp");
      arguments.add(System.getProperty("java.class.path") + MODULES);
    }
    compiler
        .getTask(null, null, diagnostics, arguments, null, files.stream().map(Text::new).toList())
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> told(diagnostic, origins))
        .toList();
  }

  private static String told(
      Diagnostic<? extends JavaFileObject> mistake, Map<String, JavaBlock> origins) {
    String type = mistake.getSource() instanceof Text text ? text.type : "";
    return origins.get(type) + ": " + mistake.getMessage(Locale.ROOT);
  }

  private static String resource(String name) {
    try (var in = CodeBlocksTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String type;
    private final String text;

    Text(SourceFile file) {
      super(URI.create("string:///" + file.type().replace('.', '/') + ".java"), Kind.SOURCE);
      this.type = file.type();
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
