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

  private static final int COMBINATIONS = 600;

  @TempDir Path directory;

  @Test
  void whatIsMarkedAsSensitiveIsAnErrorOrDoesNotLeave() throws Exception {
    List<MarkCombination> all =
        IntStream.range(0, COMBINATIONS).mapToObj(MarkCombination::new).toList();
    // What cannot be processed hides from javac what cannot be compiled either, like an accessor
    // that returns something else than the one that it overrides.
    List<MarkCombination> processed = withoutErrors("first", all);
    List<MarkCombination> sound = withoutErrors("second", processed);
    Compiler.Result result = compile("last", sound).orFail();
    Set<String> warned = filesWarnedOf(result, "computed-accessor", "uncovered-part");

    List<String> leaks = new ArrayList<>();
    int searched = 0;
    try (Recording recording = new Recording(List.of(classes("last")))) {
      for (MarkCombination combination : sound) {
        String recorded = recording.of(combination.className());
        searched += combination.secrets().size();
        if (!warned.contains(file(combination)) && !combination.leakedInto(recorded).isEmpty()) {
          leaks.add(combination.leakedInto(recorded) + " in " + recorded + "\n" + combination);
        }
      }
    }

    assertThat(leaks).isEmpty();
    assertThat(processed).hasSizeBetween(COMBINATIONS / 5, COMBINATIONS - COMBINATIONS / 5);
    assertThat(searched).isGreaterThan(COMBINATIONS / 4);
    assertThat(warned).hasSizeLessThan(sound.size() / 3);
  }

  private List<MarkCombination> withoutErrors(String name, List<MarkCombination> combinations)
      throws IOException {
    Set<String> rejected = files(compile(name, combinations));
    return combinations.stream().filter(c -> !rejected.contains(file(c))).toList();
  }

  private Compiler.Result compile(String name, List<MarkCombination> combinations)
      throws IOException {
    Map<String, String> sources = new TreeMap<>();
    combinations.forEach(c -> sources.put(c.className(), c.source()));
    return new Compiler(directory.resolve(name)).lenient().compile(sources);
  }

  private Path classes(String name) {
    return new Compiler(directory.resolve(name)).classes();
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

  private static Set<String> filesWarnedOf(Compiler.Result result, String... ids) {
    Set<String> files = new HashSet<>();
    result.telltale().stream()
        .filter(d -> List.of(ids).contains(Compiler.Result.id(d)) && d.getSource() != null)
        .forEach(d -> files.add(file(d)));
    return files;
  }

  private static String file(javax.tools.Diagnostic<? extends javax.tools.JavaFileObject> d) {
    String path = d.getSource().toUri().getPath();
    return path.substring(path.indexOf("combined/"));
  }
}
