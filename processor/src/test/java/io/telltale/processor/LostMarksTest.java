/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No mark is lost: whatever the combination of declarations, a value that is marked as sensitive is
 * an error of the compiler, or does not leave.
 */
class LostMarksTest {

  /** A fifth of what runs before a change lands ({@code .ci/run}). */
  private static final int COMBINATIONS = Integer.getInteger("tests.rounds", 3_000) / 25;

  @TempDir Path directory;

  @Test
  void whatIsMarkedAsSensitiveIsAnErrorOrDoesNotLeave() throws Exception {
    List<MarkCombination> all =
        IntStream.range(0, COMBINATIONS).mapToObj(MarkCombination::new).toList();
    // Some are no Java, like an accessor that returns something else than the one it overrides.
    List<MarkCombination> java = withoutErrors(compiler("first").processors(), all);
    List<MarkCombination> sound = withoutErrors(compiler("second"), java);
    Compiler last = compiler("last");
    last.compile(sources(sound)).orFail();

    List<String> leaks = new ArrayList<>();
    int searched = 0;
    try (Recording recording = new Recording(List.of(last.classes()))) {
      for (MarkCombination combination : sound) {
        String recorded = recording.of(combination.className());
        searched += combination.secrets().size();
        if (!combination.leakedInto(recorded).isEmpty()) {
          leaks.add(combination.leakedInto(recorded) + " in " + recorded + "\n" + combination);
        }
      }
    }

    assertThat(leaks).isEmpty();
    assertThat(sound).hasSizeBetween(COMBINATIONS / 5, COMBINATIONS - COMBINATIONS / 5);
    assertThat(searched).isGreaterThan(COMBINATIONS / 4);
  }

  private static List<MarkCombination> withoutErrors(
      Compiler compiler, List<MarkCombination> combinations) throws IOException {
    Set<String> rejected = files(compiler.compile(sources(combinations)));
    return combinations.stream().filter(c -> !rejected.contains(file(c))).toList();
  }

  private static Map<String, String> sources(List<MarkCombination> combinations) {
    Map<String, String> sources = new TreeMap<>();
    combinations.forEach(c -> sources.put(c.className(), c.source()));
    return sources;
  }

  private Compiler compiler(String name) {
    return new Compiler(directory.resolve(name)).lenient();
  }

  private static String file(MarkCombination combination) {
    return combination.className().replace('.', '/') + ".java";
  }

  private static Set<String> files(Compiler.Result result) {
    Set<String> files = new HashSet<>();
    result.diagnostics().stream()
        .filter(d -> d.getKind() == javax.tools.Diagnostic.Kind.ERROR && d.getSource() != null)
        .forEach(d -> files.add(file(d)));
    return files;
  }

  private static String file(javax.tools.Diagnostic<? extends javax.tools.JavaFileObject> d) {
    String path = d.getSource().toUri().getPath();
    return path.substring(path.indexOf("combined/"));
  }
}
