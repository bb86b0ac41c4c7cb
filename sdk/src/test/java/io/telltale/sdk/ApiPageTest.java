/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page of the public types shows compiles, and is where it says. */
class ApiPageTest {

  private static final Path PAGE = Path.of("..", "docs", "api.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\\R(.*?class (\\w+).*?)```", Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile("\\| (`\\w+`(?:, `\\w+`)*) \\| `(io\\.telltale\\.[\\w.]+)` \\|");

  private static Stream<MatchResult> in(Pattern pattern) throws Exception {
    return pattern.matcher(Files.readString(PAGE)).results().toList().stream();
  }

  static Stream<String> examples() throws Exception {
    return in(EXAMPLE).map(example -> example.group(2));
  }

  @Test
  void everyTypeIsInItsPackage() throws Exception {
    List<MatchResult> rows = in(ROW).toList();

    assertThat(rows).hasSize(10);
    for (MatchResult row : rows) {
      for (String type : row.group(1).replace("`", "").split(", ")) {
        assertThat(Class.forName(row.group(2) + "." + type)).isPublic();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleCompiles(String name, @TempDir Path out) throws Exception {
    String source =
        in(EXAMPLE).filter(found -> found.group(2).equals(name)).findFirst().orElseThrow().group(1);
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();

    boolean compiled =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of(
                    "-proc:none",
                    "-Xlint:all,-path,-classfile",
                    "-Werror",
                    "-d",
                    out.toString(),
                    "-cp",
                    System.getProperty("java.class.path")),
                null,
                List.of(file))
            .call();

    assertThat(compiled).as(said.toString()).isTrue();
    assertThat(out.resolve(name + ".class")).exists();
  }
}
