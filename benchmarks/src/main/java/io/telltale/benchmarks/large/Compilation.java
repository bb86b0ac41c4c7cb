/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is compiled, and with which processor. */
enum Compilation {
  BARE_EXCEPTIONS("exceptions, no processor"),
  COPIED_EXCEPTIONS("exceptions, text copied"),
  TELLTALE_EXCEPTIONS("exceptions, Telltale"),
  BARE_VALUES("values, no processor"),
  AUTO_VALUES("values, AutoValue");

  private static final String CLASSES = "classes";
  private static final String GENERATED = "generated";

  private final String title;

  Compilation(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }

  /**
   * Compiles in a JVM of its own.
   *
   * @return how many nanoseconds it took, and how many the compiler was at work
   */
  long[] run(Path directory, Inputs inputs) throws IOException {
    LargeModule.delete(directory);
    Files.createDirectories(directory.resolve(CLASSES));
    Files.createDirectories(directory.resolve(GENERATED));
    return FreshJvm.run(CompileOnce.class, arguments(directory, inputs));
  }

  /**
   * Generates what the copying processor copies.
   *
   * @return the folder in which it is
   */
  static Path generate(Path directory, Inputs inputs) throws IOException {
    TELLTALE_EXCEPTIONS.run(directory, inputs);
    Path generated = directory.resolve(GENERATED);
    Files.move(directory.resolve(CLASSES).resolve("META-INF"), generated.resolve("META-INF"));
    return generated;
  }

  static Path classes(Path directory) {
    return directory.resolve(CLASSES);
  }

  private List<String> arguments(Path directory, Inputs inputs) {
    List<String> arguments = new ArrayList<>(List.of("-nowarn", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-d", classes(directory).toString()));
    arguments.addAll(List.of("-s", directory.resolve(GENERATED).toString()));
    arguments.addAll(List.of("-cp", classPath()));
    arguments.addAll(processor(inputs));
    arguments.add("@" + (isOfValues() ? inputs.values() : inputs.exceptions()));
    return arguments;
  }

  private boolean isOfValues() {
    return this == BARE_VALUES || this == AUTO_VALUES;
  }

  private static String classPath() {
    return LargeModule.path(
        "io.telltale.annotations.ErrorCode",
        "io.telltale.runtime.ErrorRegistry",
        "io.opentelemetry.api.common.AttributeKey",
        "io.opentelemetry.context.Context",
        "com.google.auto.value.AutoValue");
  }

  private List<String> processor(Inputs inputs) {
    return switch (this) {
      case BARE_EXCEPTIONS, BARE_VALUES -> List.of("-proc:none");
      case COPIED_EXCEPTIONS ->
          List.of(
              "-processorpath",
              LargeModule.path(CopyingProcessor.class.getName()),
              "-processor",
              CopyingProcessor.class.getName(),
              "-A" + CopyingProcessor.FROM + "=" + inputs.generated());
      case TELLTALE_EXCEPTIONS ->
          List.of("-processorpath", LargeModule.path("io.telltale.processor.WriterProcessor"));
      case AUTO_VALUES ->
          List.of(
              "-processorpath",
              LargeModule.path("com.google.auto.value.processor.AutoValueProcessor"));
    };
  }

  /**
   * What a compilation reads.
   *
   * @param exceptions a file with the names of the exceptions' sources
   * @param values a file with the names of the sources for AutoValue
   * @param generated what Telltale generates for the exceptions
   */
  record Inputs(Path exceptions, Path values, Path generated) {}
}
