/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.telltale.annotations.ErrorCode;
import io.telltale.runtime.spi.ErrorWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradle's incremental compilation: after a series of changes, each of which compiles a part, the
 * output is that of a build from nothing.
 */
class GradlePeer {

  private static final String INCREMENTAL = "Incremental compilation of ";
  private static final Pattern NAME = Pattern.compile("\\{\"name\": \"([A-Z0-9-]+)\"");

  @TempDir Path directory;
  private GradleBuild build;

  @BeforeEach
  void create() throws Exception {
    Path libraries = Path.of(System.getProperty("gradle.peer.libraries"));
    String version = System.getProperty("gradle.peer.version");
    Path gradle = GradleHome.create(libraries, version, directory.resolve("gradle"));
    build = new GradleBuild(gradle, directory, script());
  }

  private static String script() throws Exception {
    return """
    plugins { id 'java-library' }
    dependencies {
      implementation files(%s)
      annotationProcessor files(%s)
    }
    """
        .formatted(
            paths(ErrorCode.class, ErrorWriter.class, AttributeKey.class, Context.class),
            paths(Class.forName("io.telltale.processor.WriterProcessor")));
  }

  private static String paths(Class<?>... classes) {
    return Stream.of(classes)
        .map(c -> "'" + c.getProtectionDomain().getCodeSource().getLocation().getPath() + "'")
        .collect(Collectors.joining(", "));
  }

  @Test
  void aPartIsCompiledAndNothingIsStaleOrMissing() throws Exception {
    write("A", 1);
    write("B", 2);
    write("C", 3);
    Files.writeString(build.source("Other"), "package com.acme; class Other {}");
    assertThat(build.run("classes")).doesNotContain(INCREMENTAL);
    assertThat(codes()).containsExactly("DEFAULT-1", "DEFAULT-2", "DEFAULT-3");

    write("A", 11);
    change();
    assertThat(codes()).containsExactly("DEFAULT-2", "DEFAULT-3", "DEFAULT-11");

    write("D", 4);
    change();
    assertThat(codes()).containsExactly("DEFAULT-2", "DEFAULT-3", "DEFAULT-4", "DEFAULT-11");

    Files.writeString(build.source("Other"), "package com.acme; class Other { int more; }");
    change();
    assertThat(codes()).containsExactly("DEFAULT-2", "DEFAULT-3", "DEFAULT-4", "DEFAULT-11");

    Files.delete(build.source("B"));
    change();
    assertThat(codes()).containsExactly("DEFAULT-3", "DEFAULT-4", "DEFAULT-11");

    Files.writeString(build.source("C"), "package com.acme; public class C extends Exception {}");
    change();
    assertThat(codes()).containsExactly("DEFAULT-4", "DEFAULT-11");

    Map<String, String> afterChanges = build.output();
    assertThat(build.run("clean", "classes")).doesNotContain(INCREMENTAL);
    assertThat(afterChanges).isEqualTo(build.output());
  }

  /** Compiles what has changed. */
  private void change() throws IOException, InterruptedException {
    assertThat(build.run("classes")).contains(INCREMENTAL);
  }

  private void write(String name, int code) throws IOException {
    Files.writeString(
        build.source(name),
        """
        package com.acme;

        import io.telltale.annotations.*;

        @ErrorCode(%d)
        public class %s extends Exception {
          @ErrorAttribute public String tenant() { return "acme"; }
        }
        """
            .formatted(code, name));
  }

  /** Returns the names in the module's catalogue, which are those of its registry. */
  private List<String> codes() throws IOException {
    Path catalogue = build.classes().resolve("META-INF/telltale/errors.json");
    return NAME.matcher(Files.readString(catalogue)).results().map(m -> m.group(1)).toList();
  }
}
