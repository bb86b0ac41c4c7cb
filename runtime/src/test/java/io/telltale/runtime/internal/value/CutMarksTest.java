/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says that something was cut: {@code {this}}. */
class CutMarksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no mark. at all",
        "{..}",
        "{...} x",
        "x{....}",
        "x {\u2026} y",
        "x {\u22EF}",
        "{\u2026}{\u2026}",
        "a{..}b{\u2026}c{\u22EF}d{[cut]}e",
        "a{[cut]}b{\u22EF}c{\u2026}d{..}e",
        "a{..}b{..}c{..}",
        "{[cut]}{(snip)}",
        "{\u22EF} x",
        "{[cut]} x{..}",
        "{\u22EF} x{\u2026}",
        "{\u2026} x{\u22EF}",
        "{..} x{\u2026}",
        "{\u2026} x{..}",
      })
  void dotsSignsAndWordsInTheirOrder(String marked) {
    assertMarks(marked);
  }

  /** They are no mark of a cut: the virtual machine writes them below a stack trace. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\t... 7 more",
        "\t... 7 more\n{...}",
        "\t{...} x",
        "\t{...} ",
        "\t{...}",
        "{...} 7 more",
        "x{...} 7 more",
        "\t{...}7 more",
        "\t... 7 more\n\t... 8 more\n",
      })
  void omittedFramesAreNone(String marked) {
    assertMarks(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{[truncated]}",
        "{(Truncated)}",
        "{<SNIP>}",
        "x {[elided]} y",
        "{[12 more]}",
        "{[+12 more]}",
        "{[and 12 more]}",
        "{[7more]}",
        "[more]",
        "[more or less]",
        "[mores 12]",
        "{[message truncated]}",
        "{[message data truncated]}",
        "[message data value truncated]",
        "[message was truncated]",
        "[Message.truncated]",
        "{[truncated to 20 chars, 7%]}",
        "{[truncated} by: 20]",
        "{[truncated})",
        "{[truncated}",
        "{[value truncated]}",
        "{[data cut]}",
        "{[abbreviated]}",
        "[truncate]",
        "[truncatedx]",
        "[zruncated]",
        "{[12345678901 more]}",
        "[123456789012 more]",
        "[(cutlery)",
        "[{(cut)}]",
        "<a{(cut)}>",
        "[",
        "[1",
        "[c",
      })
  void wordsInBrackets(String marked) {
    assertMarks(marked);
  }

  private static void assertMarks(String marked) {
    String text = marked.replaceAll("[{}]", "");
    StringBuilder found = new StringBuilder();
    CutMarks marks = CutMarks.of(text);
    int copied = 0;
    for (int at = marks.next(); at >= 0; at = marks.next()) {
      found.append(text, copied, at).append('{').append(text, at, marks.end()).append('}');
      copied = marks.end();
    }
    assertThat(found.append(text, copied, text.length())).hasToString(marked);
    assertThat(CutMarks.areIn(text)).isEqualTo(marked.contains("{"));
  }

  /** The words of a bracket are short: what is longer says something else, too. */
  @Test
  void aBracketHasFortyCharactersAtMost() {
    for (int blanks = 0; blanks < 40; blanks++) {
      String text = "[truncated" + " ".repeat(blanks) + "]";
      int end = text.length() <= 41 ? text.length() : "[truncated".length();
      assertThat(CutWords.end(text, 0)).as(text).isEqualTo(end);
      assertThat(CutWords.endsAt(text, text.length())).as(text).isEqualTo(text.length() <= 40);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "\u2026", "\u22EF", "..", "x...", "[\u2026"})
  void aMarkWithoutWordsEndsWithDots(String text) {
    assertThat(CutMarks.endsAt(text, text.length())).isTrue();
    assertThat(CutMarks.endsAt(text + "x", text.length())).isTrue();
    assertThat(CutMarks.endsAt(text, text.length() + 1)).isFalse();
    assertThat(CutMarks.endsAt(text, 0)).isFalse();
  }

  @Test
  void aMarkBeginsAndEndsAtItsOwnPlaceOnly() {
    String text = "a..b[cut]c\u2026.";
    boolean[] begins = new boolean[text.length() + 1];
    boolean[] ends = new boolean[text.length() + 1];
    begins[1] = true;
    ends[3] = true;
    begins[4] = true;
    begins[10] = true;
    ends[11] = true;
    for (int i = 0; i <= text.length(); i++) {
      assertThat(CutMarks.beginsAt(text, i)).as("begins at %d", i).isEqualTo(begins[i]);
      assertThat(CutMarks.endsAt(text, i)).as("ends at %d", i).isEqualTo(ends[i]);
      assertThat(CutWords.endsAt(text, i)).as("words end at %d", i).isEqualTo(i == 9);
    }
    assertThat(CutMarks.endsAt(".", 1)).isFalse();
    assertThat(CutWords.endsAt("]", 1)).isFalse();
    assertThat(CutWords.endsAt("cut]", 4)).isFalse();
    assertThat(CutWords.endsAt("[[cut]", 6)).isTrue();
    assertThat(CutWords.endsAt("[cut)", 5)).isFalse();
  }

  /** A text may end, or have anything, at each place where words are read. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "[c",
        "[cu",
        "[12",
        "[12 ",
        "[message",
        "[message ",
        "[message 12",
        "[message 12 ",
        "[{cut}]",
        "[c{t]",
        "[cutlery]",
        "[\u00E9]",
        "(7)",
        "<>",
        "x[cut]"
      })
  void noWordsBeginWhereATextHasOthers(String text) {
    assertThat(CutWords.end(text, 0)).isEqualTo(-1);
    assertThat(CutWords.end(text, text.length())).isEqualTo(-1);
    assertThat(CutMarks.areIn("[cutlery]" + text)).isEqualTo(text.equals("x[cut]"));
    assertThat(CutWords.endsAt(text, text.length())).isEqualTo(text.equals("x[cut]"));
  }

  @Test
  void aBracketIsAsLongWhereverItStands() {
    String before = "x".repeat(100);
    String mark = "[truncated, 12 of 34 bytes]";

    assertThat(CutWords.end(before + mark, 100)).isEqualTo(100 + mark.length());
    assertThat(CutWords.endsAt(before + mark, 100 + mark.length())).isTrue();
    assertThat(CutWords.next(before + mark, 0)).isEqualTo(100);
  }
}
