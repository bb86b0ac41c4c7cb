/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture of texts, as SVG: cards below each other, each with lines in a font of one width. What
 * is secret is marked, and so is what stands in its place.
 */
final class Picture {

  private static final int WIDTH = 940;
  private static final int MARGIN = 20;
  private static final int LINE = 20;
  private static final double CHARACTER = 7.4;
  private static final int CHARACTERS = (int) ((WIDTH - 4 * MARGIN) / CHARACTER);
  private static final int KEY = 25;

  /** The colours of a picture. */
  enum Theme {
    LIGHT(
        "#fbfaf7", "#ffffff", "#e2dfd7", "#20252b", "#59626d", "#fae5e7", "#97293a", "#dff0ed",
        "#0b5450"),
    DARK(
        "#14181c", "#1b2026", "#2e353d", "#e5e8eb", "#a4adb7", "#4a2127", "#f9b4bd", "#1c3b39",
        "#93e0d8");

    private final String paper;
    private final String card;
    private final String edge;
    private final String ink;
    private final String soft;
    private final String secretPaper;
    private final String secretInk;
    private final String maskedPaper;
    private final String maskedInk;

    Theme(
        String paper,
        String card,
        String edge,
        String ink,
        String soft,
        String secretPaper,
        String secretInk,
        String maskedPaper,
        String maskedInk) {
      this.paper = paper;
      this.card = card;
      this.edge = edge;
      this.ink = ink;
      this.soft = soft;
      this.secretPaper = secretPaper;
      this.secretInk = secretInk;
      this.maskedPaper = maskedPaper;
      this.maskedInk = maskedInk;
    }
  }

  private final Theme theme;
  private final Pattern secret;
  private final Pattern masked;
  private final StringBuilder body = new StringBuilder();
  private int y = MARGIN;

  /**
   * Begins a picture.
   *
   * @param secret finds what must not leave
   * @param masked finds what stands in its place
   */
  Picture(Theme theme, Pattern secret, Pattern masked) {
    this.theme = theme;
    this.secret = secret;
    this.masked = masked;
  }

  /**
   * Adds a card.
   *
   * @param rows pairs of a name and a text; a row with an empty name has a text alone
   */
  void card(String title, List<List<String>> rows) {
    int top = y;
    StringBuilder card = new StringBuilder();
    y += 28;
    text(card, 2 * MARGIN, y, title, theme.ink, "title");
    y += 8;
    for (List<String> row : rows) {
      row(card, row.get(0), row.get(1));
    }
    y += MARGIN / 2;
    body.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(MARGIN, top, WIDTH - 2 * MARGIN, y - top, theme.card, theme.edge));
    body.append(card);
    y += MARGIN;
  }

  private void row(StringBuilder card, String key, String value) {
    int indent = key.isEmpty() ? 0 : KEY;
    List<String> lines = lines(value, CHARACTERS - indent);
    for (int i = 0; i < lines.size(); i++) {
      y += LINE;
      if (i == 0 && !key.isEmpty()) {
        text(card, 2 * MARGIN, y, key, theme.soft, "mono");
      }
      int x = 2 * MARGIN + (int) (indent * CHARACTER);
      mark(card, x, lines.get(i), secret, theme.secretPaper);
      mark(card, x, lines.get(i), masked, theme.maskedPaper);
      coloured(card, x, lines.get(i));
    }
  }

  /** Breaks at blanks and after {@code &}, never within what is marked. */
  private static List<String> lines(String text, int longest) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n")) {
      String rest = line.replace("\t", "    ");
      while (rest.length() > longest) {
        int end = Math.max(rest.lastIndexOf(' ', longest - 1), rest.lastIndexOf('&', longest - 1));
        lines.add(rest.substring(0, end + 1));
        rest = "    " + rest.substring(end + 1);
      }
      lines.add(rest);
    }
    return lines;
  }

  private void mark(StringBuilder card, int x, String line, Pattern pattern, String colour) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      card.append(
          "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" fill=\"%s\"/>\n"
              .formatted(
                  x + matcher.start() * CHARACTER - 2,
                  y - 14,
                  (matcher.end() - matcher.start()) * CHARACTER + 4,
                  LINE - 2,
                  colour));
    }
  }

  /** What is marked has a colour of its own. */
  private void coloured(StringBuilder card, int x, String line) {
    String[] colours = new String[line.length()];
    Arrays.fill(colours, theme.ink);
    colour(colours, line, secret, theme.secretInk);
    colour(colours, line, masked, theme.maskedInk);
    for (int start = 0; start < line.length(); ) {
      int end = start;
      while (end < line.length() && colours[end].equals(colours[start])) {
        end++;
      }
      text(card, x + start * CHARACTER, y, line.substring(start, end), colours[start], "mono");
      start = end;
    }
  }

  private static void colour(String[] colours, String line, Pattern pattern, String colour) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      Arrays.fill(colours, matcher.start(), matcher.end(), colour);
    }
  }

  /** The width is said, as no two machines have the same font. */
  private static void text(
      StringBuilder card, double x, int y, String text, String colour, String kind) {
    if (text.isBlank()) {
      return;
    }
    String trimmed = text.stripLeading();
    double start = x + (text.length() - trimmed.length()) * CHARACTER;
    String shown = trimmed.stripTrailing();
    String width =
        kind.equals("mono") ? " textLength=\"%.1f\"".formatted(shown.length() * CHARACTER) : "";
    card.append(
        "<text class=\"%s\" x=\"%.1f\" y=\"%d\"%s fill=\"%s\">%s</text>\n"
            .formatted(kind, start, y, width, colour, escaped(shown)));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns the picture. */
  String svg(String title) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
        <title>%s</title>
        <style>
        .mono { font: 12px ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre }
        .title { font: 600 15px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }
        </style>
        <rect width="%d" height="%d" fill="%s"/>
        %s</svg>
        """
        .formatted(WIDTH, y, WIDTH, y, escaped(title), WIDTH, y, theme.paper, body);
  }
}
