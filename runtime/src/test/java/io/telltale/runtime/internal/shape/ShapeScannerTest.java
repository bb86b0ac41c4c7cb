/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.spi.ShapeRule;
import io.telltale.runtime.spi.ShapeRule.Match;
import java.lang.management.ManagementFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeScannerTest {

  private static final ShapeScanner ALL = ShapeScanner.of(EnumSet.allOf(Shape.class));

  @Test
  void cleanTextIsTheSameInstance() {
    String text = "Index 5 out of bounds for length 3 at 2024-01-15T10:30:45Z";
    ReplacementBudget budget = budget();

    assertThat(ALL.scan(text, budget)).isSameAs(text);
    assertThat(budget.taken()).isZero();
  }

  @Test
  void cleanTextAllocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    String[] clean =
        CorpusLine.all().stream()
            .filter(line -> line.shape() == null && !line.known())
            .map(CorpusLine::text)
            .toArray(String[]::new);
    ReplacementBudget budget = budget();
    long allocated = 0;
    for (int round = 0; round < 2; round++) { // the first one loads classes
      long before = threads.getCurrentThreadAllocatedBytes();
      for (String text : clean) {
        ALL.scan(text, budget);
      }
      allocated = threads.getCurrentThreadAllocatedBytes() - before;
    }

    assertThat(allocated).isZero();
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void shapeThatIsTurnedOffStays(Shape off) {
    ShapeScanner others = ShapeScanner.of(EnumSet.complementOf(EnumSet.of(off)));
    ShapeScanner alone = ShapeScanner.of(EnumSet.of(off));

    for (CorpusLine line : CorpusLine.all()) {
      if (line.shape() == off && !line.known()) {
        assertThat(alone.scan(line.text(), budget())).isEqualTo(line.expected());
      }
    }
    assertThat(CorpusLine.all())
        .as("each shape has texts that only its own rules mask")
        .anyMatch(
            line -> line.shape() == off && others.scan(line.text(), budget()).equals(line.text()));
  }

  @Test
  void noShapesFindNothing() {
    String text = "alice@example.com 4111111111111111";

    assertThat(ShapeScanner.of(Set.of()).scan(text, budget())).isSameAs(text);
  }

  @Test
  void textOverBudgetIsWithheld() {
    String text = "a@example.com b@example.com c@example.com";
    ReplacementBudget enough = new ReplacementBudget(3);
    ReplacementBudget scarce = new ReplacementBudget(2);

    assertThat(ALL.scan(text, enough)).isEqualTo("*** *** ***");
    assertThat(enough.exceeded()).isFalse();
    assertThat(ALL.scan(text, scarce)).isEqualTo("***");
    assertThat(scarce.exceeded()).isTrue();
  }

  @Test
  void budgetThatOthersExceededWithholdsTheText() {
    ReplacementBudget budget = new ReplacementBudget(0);
    budget.take();

    assertThat(ALL.scan("harmless", budget)).isEqualTo("***");
  }

  @Test
  void localeChangesNothing() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(ALL.scan("CLIENT_ID=x&API_KEY=abc123", budget()))
          .isEqualTo("CLIENT_ID=x&API_KEY=***");
      assertThat(ALL.scan("AUTHORIZATION: BASIC YWxpY2U6czNjcmV0", budget()))
          .isEqualTo("AUTHORIZATION: BASIC ***");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void codePointsStayWhole() {
    assertThat(ALL.scan("😀alice@example.com😀", budget())).isEqualTo("😀***😀");
    assertThat(ALL.scan("password=😀geheim😀 x", budget())).isEqualTo("password=*** x");
    assertThat(ALL.scan("😀@example.com", budget())).isEqualTo("***");
  }

  @Test
  void otherRulesRunAfterTheBuiltInOnes() {
    ShapeScanner scanner = ShapeScanner.of(EnumSet.allOf(Shape.class), List.of(word("ticket-7")));

    assertThat(scanner.scan("alice@example.com has ticket-7, ticket-7", budget()))
        .isEqualTo("*** has ***, ***");
  }

  @Test
  void otherRuleThatFailsWithholdsTheText() {
    ShapeRule broken =
        (text, from) -> {
          throw new IllegalStateException(text);
        };
    ShapeRule lost = (text, from) -> new Match(text.length(), text.length() + 1);
    ShapeRule empty = (text, from) -> new Match(from, from);

    for (ShapeRule rule : List.of(broken, lost, empty)) {
      ReplacementBudget budget = budget();
      assertThat(ShapeScanner.of(Set.of(), List.of(rule)).scan("text", budget)).isEqualTo("***");
      assertThat(budget.exceeded()).isTrue();
    }
  }

  @Test
  void otherRuleThatNeverSettlesWithholdsTheText() {
    ShapeRule growing =
        new ShapeRule() {
          @Override
          public @Nullable Match find(String text, int from) {
            return from == 0 ? new Match(0, 1) : null;
          }

          @Override
          public String replacement(String text, Match stretch) {
            return "xx";
          }
        };
    ReplacementBudget budget = budget();

    assertThat(ShapeScanner.of(Set.of(), List.of(growing)).scan("x", budget)).isEqualTo("***");
    assertThat(budget.exceeded()).isTrue();
  }

  private static ShapeRule word(String word) {
    return (text, from) -> {
      int at = text.indexOf(word, from);
      return at < 0 ? null : new Match(at, at + word.length());
    };
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
