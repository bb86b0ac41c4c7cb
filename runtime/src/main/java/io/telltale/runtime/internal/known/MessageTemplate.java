/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.known;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The form of one message of a library: its own words, and places for what it quotes. What stands
 * in a hidden place goes, however long it is: the words before the first one are sought from the
 * start of a message, those behind the last one from its end. A place that is shown admits names or
 * numbers alone, and where it is not certain which part of a message it is, everything around it is
 * hidden.
 *
 * <p>The time to compare a message is linear in its length, whatever it holds.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public final class MessageTemplate {

  private final String text;
  private final List<Part> front;
  private final List<Part> back;

  /** What stands between hidden places: none, where there is one or none of these. */
  private final List<List<Part>> between;

  private final boolean hides;

  /**
   * Reads a template.
   *
   * @param text the words of the library, with {@code ***} for what it quotes and {@code <number>},
   *     {@code <name>}, {@code <list>}, {@code <type>}, {@code <class>} for what is shown
   * @throws IllegalArgumentException if two places touch, so that nobody could tell them apart
   */
  public MessageTemplate(String text) {
    this.text = text;
    List<Part> parts = Part.of(text);
    refuseTouching(parts);
    int first = firstHidden(parts);
    this.hides = first < parts.size();
    int last = first;
    List<List<Part>> groups = new ArrayList<>();
    for (int i = first + 1; i < parts.size(); i++) {
      if (parts.get(i).isHidden()) {
        groups.add(parts.subList(last + 1, i));
        last = i;
      }
    }
    this.front = parts.subList(0, first);
    this.back = hides ? parts.subList(last + 1, parts.size()) : List.of();
    this.between = List.copyOf(groups);
  }

  private void refuseTouching(List<Part> parts) {
    for (int i = 1; i < parts.size(); i++) {
      Part.Kind kind = parts.get(i).kind();
      if (kind != Part.Kind.WORDS && parts.get(i - 1).kind() != Part.Kind.WORDS) {
        throw new IllegalArgumentException(
            "two places touch in the template '"
                + text
                + "'; put the library's words between them");
      }
    }
  }

  private static int firstHidden(List<Part> parts) {
    int i = 0;
    while (i < parts.size() && !parts.get(i).isHidden()) {
      i++;
    }
    return i;
  }

  /**
   * Returns what of a message may leave.
   *
   * @param hiding returns what stands for what is hidden
   * @return null if the message has another form
   */
  public @Nullable String skeleton(String message, UnaryOperator<String> hiding) {
    int start = front(message);
    if (start < 0) {
      return null;
    }
    if (!hides) {
      return start == message.length() ? message : null;
    }
    int end = back(message, start);
    if (end < start) {
      return null;
    }
    StringBuilder out = new StringBuilder(text.length() + 32);
    out.append(message, 0, start);
    if (!middle(message, start, end, hiding, out)) {
      return null;
    }
    return out.append(message, end, message.length()).toString();
  }

  /** Returns where the first hidden place begins, or -1. */
  private int front(String message) {
    return forwards(message, front, 0, message.length(), !hides);
  }

  /**
   * Returns where parts that begin at an index end, or -1.
   *
   * @param whole whether the last of them ends with the message
   */
  private static int forwards(
      String message, List<Part> parts, int start, int limit, boolean whole) {
    int at = start;
    for (int i = 0; i < parts.size() && at >= 0; i++) {
      Part part = parts.get(i);
      if (!part.isShown()) {
        at = message.startsWith(part.words(), at) ? at + part.words().length() : -1;
      } else if (part.endsByItself()) {
        at = part.endIn(message, at, limit);
      } else {
        int end = i + 1 < parts.size() ? part.endBefore(parts.get(i + 1), message, at) : limit;
        at = end >= 0 && part.admits(message, at, end) ? end : -1;
      }
      if (at > limit) {
        at = -1;
      }
    }
    return whole && at != limit ? -1 : at;
  }

  /** Returns where the last hidden place ends, or -1. */
  private int back(String message, int start) {
    int at = message.length();
    for (int i = back.size() - 1; i >= 0 && at >= 0; i--) {
      Part part = back.get(i);
      if (!part.isShown()) {
        int from = at - part.words().length();
        at = from >= start && message.startsWith(part.words(), from) ? from : -1;
      } else {
        String before = back.get(i - 1).words();
        int from = message.lastIndexOf(before, at - before.length());
        int begin = from + before.length();
        at = from >= start && part.admits(message, begin, at) ? begin : -1;
      }
    }
    return at;
  }

  private boolean middle(
      String message, int start, int end, UnaryOperator<String> hiding, StringBuilder out) {
    List<int[]> found = new ArrayList<>(between.size());
    int at = start;
    boolean certain = true;
    for (List<Part> group : between) {
      int[] extent = find(message, group, at, end);
      if (extent == null) {
        return false;
      }
      certain &= group.size() == 1 || find(message, group, extent[0] + 1, end) == null;
      found.add(extent);
      at = extent[1];
    }
    int hidden = start;
    for (int[] extent : certain ? found : List.<int[]>of()) {
      hide(message, hidden, extent[0], hiding, out);
      out.append(message, extent[0], extent[1]);
      hidden = extent[1];
    }
    hide(message, hidden, end, hiding, out);
    return true;
  }

  /** Returns where parts stand for the first time, or null. */
  private static int @Nullable [] find(String message, List<Part> group, int from, int limit) {
    String words = group.get(0).words();
    int at = message.indexOf(words, from);
    while (at >= 0 && at + words.length() <= limit) {
      int end = forwards(message, group, at, limit, false);
      if (end >= 0) {
        return new int[] {at, end};
      }
      at = message.indexOf(words, at + 1);
    }
    return null;
  }

  private static void hide(
      String message, int start, int end, UnaryOperator<String> hiding, StringBuilder out) {
    String value = message.substring(start, end);
    // That there was nothing is no data, and often what went wrong.
    if (value.isEmpty() || value.equals("null")) {
      out.append(value);
    } else {
      out.append(hiding.apply(value));
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
