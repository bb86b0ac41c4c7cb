/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.spi.ShapeRule;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what has the shape of personal data or of a credential.
 *
 * <p>Each rule is asked only at its trigger characters, so text without them costs little more than
 * a look at each character. The result is scanned again until nothing more is found in it: what
 * comes out stays as it is when it is scanned once more.
 *
 * <p>The built-in shapes make a text longer by at most two characters a replacement.
 *
 * <p>This class is internal and is hence not for public use. Stateless and safe for concurrent use.
 */
public final class ShapeScanner {

  /** What stands in place of a hit, and of a text that is withheld whole. */
  public static final String MASK = "***";

  /** A text that still changes after so many passes is withheld: it was made to. */
  private static final int MOST_PASSES = 4;

  /** The one for all built-in shapes, made when it is first asked for. */
  private static volatile @Nullable ShapeScanner all;

  private final Set<Shape> shapes;
  private final Rule[][] rules;
  private final Neighbours[] neighbours;
  private final NumberRules numbers;
  private final boolean[] triggers = new boolean[Chars.ASCII];
  private final OtherShape[] more;

  private ShapeScanner(Set<Shape> shapes, OtherShape[] more) {
    this.shapes = Set.copyOf(shapes);
    this.rules = RuleTable.of(shapes);
    this.neighbours = Neighbours.of(rules);
    this.numbers = new NumberRules(rules['0'], neighbours);
    for (int c = 0; c < Chars.ASCII; c++) {
      triggers[c] = rules[c] != RuleTable.NONE;
    }
    this.more = more;
  }

  /**
   * Returns a scanner for built-in shapes.
   *
   * @param shapes the shapes to look for
   */
  public static ShapeScanner of(Set<Shape> shapes) {
    return of(shapes, List.of());
  }

  /**
   * Returns a scanner for built-in shapes and others.
   *
   * @param shapes the built-in shapes to look for
   * @param more other shapes, looked for in this order after the built-in ones
   */
  public static ShapeScanner of(Set<Shape> shapes, List<? extends ShapeRule> more) {
    if (more.isEmpty() && shapes.size() == Shape.values().length) {
      return ofAll(shapes);
    }
    OtherShape[] others = new OtherShape[more.size()];
    for (int i = 0; i < others.length; i++) {
      others[i] = new OtherShape(more.get(i));
    }
    return new ShapeScanner(shapes, others);
  }

  /** Nearly everybody looks for all of them, and the tables take a while to make. */
  private static ShapeScanner ofAll(Set<Shape> shapes) {
    ShapeScanner known = all;
    if (known == null) {
      known = new ShapeScanner(shapes, new OtherShape[0]);
      all = known;
    }
    return known;
  }

  /** Returns the built-in shapes that are looked for. */
  public Set<Shape> shapes() {
    return shapes;
  }

  /** Returns whether this finds nothing in a text in which no shape of a set stands any more. */
  public boolean isCoveredBy(Set<Shape> others) {
    return more.length == 0 && others.containsAll(shapes);
  }

  /**
   * Replaces every hit. Never throws.
   *
   * @param text the text to look at
   * @param budget counts the replacements
   * @return the masked text, the same instance if nothing was found; {@link #MASK} if the budget is
   *     exceeded, in which case the caller withholds all of what this text is part of
   */
  public String scan(String text, ReplacementBudget budget) {
    return scan(text, budget, null);
  }

  /**
   * The same, and tells what was replaced.
   *
   * @param found takes each value that was replaced, and what stands for it now; null if nobody
   *     wants to know
   */
  public String scan(
      String text, ReplacementBudget budget, @Nullable BiConsumer<String, String> found) {
    requireNonNull(budget, "budget");
    String current = text;
    OtherShape unsettled = null;
    for (int pass = 0; pass < MOST_PASSES && !budget.exceeded(); pass++) {
      String before = current;
      String next = builtIn(before, budget, found);
      current = next == null ? before : next;
      unsettled = null;
      for (int i = 0; i < more.length && !budget.exceeded(); i++) {
        String applied = more[i].replaceIn(current, budget, found);
        unsettled = applied.equals(current) ? unsettled : more[i];
        current = applied;
      }
      if (current.equals(before) && !budget.exceeded()) {
        return before;
      }
    }
    if (unsettled != null && !budget.exceeded()) {
      unsettled.reportUnsettled();
    }
    budget.exhaust();
    return MASK;
  }

  /** One pass of the built-in rules: null if nothing was found. */
  @Nullable String builtIn(CharSequence text, ReplacementBudget budget) {
    return builtIn(text, budget, null);
  }

  private @Nullable String builtIn(
      CharSequence text, ReplacementBudget budget, @Nullable BiConsumer<String, String> found) {
    StringBuilder out = null;
    int copied = 0;
    int length = text.length();
    for (int i = nextTrigger(text, 0); i < length; i = nextTrigger(text, i + 1)) {
      char c = Chars.fold(text.charAt(i));
      long span = Chars.isDigit(c) ? numbers.match(text, i, copied) : other(c, text, i, copied);
      if (span < 0) {
        i = Math.max(i, Span.next(span) - 1);
        continue;
      }
      if (!budget.take()) {
        return MASK;
      }
      out = out == null ? new StringBuilder(length) : out;
      tell(found, text, Span.start(span), Span.end(span), MASK);
      out.append(text, copied, Span.start(span)).append(MASK);
      copied = Span.end(span);
      i = copied - 1;
    }
    return out == null ? null : out.append(text, copied, length).toString();
  }

  /**
   * Returns which characters of a text are parts of what {@link #scan} replaces in it first; all of
   * them if there is more of it than a text may have. Never throws.
   */
  public BitSet placesIn(String text) {
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
    BitSet places = new BitSet(text.length());
    for (long span = next(text, 0); span >= 0 && budget.take(); span = next(text, Span.end(span))) {
      places.set(Span.start(span), Span.end(span));
    }
    for (OtherShape other : more) {
      other.addPlaces(text, budget, places);
    }
    if (budget.exceeded()) {
      places.set(0, text.length());
    }
    return places;
  }

  /**
   * Returns whether {@link #scan} finds nothing in a text. False if other shapes than the built-in
   * ones are looked for.
   */
  public boolean findsNothingIn(String text) {
    if (more.length > 0) {
      return false;
    }
    return next(text, 0) < 0;
  }

  /**
   * Returns the first stretch that a built-in rule finds.
   *
   * @param from where to begin; no stretch starts before it
   */
  private long next(CharSequence text, int from) {
    int length = text.length();
    for (int i = nextTrigger(text, from); i < length; i = nextTrigger(text, i + 1)) {
      char c = Chars.fold(text.charAt(i));
      long span = Chars.isDigit(c) ? numbers.match(text, i, from) : other(c, text, i, from);
      if (span >= 0) {
        return span;
      }
      i = Math.max(i, Span.next(span) - 1);
    }
    return Span.NONE;
  }

  static void tell(
      @Nullable BiConsumer<String, String> found,
      CharSequence text,
      int start,
      int end,
      String replacement) {
    if (found != null) {
      found.accept(text.subSequence(start, end).toString(), replacement);
    }
  }

  /** Nearly all of the time is spent here, so that it does nothing else. */
  private int nextTrigger(CharSequence text, int from) {
    boolean[] isTrigger = triggers;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < Chars.ASCII ? isTrigger[c] : isTrigger(Chars.fold(c))) {
        return i;
      }
      i++;
    }
    return i;
  }

  private boolean isTrigger(char c) {
    return c < Chars.ASCII && triggers[c];
  }

  private long other(char trigger, CharSequence text, int at, int floor) {
    int may = neighbours[trigger].rulesAt(text, at);
    return may == 0 ? Span.NONE : first(rules[trigger], may, text, at, floor);
  }

  private static long first(Rule[] asked, int may, CharSequence text, int at, int floor) {
    for (int i = 0; i < asked.length; i++) {
      long span = (may >> i & 1) == 0 ? Span.NONE : asked[i].match(text, at, floor);
      if (span != Span.NONE) {
        return span;
      }
    }
    return Span.NONE;
  }
}
