/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import io.telltale.runtime.spi.MessageTemplates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the messages of a class. A message is taken apart from its end: what begins with the
 * last one of a marker has forms of its own, what is left then has the others. Read from templates
 * at the first message, and safe for concurrent use.
 */
final class MessageForms {

  /** What begins with a marker. */
  private static final class Tail {
    final String marker;
    final List<String> templates;

    Tail(String marker, List<String> templates) {
      this.marker = marker;
      this.templates = templates;
    }
  }

  /** Shorter ones stand in the words of every statement. */
  private static final int SHORTEST_COPY = 4;

  private final List<String> wholes = new ArrayList<>();
  private final List<String> heads = new ArrayList<>();
  private final List<Tail> tails = new ArrayList<>();
  private boolean scanned;
  private volatile @Nullable Compiled compiled;

  /** The templates, read. */
  private record Compiled(
      MessageTemplates wholes, MessageTemplates heads, List<MessageTemplates> tails) {}

  /** Messages of another form are not withheld. */
  void scanOthers() {
    scanned = true;
  }

  boolean scansOthers() {
    return scanned;
  }

  /** Returns the forms that a message has as a whole, and those of what its ends leave of it. */
  List<String> templates() {
    return Stream.of(wholes, heads).flatMap(List::stream).toList();
  }

  /** Returns the forms of what begins with the last one of each marker, by marker. */
  Map<String, List<String>> endings() {
    Map<String, List<String>> endings = new LinkedHashMap<>();
    tails.forEach(tail -> endings.put(tail.marker, tail.templates));
    return endings;
  }

  /** Adds a template of a message with its ends. */
  void addWhole(String template) {
    wholes.add(template);
  }

  /** Adds a template: of what follows the last marker, if there is one. */
  void add(String template, @Nullable String marker) {
    if (marker == null) {
      heads.add(template);
    } else {
      tail(marker).templates.add(template);
    }
  }

  /** Starts what begins with a marker anew. */
  void split(String marker) {
    tail(marker).templates.clear();
  }

  private Tail tail(String marker) {
    for (Tail tail : tails) {
      if (tail.marker.equals(marker)) {
        return tail;
      }
    }
    Tail tail = new Tail(marker, new ArrayList<>());
    tails.add(tail);
    return tail;
  }

  /** Adds those of another class. */
  void addAll(MessageForms other) {
    wholes.addAll(other.wholes);
    heads.addAll(other.heads);
    for (Tail tail : other.tails) {
      tail(tail.marker).templates.addAll(tail.templates);
    }
  }

  /**
   * Returns what may leave of a message, or null if it has none of the forms.
   *
   * @param hiding returns what stands for what is hidden
   */
  @Nullable String skeleton(String message, UnaryOperator<String> hiding) {
    Compiled forms = compiled();
    String whole = wholes.isEmpty() ? null : forms.wholes.skeletonWith(message, hiding);
    if (whole != null) {
      return whole;
    }
    String head = message;
    String end = "";
    for (int i = 0; i < tails.size(); i++) {
      String marker = tails.get(i).marker;
      int start = head.lastIndexOf(marker);
      if (start >= 0) {
        String tail = forms.tails.get(i).skeletonWith(head.substring(start), hiding);
        if (tail == null) {
          tail = marker + hiding.apply(head.substring(start + marker.length()));
        }
        end = tail + end;
        head = head.substring(0, start);
      }
    }
    if (end.isEmpty()) {
      return forms.heads.skeletonWith(head, hiding);
    }
    List<String> hidden = new ArrayList<>(1);
    UnaryOperator<String> noting =
        value -> {
          hidden.add(value);
          return hiding.apply(value);
        };
    String known = forms.heads.skeletonWith(head, noting);
    if (known == null) {
      known = scanned ? head : noting.apply(head);
    }
    return known + withoutCopies(end, hidden);
  }

  /** A statement names in its own case what a driver writes in capitals. */
  private static String withoutCopies(String end, List<String> hidden) {
    String shown = end;
    for (String value : hidden) {
      if (value.length() >= SHORTEST_COPY) {
        shown =
            Pattern.compile(Pattern.quote(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(shown)
                .replaceAll("***");
      }
    }
    return shown;
  }

  private Compiled compiled() {
    Compiled known = compiled;
    if (known == null) {
      known =
          new Compiled(
              read(wholes), read(heads), tails.stream().map(tail -> read(tail.templates)).toList());
      compiled = known;
    }
    return known;
  }

  private static MessageTemplates read(List<String> templates) {
    return MessageTemplates.of(
        templates.stream()
            .flatMap(template -> Alternatives.of(template).stream())
            .toArray(String[]::new));
  }
}
