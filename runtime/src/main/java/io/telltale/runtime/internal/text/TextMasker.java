/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.BitSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which a text is made fit to leave: every outlet calls it.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public final class TextMasker {

  /** A longer text is redacted whole: looking through it would cost the application too much. */
  static final int MAX_LENGTH = 1_000_000;

  /** A text in which values and shapes go on making each other is withheld: it was made to. */
  private static final int MOST_PASSES = 4;

  private final ShapeScanner shapes;
  private final Function<String, BitSet> placesOfShapes;

  /**
   * Takes what is looked for besides known values.
   *
   * @param shapes finds personal data and credentials by their shape
   */
  public TextMasker(ShapeScanner shapes) {
    this.shapes = shapes;
    this.placesOfShapes = shapes::placesIn;
  }

  /** Returns the built-in shapes that are looked for in texts. */
  public Set<Shape> shapes() {
    return shapes.shapes();
  }

  /**
   * Returns whether a text in which shapes were replaced needs only be searched for values.
   *
   * @param replaced the built-in shapes that were looked for
   */
  public boolean isCoveredBy(Set<Shape> replaced) {
    return shapes.isCoveredBy(replaced);
  }

  /**
   * Replaces what must not leave in a text that says what went wrong, and so may contain anything.
   *
   * @param text the text as it is
   * @param secrets the values known to be sensitive
   * @return the text itself if it contains none, else a masked copy
   */
  public String mask(String text, SecretSet secrets) {
    return mask(text, secrets, false);
  }

  /**
   * The same, for a text of which the end may be missing.
   *
   * @param cut whether the text was cut at a length limit: what begins a value at its end is then
   *     replaced as well
   */
  public String mask(String text, SecretSet secrets, boolean cut) {
    return mask(text, secrets, cut, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }

  /**
   * The same, without allocating a budget.
   *
   * @param budget one of this thread's, whatever it counted before
   */
  public String mask(String text, SecretSet secrets, boolean cut, ReplacementBudget budget) {
    return mask(text, secrets, cut, budget, null);
  }

  /**
   * The same, and tells what was found by its shape.
   *
   * @param found takes each value that was replaced, and what stands for it now; null if nobody
   *     wants to know
   */
  public String mask(
      String text,
      SecretSet secrets,
      boolean cut,
      ReplacementBudget budget,
      @Nullable BiConsumer<String, String> found) {
    String current = replaceKnown(text, secrets, cut, budget, placesOfShapes);
    for (int pass = 0; pass < MOST_PASSES && !budget.exceeded(); pass++) {
      String scanned = shapes.scan(current, budget, found);
      if (scanned.equals(current) || budget.exceeded() || !secrets.isCompletedByMasks()) {
        return counted(text, scanned, budget);
      }
      // The mask of a shape may have completed a value.
      current = secrets.replaceIn(scanned, budget, cut, placesOfShapes);
    }
    budget.exhaust();
    return counted(text, current, budget);
  }

  /**
   * Replaces only the values known to be sensitive, in a text that does not come from an exception.
   *
   * @param text the text as it is
   * @param secrets the values known to be sensitive
   * @param cut see {@link #mask(String, SecretSet, boolean)}
   * @return the text itself if it contains none, else a masked copy
   */
  public String maskKnown(String text, SecretSet secrets, boolean cut) {
    return secrets.isEmpty()
        ? text
        : maskKnown(text, secrets, cut, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
  }

  /**
   * The same, without allocating a budget.
   *
   * @param budget one of this thread's, whatever it counted before
   */
  public String maskKnown(String text, SecretSet secrets, boolean cut, ReplacementBudget budget) {
    return counted(text, replaceKnown(text, secrets, cut, budget, null), budget);
  }

  /** Returns whether none of the values stands in a text. */
  public boolean holdsNone(String text, SecretSet secrets) {
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
    return replaceKnown(text, secrets, false, budget, null).equals(text);
  }

  /**
   * Returns whether nothing in a text has the shape of something sensitive, so that {@link
   * #maskShapes} returns it as it is.
   */
  public boolean hasNoShape(String text) {
    return text.length() <= MAX_LENGTH && shapes.findsNothingIn(text);
  }

  /** Returns what tells which characters of a text are parts of something by its shape. */
  public Function<String, BitSet> placesOfShapes() {
    return placesOfShapes;
  }

  private static String replaceKnown(
      String text,
      SecretSet secrets,
      boolean cut,
      ReplacementBudget budget,
      @Nullable Function<String, BitSet> shapes) {
    budget.reset();
    if (text.length() > MAX_LENGTH) {
      budget.exhaust();
      return Masks.REDACTED;
    }
    return secrets.replaceIn(text, budget, cut, shapes);
  }

  private static String counted(String text, String masked, ReplacementBudget budget) {
    if (budget.exceeded()) {
      MaskingCounters.countWithheld();
      return Masks.REDACTED;
    }
    if (!masked.equals(text)) {
      MaskingCounters.countMasked();
    }
    return masked;
  }

  /**
   * Replaces only what has the shape of something sensitive: in a text put together from forms that
   * may leave, and from declared ones.
   *
   * @param budget one of this thread's, whatever it counted before
   */
  public String maskShapes(String text, ReplacementBudget budget) {
    return maskShapes(text, budget, null);
  }

  /**
   * The same, and tells what was found.
   *
   * @param found takes each value that was replaced, and what stands for it now; null if nobody
   *     wants to know
   */
  public String maskShapes(
      String text, ReplacementBudget budget, @Nullable BiConsumer<String, String> found) {
    budget.reset();
    return counted(text, shapes.scan(text, budget, found), budget);
  }
}
