/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.model.CommentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documentation comment as a plain text (Java's documentation comment specification for the
 * standard doclet): inline tags are what they show, HTML goes, block tags go with all behind them.
 * What is malformed stays as it is written.
 */
final class CommentText {

  /** What a summary and a description hold at most; a constant of a class file holds 64 KB. */
  private static final int MOST_SUMMARY = 500;

  private static final int MOST_DESCRIPTION = 8_000;

  /** What is looked at: the rest would be cut off anyway. */
  private static final int MOST_COMMENT = 60_000;

  /** How deep inline tags may stand in each other. */
  private static final int MOST_DEPTH = 4;

  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^[ \\t]*+@[A-Za-z]");
  private static final Pattern SENTENCE_END = Pattern.compile("\\.(?=\\s|$)|\\n\\s*\\n");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]{1,6}|[a-z]{2,6});");
  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?/?>|<!--[^<]*-->");

  /** What stands in lines of its own. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "pre",
          "div",
          "blockquote",
          "table",
          "tr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "br");

  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

  private final String comment;
  private final int depth;
  private final StringBuilder text = new StringBuilder();

  private CommentText(String comment, int depth) {
    this.comment = comment;
    this.depth = depth;
  }

  /** Returns what a comment says; nothing if that is nothing. */
  static Optional<CommentModel> of(String constant, String comment) {
    String start = comment.substring(0, Math.min(comment.length(), MOST_COMMENT));
    Matcher tag = BLOCK_TAG.matcher(start);
    String main = tag.find() ? start.substring(0, tag.start()) : start;
    String plain = new CommentText(main, 0).plain();
    Matcher end = SENTENCE_END.matcher(plain);
    int cut = end.find() ? (plain.charAt(end.start()) == '.' ? end.end() : end.start()) : -1;
    String summary = oneLine(cut < 0 ? plain : plain.substring(0, cut));
    String description = paragraphs(cut < 0 ? "" : plain.substring(cut));
    return summary.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CommentModel(
                constant,
                shortened(summary, MOST_SUMMARY),
                shortened(description, MOST_DESCRIPTION)));
  }

  private String plain() {
    int at = 0;
    while (at < comment.length()) {
      int brace = comment.indexOf("{@", at);
      int end = brace < 0 || depth == MOST_DEPTH ? -1 : closing(brace);
      if (end < 0) {
        text.append(withoutHtml(comment.substring(at)));
        break;
      }
      text.append(withoutHtml(comment.substring(at, brace)));
      text.append(inline(comment.substring(brace + 2, end)));
      at = end + 1;
    }
    return text.toString();
  }

  /** Returns where the brace that closes another one is, or -1. */
  private int closing(int opening) {
    int depth = 0;
    for (int i = opening; i < comment.length(); i++) {
      if (comment.charAt(i) == '{') {
        depth++;
      } else if (comment.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns what an inline tag shows: {@code code x}, {@code link A#b label}. */
  private String inline(String tag) {
    String[] words = tag.strip().split("\\s+", 2);
    String argument = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "code", "literal" -> argument;
      case "link", "linkplain", "value" -> label(argument);
      case "inheritDoc", "docRoot", "index", "systemProperty" -> "";
      default -> nested(argument);
    };
  }

  private String nested(String argument) {
    return new CommentText(argument, depth + 1).plain();
  }

  /** Returns the label of a link, or else the name that it leads to. */
  private String label(String link) {
    String target = link.replaceAll("\\([^()]*\\)", "()");
    String[] words = target.split("\\s+", 2);
    if (words.length > 1 && !words[1].isBlank()) {
      return nested(words[1]);
    }
    return words[0].replaceFirst("^#", "").replace('#', '.');
  }

  private static String withoutHtml(String html) {
    String plain =
        TAG.matcher(html)
            .replaceAll(
                tag -> {
                  String name = tag.group(1) == null ? "" : tag.group(1).toLowerCase(Locale.ROOT);
                  boolean opening = tag.group().charAt(1) != '/';
                  return name.equals("li") && opening
                      ? "\n\n- "
                      : BLOCKS.contains(name) ? "\n\n" : "";
                });
    return ENTITY
        .matcher(plain)
        .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
  }

  private static String character(String entity, String otherwise) {
    if (entity.charAt(0) != '#') {
      return ENTITIES.getOrDefault(entity, otherwise);
    }
    try {
      boolean hexadecimal = entity.charAt(1) == 'x';
      int code = Integer.parseInt(entity.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      return Character.isISOControl(code) ? otherwise : Character.toString(code);
    } catch (IllegalArgumentException none) {
      return otherwise;
    }
  }

  private static String paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.split("\\n\\s*\\n", -1)) {
      String line = oneLine(paragraph);
      if (!line.isEmpty() && !line.equals("-")) {
        paragraphs.add(line);
      }
    }
    return String.join("\n\n", paragraphs);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }
}
