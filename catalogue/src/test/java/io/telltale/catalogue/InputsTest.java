/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is named and is not what it has to be: each command says so, and ends with 2. */
class InputsTest {

  @TempDir Path directory;

  private Path input;

  @BeforeEach
  void write() throws IOException {
    input = Catalogues.write(directory.resolve("in.json"), Catalogues.error("com.acme.A", 1));
  }

  private static void refused(Tool told, String... message) {
    assertThat(told.exit()).as(told.err() + told.out()).isEqualTo(2);
    assertThat(told.err()).contains(message).doesNotContain("at io.telltale.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "notazip", "\0\0\0\0\0\0\0\0", "PK"})
  void aFileThatIsNoZipIsNoJar(String content) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("lib"));
    Path bad = Files.writeString(folder.resolve("bad.jar"), content, StandardCharsets.ISO_8859_1);

    for (Path named : new Path[] {bad, folder}) {
      refused(Tool.run("check", named), "'" + bad + "' is no sound jar", "build it anew");
    }
  }

  @Test
  void aJarThatIsCutOffIsTold() throws IOException {
    Path whole = nested("whole", Map.of("a/B.class", new byte[2_000]));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = directory.resolve("cut.jar");
    Files.write(cut, java.util.Arrays.copyOf(bytes, 45));

    refused(Tool.run("check", cut), "'" + cut + "' is no sound jar");
  }

  @Test
  void aJarInAJarThatIsNoneIsAWarning() throws IOException {
    Path app =
        nested("app", Map.of("BOOT-INF/lib/bad.jar", "notazip".getBytes(StandardCharsets.UTF_8)));

    Tool found = Tool.run("check", app);

    assertThat(found.exit()).isZero();
    assertThat(found.out()).contains("warning unsound-jar: ", app + "!/BOOT-INF/lib/bad.jar'");
  }

  private Path nested(String name, Map<String, byte[]> entries) throws IOException {
    Path jar = directory.resolve(name + ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    Path large = directory.resolve("large.json");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(3L * 1024 * 1024 * 1024);
    }

    refused(Tool.run("diff", large, input), "'" + large + "' has 3221225472 bytes", "at most");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = directory.resolve("pipe.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    refused(Tool.run("catalogue", "-o", directory.resolve("o"), pipe), "'" + pipe + "' is no file");
    refused(
        Tool.run("evidence", "-o", directory.resolve("o"), "--lock", pipe, input),
        "'" + pipe + "' cannot be read");
  }

  @Test
  void anEmptyPathIsNone() {
    refused(Tool.run("catalogue", "-o", "", input), "'' is no path");
    refused(Tool.run("evidence", "-o", " ", input), "' ' is no path");
    refused(Tool.run("check", "--sources", "", input), "'' is no path");
  }

  @Test
  void anOutputThatCannotBeWrittenIsTold() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    Path folder = Files.createDirectories(directory.resolve("folder"));
    Path site = directory.resolve("site");
    Path page = Files.createDirectories(site.resolve("index.html"));

    refused(
        Tool.run("catalogue", "-o", file, input),
        "'" + file + "' cannot be written: it is a file, and a folder is needed; delete it");
    refused(
        Tool.run("catalogue", "-o", site, input),
        "'" + page + "' cannot be written: it is a folder, and a file is needed; delete it");
    refused(
        Tool.run("export", "-o", folder, input),
        "'" + folder + "' cannot be written: it is a folder, and a file is needed");
    refused(
        Tool.run("check", "-o", file.resolve("below"), input), "'" + file, "a folder is needed");
  }

  @Test
  void anInputIsNotOverwritten() throws IOException {
    String before = Files.readString(input);
    Path link = directory.resolve("x/../in.json");
    Files.createDirectories(directory.resolve("x"));

    refused(Tool.run("export", "-o", input, input), "'" + input + "' is an input");
    refused(Tool.run("export", "-o", link, input), "is an input, and would be overwritten");
    refused(Tool.run("check", "-o", input, input), "is an input");
    refused(Tool.run("diff", "-o", input, input, input), "is an input");
    assertThat(Files.readString(input)).isEqualTo(before);
  }

  @Test
  void checkTakesNoAddress() {
    refused(
        Tool.run("check", "http://127.0.0.1:1/actuator/telltale"),
        "'http://127.0.0.1:1/actuator/telltale' is an address",
        "name the application's jar");
  }

  @Test
  void sourcesThatAreNotThereAreTold() {
    Path nowhere = directory.resolve("nosuch");

    Tool told = Tool.run("check", "--sources", nowhere, input);

    assertThat(told.exit()).isZero();
    assertThat(told.err()).contains("--sources '" + nowhere + "' is no folder");
  }
}
