/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keeps the figures in {@code docs/shapes.md} true, and above their floors. */
class ShapesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "shapes.md");
  private static final String BEGIN = "<!-- generated: begin -->\n";
  private static final String END = "<!-- generated: end -->\n";
  private static final Set<Shape> EVERY = EnumSet.allOf(Shape.class);
  private static final List<CorpusLine> LINES = CorpusLine.all();

  @ParameterizedTest
  @EnumSource(Shape.class)
  void eachShapeIsAboveItsFloors(Shape shape) {
    Score score = Score.of(Set.of(shape), scanner(Set.of(shape)), LINES);

    assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void allShapesTogetherAreAboveTheirFloors() {
    Score score = Score.of(EVERY, scanner(EVERY), LINES);

    assertThat(score.recall()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.97);
  }

  @ParameterizedTest
  @EnumSource(
      value = Shape.class,
      names = {"EMAIL", "PAYMENT_CARD", "NATIONAL_ID", "PHONE"})
  void eachShapeIsBetterThanItsRegex(Shape shape) {
    Score ours = Score.of(Set.of(shape), scanner(Set.of(shape)), LINES);
    Score regex = Score.of(Set.of(shape), text -> NaiveRegexes.replace(shape, text), LINES);

    assertThat(ours.recall()).isGreaterThan(regex.recall());
    assertThat(ours.precision()).isGreaterThan(regex.precision());
  }

  @Test
  void pageIsUpToDate() throws IOException {
    String page = Files.readString(PAGE, UTF_8);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    String expected = page.substring(0, from) + generated() + page.substring(page.indexOf(END));
    if (Boolean.getBoolean("telltale.docs.update")) {
      Files.writeString(PAGE, expected, UTF_8);
    }

    assertThat(Files.readString(PAGE, UTF_8))
        .as("docs/shapes.md is stale; run the test with -Dtelltale.docs.update=true")
        .isEqualTo(expected);
  }

  private static String generated() {
    StringBuilder out = new StringBuilder();
    long traps = LINES.stream().filter(line -> line.shape() == null).count();
    out.append(LINES.size()).append(" texts, ").append(traps).append(" of them traps.\n\n");
    out.append("| shape | texts | recall | precision | regex: recall | precision |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (Shape shape : Shape.values()) {
      Score ours = Score.of(Set.of(shape), scanner(Set.of(shape)), LINES);
      boolean rival = NaiveRegexes.ALL.containsKey(shape);
      UnaryOperator<String> regex = text -> NaiveRegexes.replace(shape, text);
      String theirs = rival ? Score.of(Set.of(shape), regex, LINES).toString() : "– | –";
      row(out, "`" + shape + "`", ours, theirs);
    }
    Score regexes = Score.of(EVERY, NaiveRegexes::replaceAll, LINES);
    row(out, "all together", Score.of(EVERY, scanner(EVERY), LINES), regexes.toString());
    out.append(
        "\nOf a second set, which was written after the rules; three of its lines for `NATIONAL_ID` changed them:\n\n");
    out.append("| shape | texts with it | recall | others | falsely changed |\n");
    out.append("|---|---|---|---|---|\n");
    for (Shape shape : Shape.values()) {
      out.append("| `").append(shape).append("` | ").append(HeldOutScore.of(shape)).append(" |\n");
    }
    out.append("\nWhere it errs, of the first texts:\n\n| text | leaves as |\n|---|---|\n");
    for (CorpusLine line : LINES) {
      if (line.known()) {
        String output = scanner(EVERY).apply(line.text());
        out.append("| ").append(code(line.text())).append(" | ");
        out.append(code(output)).append(" |\n");
      }
    }
    return out.toString();
  }

  private static void row(StringBuilder out, String name, Score ours, String theirs) {
    out.append("| ").append(name).append(" | ").append(ours.hits()).append(" | ");
    out.append(ours).append(" | ").append(theirs).append(" |\n");
  }

  private static String code(String text) {
    return "`" + text.replace("\n", "⏎").replace("|", "\\|") + "`";
  }

  private static UnaryOperator<String> scanner(Set<Shape> shapes) {
    ShapeScanner scanner = ShapeScanner.of(shapes);
    return text -> scanner.scan(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }
}
