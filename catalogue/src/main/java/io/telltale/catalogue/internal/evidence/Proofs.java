/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.read.BadInputException;
import io.telltale.catalogue.internal.read.InputFiles;
import io.telltale.catalogue.internal.read.JsonFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What tests with {@code @NoLeaks} have searched for.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Proofs {

  private final Map<String, List<Proof>> proofs = new HashMap<>();

  private static final List<JsonFields> NONE = List.of();

  private Proofs() {}

  /**
   * Reads what tests have written, from all files of some folders.
   *
   * @throws BadInputException if a folder is not there, or holds nothing, or something else
   */
  public static Proofs read(List<Path> folders) throws BadInputException {
    Proofs proofs = new Proofs();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> files = all.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        if (files.isEmpty() || !Files.isDirectory(folder)) {
          throw new BadInputException(
              "'%s' is no folder with what tests have written; run them with -Dtelltale.evidence=<folder>, and name that folder"
                  .formatted(folder));
        }
        for (Path file : files) {
          proofs.read(InputFiles.text(file), file.toString());
        }
      } catch (IOException | UncheckedIOException e) {
        throw new BadInputException(
            "the tests '"
                + folder
                + "' cannot be read: "
                + e
                + "; run them with -Dtelltale.evidence=<folder>, and name that folder");
      }
    }
    return proofs;
  }

  private void read(String text, String place) throws BadInputException {
    JsonFields json = JsonFields.parse(text, place);
    json.integer("format", 1, 1);
    String test = json.text("test");
    for (JsonFields method : json.objects("methods")) {
      Proof proof = new Proof(test, method.text("method"), method.texts("outlets"));
      // Who has searched nowhere has proved nothing.
      for (JsonFields member : proof.outlets().isEmpty() ? NONE : method.objects("members")) {
        String key = member.text("exception") + " " + member.text("member");
        proofs.computeIfAbsent(key, k -> new ArrayList<>()).add(proof);
      }
    }
  }

  List<Proof> of(String exception, String member) {
    return proofs.getOrDefault(exception + " " + member, List.of()).stream()
        .sorted(Comparator.comparing(Proof::test).thenComparing(Proof::method))
        .toList();
  }
}
