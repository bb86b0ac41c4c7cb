/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sources of many classes that differ in nothing but their numbers: exceptions with three
 * properties, one of them sensitive, and classes with the same three properties for AutoValue.
 */
final class LargeModule {

  private static final String EXCEPTION =
      """
      package com.acme;

      import io.telltale.annotations.*;

      @ErrorCode(value = %1$d, domain = "SHOP", message = "No order {order} for {email}")
      public class Order%1$dException extends RuntimeException {
        private final String order;
        private final String email;
        private final long attempt;

        public Order%1$dException(String order, String email, long attempt) {
          super("no order " + order);
          this.order = order;
          this.email = email;
          this.attempt = attempt;
        }

        @ErrorAttribute public String order() { return order; }
        @Sensitive(Mask.EMAIL) public String email() { return email; }
        @ErrorAttribute public long attempt() { return attempt; }
      }
      """;

  private static final String VALUE =
      """
      package com.acme;

      import com.google.auto.value.AutoValue;

      @AutoValue
      public abstract class Order%1$d {
        public abstract String order();
        public abstract String email();
        public abstract long attempt();
      }
      """;

  private LargeModule() {}

  static String exception(int number) {
    return "com.acme.Order" + number + "Exception";
  }

  /** Writes the exceptions, and returns a file that lists them for the compiler. */
  static Path exceptions(Path directory, int count) throws IOException {
    return write(directory, "Order%dException.java", EXCEPTION, count);
  }

  /** Writes the classes for AutoValue, and returns a file that lists them for the compiler. */
  static Path values(Path directory, int count) throws IOException {
    return write(directory, "Order%d.java", VALUE, count);
  }

  private static Path write(Path directory, String name, String source, int count)
      throws IOException {
    Path folder = Files.createDirectories(directory.resolve("com/acme"));
    for (int i = 0; i < count; i++) {
      Files.writeString(folder.resolve(name.formatted(i)), source.formatted(i));
    }
    List<String> files =
        IntStream.range(0, count)
            .mapToObj(i -> folder.resolve(name.formatted(i)).toString())
            .toList();
    return Files.write(directory.resolve("files.txt"), files);
  }

  /** Returns the archives or directories that the named classes come from, as a path. */
  static String path(String... classes) {
    return Stream.of(classes)
        .map(LargeModule::origin)
        .distinct()
        .reduce((left, right) -> left + File.pathSeparator + right)
        .orElseThrow();
  }

  private static String origin(String name) {
    try {
      Class<?> found = Class.forName(name, false, LargeModule.class.getClassLoader());
      return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
      throw new IllegalStateException("'" + name + "' is not on the class path", e);
    }
  }

  /** Removes a directory with all that is in it, if it is there. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
