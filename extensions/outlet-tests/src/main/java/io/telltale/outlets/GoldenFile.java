/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Holds what an outlet has written against a file, {@code src/test/resources/golden/<name>.txt}.
 * {@code -Dtelltale.golden.update=true} writes it anew.
 *
 * <p>What differs from run to run stands there in another form: times, lines of sources, names and
 * numbers of threads, and the frames that are none of the test's.
 */
public final class GoldenFile {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?");
  private static final Pattern LINE = Pattern.compile("\\.java:\\d+");
  private static final Pattern FOREIGN_FRAME =
      Pattern.compile(
          "(?m)^\\t*at (?!(?:[\\w.-]+//?)?io\\.telltale\\.)[^\\n]*\\n"
              + "|(?m)^\\t*\\.\\.\\. \\d+ (?:more|common frames omitted)\\n");
  private static final Pattern FOREIGN_FRAME_IN_JSON =
      Pattern.compile(
          "\\\\tat (?!(?:[\\w.-]+//?)?io\\.telltale\\.)[^\\\\\"]*\\\\n"
              + "|(?:\\\\t)*\\.\\.\\. \\d+ (?:more|common frames omitted)\\\\n");

  private GoldenFile() {}

  /** Fails if the file holds something else. */
  public static void check(String name, String written) {
    String normal = normal(written);
    Path file = FOLDER.resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("telltale.golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, normal);
      }
      assertThat(normal).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String normal(String written) {
    String text = TIME.matcher(written.replace("\r\n", "\n")).replaceAll("<time>");
    text = FOREIGN_FRAME.matcher(text).replaceAll("");
    text = FOREIGN_FRAME_IN_JSON.matcher(text).replaceAll("");
    text = LINE.matcher(text).replaceAll(".java:0");
    text = text.replace(Thread.currentThread().getName(), "<thread>");
    return text.replaceAll("lambda\\$(\\w+)\\$\\d+", "lambda\\$$1\\$0");
  }
}
