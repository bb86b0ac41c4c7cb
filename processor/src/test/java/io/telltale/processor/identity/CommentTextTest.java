/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.processor.model.CommentModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "One.|One.|''",
        "One. Two.|One.|Two.",
        "Version 1.2 is out. Two|Version 1.2 is out.|Two",
        "No end|No end|''",
        "{@code a<b>}. Rest|a<b>.|Rest",
        "{@code {a}}.|{a}.|''",
        "See {@link java.util.Map.Entry#getKey(Object, int) its key}.|See its key.|''",
        "See {@link Map#get(Object, int)}.|See Map.get().|''",
        "See {@linkplain #size}.|See size.|''",
        "{@summary All of it.} More.|All of it.|More.",
        "<b>Bold</b> &lt;tag&gt;.|Bold <tag>.|''",
        "One<p>Two|One|Two",
        "One<br/>Two <!-- three -->|One|Two",
        "a < b and c > d.|a < b and c > d.|''",
        "&#65;&#x42;&#0;&#9999999;.|AB&#0;&#9999999;.|''",
        "{@code never closed|{@code never closed|''",
        "mail@example.com is no tag.|mail@example.com is no tag.|''",
      })
  void aCommentWithoutItsMarkup(String comment, String summary, String description) {
    assertThat(CommentText.of("", comment)).contains(new CommentModel("", summary, description));
  }

  @Test
  void linesAreJoinedAndParagraphsAreKept() {
    String comment =
        " One\n of two.\n\n <p>The\n rest.\n\n <ul>\n <li>a\n <li>b\n </ul>\n @see X\n Y";

    assertThat(CommentText.of("", comment))
        .contains(new CommentModel("", "One of two.", "The rest.\n\n- a\n\n- b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n ", "@since 1.0", "<p>", "{@inheritDoc}"})
  void whatSaysNothingIsNoComment(String comment) {
    assertThat(CommentText.of("", comment)).isEmpty();
  }

  /** A constant of a class file holds 64 KB. */
  @Test
  void aLongCommentIsCutBetweenCharacters() {
    String sentence = "\ud83d\ude00".repeat(10_000);

    Optional<CommentModel> comment = CommentText.of("", "a" + sentence + ". a" + sentence);

    assertThat(comment.orElseThrow().summary()).hasSize(500).endsWith("\ude00…");
    assertThat(comment.orElseThrow().description()).hasSize(8_000).endsWith("\ude00…");
  }

  @Test
  void malformedMarkupTakesLinearTime() {
    for (String part :
        new String[] {
          "{@code ", "<a ", "{", "<!--", "&", "{@link a(", "{@link (}", ". ", "\n \n", "{@a "
        }) {
      assertThat(CommentText.of("", "x" + part.repeat(20_000))).as(part).isPresent();
      assertThat(CommentText.of("", "x" + part.repeat(5_000) + "}".repeat(5_000))).isPresent();
    }
  }
}
