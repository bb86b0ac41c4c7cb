/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exceptions that are written in Kotlin, and processed through kapt. Kotlin's compiler is on the
 * test class path under the profile {@code kotlin} only.
 */
class KotlinTest {

  private static final String COMPILER = "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler";
  private static final String KAPT = "org.jetbrains.kotlin.kapt.KaptComponentRegistrar";
  private static final String OPTION = "plugin:org.jetbrains.kotlin.kapt3:";

  private static final String SOURCE =
      """
      package com.acme

      import io.telltale.annotations.*

      @ErrorCode(value = 1, domain = "SHOP", message = "{shop} has none for {mail}")
      open class SoldOut(
          @get:ErrorAttribute val shop: String,
          @field:Sensitive(Mask.EMAIL) val mail: String,
          @get:ErrorAttribute val isOpen: Boolean,
          @get:ErrorAttribute val tags: List<String>?,
          @get:ErrorAttribute val attempt: Int?
      ) : RuntimeException() {
        companion object {
          @JvmStatic fun raise(): Throwable =
              SoldOut("s", "alice@example.com", true, listOf("t"), null)
        }
      }

      sealed class Failure(message: String) : Exception(message) {
        @ErrorCode(2) class Gone(@get:Sensitive internal val pin: String) : Failure("pin $pin") {
          companion object { @JvmStatic fun raise(): Throwable = Gone("4711-0815") }
        }
      }

      data class Card(@get:Sensitive(Mask.LAST_FOUR) val number: String)

      class Paid(@get:ErrorAttribute val card: Card) : Exception() {
        companion object { @JvmStatic fun raise(): Throwable = Paid(Card("4111111111111111")) }
      }

      enum class Code { @ErrorCode(4) A, @ErrorCode(5) B }

      class Coded(@get:ErrorSource val code: Code) : Exception() {
        companion object { @JvmStatic fun raise(): Throwable = Coded(Code.B) }
      }
      """;

  @TempDir Path directory;
  private Path source;

  @BeforeEach
  void write() throws IOException {
    assumeTrue(isPresent(), "Kotlin's compiler comes with -Pkotlin");
    source = Files.writeString(directory.resolve("Shop.kt"), SOURCE);
  }

  private static boolean isPresent() {
    try {
      Class.forName(COMPILER, false, KotlinTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Test
  void exceptionsOfKotlinAreRecorded() throws Exception {
    Path generated = process();
    Path classes = compile(generated);

    Map<String, String> recorded = new TreeMap<>();
    try (Recording recording = new Recording(List.of(classes, directory.resolve("resources")))) {
      for (String name : List.of("SoldOut", "Failure$Gone", "Paid", "Coded")) {
        recorded.put(name, recording.of("com.acme." + name));
      }
    }
    assertThat(recorded)
        .containsEntry(
            "SoldOut",
            "code=SHOP-1 error=s_has_none_for_a***@example.com isOpen=true"
                + " mail=a***@example.com shop=s tags=[t]")
        .containsEntry("Failure$Gone", "code=DEFAULT-2 message=pin_*** pin=***")
        .containsEntry("Paid", "card.number=***1111")
        .containsEntry("Coded", "code=DEFAULT-5");
  }

  @Test
  void whatIsWrongIsSaidInTheWordsOfKotlin() throws Exception {
    source =
        Files.writeString(
            directory.resolve("Wrong.kt"),
            """
            package com.acme

            import io.telltale.annotations.*

            class Refused(@field:Sensitive private val pin: String) : Exception()

            class Kept(@field:Sensitive @Transient val card: String) : Exception()
            """);

    assertThat(run(kapt(directory.resolve("generated")), List.of(source)))
        .contains(
            "[telltale:no-accessor] field 'pin' is private and has no accessor; make the property"
                + " 'internal' or public, so that it has a getter",
            "[telltale:transient-value] 'card' is sensitive and transient",
            "leave out '@Transient', or keep the value out of the message");
  }

  /** Runs kapt, and returns the folder of generated sources. */
  private Path process() throws ReflectiveOperationException {
    Path generated = directory.resolve("generated");
    assertThat(run(kapt(generated), List.of(source))).endsWith("OK");
    return generated;
  }

  private List<String> kapt(Path generated) throws ClassNotFoundException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xplugin=" + Compiler.path(Class.forName(KAPT)));
    arguments.addAll(option("sources", generated));
    arguments.addAll(option("classes", directory.resolve("resources")));
    arguments.addAll(option("stubs", directory.resolve("stubs")));
    arguments.addAll(option("incrementalData", directory.resolve("incremental")));
    arguments.addAll(List.of("-P", OPTION + "aptMode=stubsAndApt"));
    for (Path path : Compiler.ownPath()) {
      arguments.addAll(option("apclasspath", path));
    }
    return arguments;
  }

  private static List<String> option(String name, Path value) {
    return List.of("-P", OPTION + name + "=" + value);
  }

  /** Compiles the source and what was generated from it, and returns the folder of classes. */
  private Path compile(Path generated) throws ReflectiveOperationException, IOException {
    Path classes = Files.createDirectories(directory.resolve("java/classes"));
    assertThat(run(List.of(), List.of(source, generated))).endsWith("OK");
    Compiler java = new Compiler(directory.resolve("java")).processors();
    java.classPath(directory.resolve("kotlin"), stdlib());
    java.compile(Compiler.files(generated)).orFail();
    for (Path file : Compiler.files(directory.resolve("kotlin"))) {
      Path target = classes.resolve(directory.resolve("kotlin").relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
    return classes;
  }

  private static Path stdlib() throws ClassNotFoundException {
    return Compiler.path(Class.forName("kotlin.Unit"));
  }

  /** Runs the compiler, and returns what it prints, and behind that how it ends. */
  private String run(List<String> options, List<Path> sources) throws ReflectiveOperationException {
    List<Path> classPath = new ArrayList<>(Compiler.runtimePath());
    classPath.add(stdlib());
    List<String> arguments =
        new ArrayList<>(List.of("-no-stdlib", "-no-reflect", "-jvm-target", "17", "-cp"));
    arguments.add(Compiler.join(classPath));
    arguments.addAll(List.of("-d", directory.resolve("kotlin").toString()));
    arguments.addAll(options);
    sources.forEach(path -> arguments.add(path.toString()));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Class<?> compiler = Class.forName(COMPILER);
    Object code =
        compiler
            .getMethod("exec", PrintStream.class, String[].class)
            .invoke(
                compiler.getDeclaredConstructor().newInstance(),
                new PrintStream(output, true, StandardCharsets.UTF_8),
                arguments.toArray(String[]::new));
    return output.toString(StandardCharsets.UTF_8) + code;
  }
}
