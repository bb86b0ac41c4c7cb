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
          "(?m)^\\t*at (?!(?:[\\w.-]+//?)?io\\.telltale\\.outlets\\.)[^\\n]*\\n"
              + "|(?m)^\\t*\\.\\.\\. \\d+ (?:more|common frames omitted)\\n");
  private static final Pattern FOREIGN_FRAME_IN_JSON =
      Pattern.compile(
          "(?:\\\\t)+at (?!(?:[\\w.-]+//?)?io\\.telltale\\.outlets\\.)[^\\\\\"]*\\\\n"
              + "|(?:\\\\t)*\\.\\.\\. \\d+ (?:more|common frames omitted)\\\\n");

  private static final Pattern FOREIGN_FRAME_AS_OBJECT =
      Pattern.compile(
          "\\{\"className\":\"(?!io\\.telltale\\.outlets\\.)(?![^}]*\"message\")[^}]*},?");
  private static final Pattern FOREIGN_FRAME_IN_XML =
      Pattern.compile(
          " *<frame>\\s*<class>(?!io\\.telltale\\.outlets\\.)[^<]*</class>.*?</frame>\n",
          Pattern.DOTALL);
  private static final Pattern NUMBER_IN_JSON =
      Pattern.compile(
          "\"(timestamp|nanoseconds|sequenceNumber|lineNumber|commonFramesCount|birthdate|process.thread.id)\":\\d+");
  private static final Pattern NUMBER_IN_XML =
      Pattern.compile("<(millis|nanos|sequence|thread|line)>\\d+</\\1>");
  private static final Pattern PACKAGING =
      Pattern.compile(" ~?\\[[^\\]\\s]*(?:\\.jar|classes/?):[^\\]\\s]*\\]");
  private static final Pattern SOURCE_HOST = Pattern.compile("\"source_host\":\"[^\"]*\"");
  private static final Pattern FINGERPRINT = Pattern.compile("\\b[a-p]{16}\\b");
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

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
    text = FOREIGN_FRAME_AS_OBJECT.matcher(text).replaceAll("");
    text = FOREIGN_FRAME_IN_XML.matcher(text).replaceAll("");
    text = PACKAGING.matcher(text).replaceAll("");
    text = LINE.matcher(text).replaceAll(".java:0");
    text = NUMBER_IN_JSON.matcher(text).replaceAll("\"$1\":0");
    text = NUMBER_IN_XML.matcher(text).replaceAll("<$1>0</$1>");
    text = SOURCE_HOST.matcher(text).replaceAll("\"source_host\":\"<host>\"");
    text = FINGERPRINT.matcher(text).replaceAll("<fingerprint>");
    return LAMBDA.matcher(text).replaceAll("lambda\\$$1\\$0");
  }
}
