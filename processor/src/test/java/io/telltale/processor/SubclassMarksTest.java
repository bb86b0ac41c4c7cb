/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exceptions, and objects that they hold, of classes that are compiled after those that bear the
 * marks, with the processor and without. One that hides a secret leaves without its texts; one that
 * hides nothing keeps them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SubclassMarksTest {

  private static final String SECRET = "zebrafish7quux";

  private Path directory;

  private final Map<String, String> messages = new HashMap<>();

  @BeforeAll
  void compileAndRecord(@TempDir Path temporary) throws Exception {
    directory = temporary;
    Compiler library = compiler("library");
    library.compile(SubclassSources.LIBRARY).orFail();
    List<String> all = new ArrayList<>(SubclassSources.HIDE);
    all.addAll(SubclassSources.KEEP);
    for (boolean processed : new boolean[] {true, false}) {
      Compiler main = compiler("main" + processed).classPath(library.classes());
      if (!processed) {
        main.processors();
      }
      main.compile(SubclassSources.sources(all)).orFail();
      try (Recording recording = new Recording(List.of(main.classes(), library.classes()))) {
        for (int i = 0; i < all.size(); i++) {
          messages.put(processed + all.get(i), recording.of("com.acme.Raising" + i));
        }
      }
    }
  }

  private Compiler compiler(String name) {
    return new Compiler(directory.resolve(name)).lenient();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSubclassThatHidesASecretLeavesWithoutItsTexts(boolean processed) {
    for (String raised : SubclassSources.HIDE) {
      assertThat(messages.get(processed + raised))
          .as(raised)
          .contains("message=***")
          .doesNotContain(SECRET);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSubclassThatHidesNothingKeepsThem(boolean processed) {
    for (String raised : SubclassSources.KEEP) {
      assertThat(messages.get(processed + raised))
          .as(raised)
          .containsAnyOf("denied_***", "holds_")
          .doesNotContain(SECRET);
    }
  }

  @Test
  void aClassFileThatIsOutOfReachTellsNothing() throws Exception {
    Compiler library = compiler("other-library");
    library.compile(SubclassSources.LIBRARY).orFail();
    Compiler main = compiler("other").classPath(library.classes());
    main.compile(SubclassSources.sources(List.of("new Covariant(S)"))).orFail();
    try (Recording recording = new Recording(List.of(main.classes(), library.classes()))) {
      recording.load("com.acme.Covariant");
      Files.delete(main.classes().resolve("com/acme/Covariant.class"));

      assertThat(recording.of("com.acme.Raising0")).startsWith("message=***");
    }
  }
}
