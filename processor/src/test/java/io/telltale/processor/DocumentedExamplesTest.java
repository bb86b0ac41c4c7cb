/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide compile as they stand there, and nothing is said about them. */
class DocumentedExamplesTest {

  private static final Path GUIDE = Path.of("../docs/declaring-errors.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\\n(.*?)```");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public )?(?:class|enum|interface|record|@interface) ");

  private static final Pattern PUBLIC_TYPE = Pattern.compile("(?m)^public class (\\w+)");

  private static final String IMPORTS =
      "import io.telltale.annotations.*; import java.sql.SQLException;\n";

  /** What the examples speak of without showing it. */
  private static final String CUSTOMER = "record Customer(String name, String email) {}";

  @TempDir Path directory;

  @Test
  void theExamplesOfTheGuideCompile() throws IOException {
    List<String> examples =
        EXAMPLE.matcher(Files.readString(GUIDE)).results().map(found -> found.group(1)).toList();
    Map<String, String> sources = new HashMap<>();
    sources.put("docs.Customer", "package docs; " + CUSTOMER);
    for (int i = 0; i < examples.size(); i++) {
      String example = examples.get(i);
      String name =
          PUBLIC_TYPE
              .matcher(example)
              .results()
              .map(found -> "docs." + found.group(1))
              .findFirst()
              .orElse("docs.Example" + i);
      if (example.contains("\npackage ")) {
        sources.put("docs.domain" + i + ".package-info", inPackage(example, "docs.domain" + i));
      } else if (TYPE.matcher(example).find()) {
        sources.put(name, "package docs; " + IMPORTS + example);
      } else {
        String members = "class Example" + i + " extends Exception {\n" + example + "}";
        sources.put(name, "package docs; " + IMPORTS + members);
      }
    }

    Compiler.Result result =
        new Compiler(directory)
            .options(List.of("-Xlint:-auxiliaryclass"))
            .compile(sources)
            .orFail();

    assertThat(examples).hasSizeGreaterThan(8);
    assertThat(result.messages()).isEmpty();
  }

  private static String inPackage(String example, String name) {
    return Pattern.compile("(?m)^package [^;]*;")
        .matcher(example)
        .replaceFirst((MatchResult found) -> "package " + name + ";\n" + IMPORTS);
  }
}
