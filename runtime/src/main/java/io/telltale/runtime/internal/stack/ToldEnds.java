/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import io.telltale.runtime.internal.value.Origins;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an exception ends that a text tells of, if it is one that is known beside the text.
 * What is known may be only the beginning of what is told, as {@code no session} is of {@code no
 * session for rosa}. So it counts only if something stands behind it that ends an exception.
 *
 * <p>This class is internal and is hence not for public use. Used by one thread, for one text.
 */
public final class ToldEnds {

  /** What stands between the name of an exception and its message. */
  public static final String MARK = ": ";

  /** A longer name is that of no exception. */
  public static final int LONGEST_NAME = 512;

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** Quotes, of which each opens and closes alone or has its counterpart. */
  private static final String OPENING_QUOTES = "\"'`<\u00AB\u201C\u2018";

  private static final String CLOSING_QUOTES = "\"'`>\u00BB\u201D\u2019";

  /** What may stand between two exceptions, beside signs. */
  private static final List<String> BETWEEN =
      List.of("caused by: ", "caused by ", "nested exception is ", "suppressed: ", "and ");

  private static final int MOST_SIGNS = 64;

  /** A longer message is that of no origin. */
  private static final int LONGEST_MESSAGE = 8_192;

  /** How many characters are read for origins, of all exceptions of a text. */
  private static final int MOST_READ = 8 * LONGEST_MESSAGE;

  private final String text;
  private final List<String> known;
  private final LongPredicate origins;
  private final Predicate<String> isError;

  /** How many brackets of each kind are open, as far as the text was counted. */
  private final int[] open = new int[OPENING.length()];

  private int counted;

  private int read;

  /**
   * Takes what is known.
   *
   * @param known the texts of exceptions
   * @param origins tells whether a class and a message are known
   * @param isError whether a name is that of an exception
   */
  public ToldEnds(
      String text, List<String> known, LongPredicate origins, Predicate<String> isError) {
    this.text = text;
    // Without a message, a text is the beginning of any other of its class.
    this.known = known.stream().filter(one -> one.contains(MARK)).toList();
    this.origins = origins;
    this.isError = isError;
  }

  /** Returns whether nothing is known. */
  public boolean areNone() {
    return known.isEmpty() && origins == Origins.OF_NOBODY;
  }

  /**
   * Returns where an exception ends, or -1 if it is not known. This is asked in the order of the
   * text.
   *
   * @param start where its name begins
   * @param message where its message begins
   */
  public int endOf(int start, int message) {
    int longest = -1;
    for (String one : known) {
      int end = start + one.length();
      if (end > longest && text.startsWith(one, start) && isEnd(start, end)) {
        longest = end;
      }
    }
    return longest >= 0 || origins == Origins.OF_NOBODY ? longest : endOfOrigin(start, message);
  }

  /** A nested class has a dollar sign in its name, but in its canonical one. */
  private int endOfOrigin(int start, int message) {
    String type = text.substring(start, message - MARK.length());
    Origins.Reading binary = new Origins.Reading(type);
    Origins.Reading canonical =
        type.indexOf('$') < 0 ? null : new Origins.Reading(type.replace('$', '.'));
    int longest = -1;
    int last = Math.min(text.length(), message + LONGEST_MESSAGE);
    for (int at = message; at < last && read < MOST_READ; at++, read++) {
      binary.add(text.charAt(at));
      if (canonical != null) {
        canonical.add(text.charAt(at));
      }
      if (mayEndBehind(at) && (isOrigin(binary) || isOrigin(canonical)) && isEnd(start, at + 1)) {
        longest = at + 1;
      }
    }
    return longest;
  }

  /** Blanks at the end are no part of a message. */
  private boolean mayEndBehind(int at) {
    return !Character.isWhitespace(text.charAt(at))
        && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private boolean isOrigin(Origins.@Nullable Reading reading) {
    return reading != null && !reading.isBlank() && origins.test(reading.fingerprint());
  }

  private boolean isEnd(int start, int end) {
    int word = end;
    while (word < text.length() && !Character.isLetterOrDigit(text.charAt(word))) {
      word++;
    }
    return word == text.length()
        || isClosed(start, end)
        || isBeforeFrame(end)
        || isBeforeError(end, word);
  }

  /** A bracket is open before the exception, and a quote opens directly before it. */
  private boolean isClosed(int start, int end) {
    char sign = text.charAt(end);
    int bracket = CLOSING.indexOf(sign);
    if (bracket >= 0) {
      return isOpen(bracket, start);
    }
    int quote = CLOSING_QUOTES.indexOf(sign);
    return quote >= 0 && start > 0 && text.charAt(start - 1) == OPENING_QUOTES.charAt(quote);
  }

  private boolean isOpen(int bracket, int at) {
    for (; counted < at; counted++) {
      int opening = OPENING.indexOf(text.charAt(counted));
      int closing = CLOSING.indexOf(text.charAt(counted));
      if (opening >= 0) {
        open[opening]++;
      } else if (closing >= 0 && open[closing] > 0) {
        open[closing]--;
      }
    }
    return open[bracket] > 0;
  }

  /** Behind the end of a line, a message may go on, but not if a frame stands there. */
  private boolean isBeforeFrame(int end) {
    int line = end;
    while (" \t\r".indexOf(text.charAt(line)) >= 0) {
      line++; // Signs alone do not reach the end of the text.
    }
    if (text.charAt(line) != '\n') {
      return false;
    }
    int next = text.indexOf('\n', line + 1);
    return WrittenStackTrace.isFrame(text.substring(line + 1, next < 0 ? text.length() : next));
  }

  /** Between the two there are no words that could be those of a message. */
  private boolean isBeforeError(int end, int word) {
    int name = word;
    for (String between : BETWEEN) {
      if (text.regionMatches(true, word, between, 0, between.length())) {
        name = word + between.length();
        break;
      }
    }
    if (word == end || word - end > MOST_SIGNS || isPart(text.charAt(name - 1))) {
      return false;
    }
    int mark = name;
    while (mark < text.length() && mark - name < LONGEST_NAME && isPart(text.charAt(mark))) {
      mark++;
    }
    return text.startsWith(MARK, mark)
        && text.lastIndexOf('.', mark - 1) > name
        && isError.test(text.substring(name, mark));
  }

  /** Returns whether a character may be a part of the full name of a class. */
  public static boolean isPart(char c) {
    return c == '.' || Character.isJavaIdentifierPart(c);
  }
}
