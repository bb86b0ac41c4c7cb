/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A golden case: {@code input}, {@code expected}, perhaps a {@code library} that is compiled before
 * without the processor, and perhaps {@code options.txt}, and {@code eclipse.txt} if Eclipse's
 * compiler finds something else. A line of input or options that has a comment {@code expect: <id>}
 * is one on which this diagnostic must appear.
 */
record Case(
    Path directory,
    List<Path> input,
    List<Path> library,
    List<String> options,
    List<String> expectations) {

  private static final Path ROOT = Path.of("src/test/resources/cases");
  private static final Pattern EXPECT = Pattern.compile("(?://|#) expect: ([a-z-]+(?:, [a-z-]+)*)");

  static List<Case> all() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> directories = Files.list(ROOT)) {
      for (Path directory : directories.sorted().toList()) {
        cases.add(read(directory));
      }
    }
    return cases;
  }

  static Case named(String name) throws IOException {
    return read(ROOT.resolve(name));
  }

  private static Case read(Path directory) throws IOException {
    List<Path> input = Compiler.files(directory.resolve("input"));
    List<String> expectations = new ArrayList<>();
    for (Path file : input) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        for (String id : ids(lines.get(i))) {
          expectations.add(file.getFileName() + ":" + (i + 1) + " " + id);
        }
      }
    }
    List<String> options = new ArrayList<>();
    Path file = directory.resolve("options.txt");
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        expectations.addAll(ids(line));
        options.add(line.replaceFirst("(^| +)#.*", ""));
      }
    }
    Collections.sort(expectations);
    return new Case(
        directory,
        input,
        Compiler.files(directory.resolve("library")),
        options.stream().filter(option -> !option.isEmpty()).toList(),
        expectations);
  }

  private static List<String> ids(String line) {
    Matcher expect = EXPECT.matcher(line);
    return expect.find() ? List.of(expect.group(1).split(", ")) : List.of();
  }

  String name() {
    return directory.getFileName().toString();
  }

  /** Returns what Eclipse's compiler finds: it shows processors less, and knows fewer places. */
  List<String> expectationsInEclipse() throws IOException {
    Path file = directory.resolve("eclipse.txt");
    return Files.exists(file) ? Files.readAllLines(file) : expectations;
  }

  boolean isPositive() {
    return expectations.isEmpty();
  }
}
