/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.telltale.runtime.config.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One labelled text.
 *
 * @param number where it stands among the texts of the file
 * @param shape what is in it, null for a trap
 * @param marked the text with its secrets between brackets
 * @param known whether the scanner is known to err on it
 */
record CorpusLine(int number, @Nullable Shape shape, String marked, boolean known) {

  private static final String FILE = "shapes-corpus.tsv";
  private static final Pattern SECRET = Pattern.compile("⟦([^⟧]*)⟧");

  static List<CorpusLine> all() {
    List<CorpusLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : read(FILE)) {
      number++;
      lines.add(parse(number, line));
    }
    return lines;
  }

  /** Returns a text with marks that is none of the file's. */
  static CorpusLine of(String column) {
    return new CorpusLine(0, null, marked(column), false);
  }

  private static String marked(String column) {
    return column.replace('␤', '\n').replace("¦", "");
  }

  /** Returns the lines of a file but for empty ones and remarks. */
  static List<String> read(String file) {
    return text(file).lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }

  private static CorpusLine parse(int number, String line) {
    String[] columns = line.split("\t");
    Shape shape = columns[0].equals("NONE") ? null : Shape.valueOf(columns[0]);
    String marked = marked(columns[1]);
    boolean known = columns.length > 2;
    if (columns.length > 3
        || (known && !columns[2].equals("known"))
        || SECRET.matcher(marked).find() == (shape == null)) {
      throw new IllegalStateException("line " + number + " of " + FILE + " is malformed");
    }
    return new CorpusLine(number, shape, marked, known);
  }

  private static String text(String file) {
    try (InputStream in = CorpusLine.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text as an exception would carry it. */
  String text() {
    return SECRET.matcher(marked).replaceAll("$1");
  }

  /** Returns the text as it should leave. */
  String expected() {
    return SECRET.matcher(marked).replaceAll("***");
  }

  List<String> secrets() {
    return SECRET.matcher(marked).results().map(result -> result.group(1)).toList();
  }

  /** Returns whether no secret is left in an output. */
  boolean isMasked(String output) {
    return secrets().stream().noneMatch(output::contains);
  }

  /** Returns whether everything but the secrets is still in an output, in its order. */
  boolean isReadable(String output) {
    int from = 0;
    int at = 0;
    for (MatchResult secret : SECRET.matcher(marked).results().toList()) {
      at = output.indexOf(marked.substring(from, secret.start()), at);
      if (at < 0) {
        return false;
      }
      at += secret.start() - from;
      from = secret.end();
    }
    return output.startsWith(marked.substring(from), output.length() - marked.length() + from)
        && output.length() - marked.length() + from >= at;
  }

  @Override
  public String toString() {
    return number + ": " + text();
  }
}
