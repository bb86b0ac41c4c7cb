/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.charts;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A chart as SVG: one bar below the other, each as long as it takes. */
final class BarChart {

  private static final int WIDTH = 880;
  private static final int ROW = 28;
  private static final int LABEL = 320;
  private static final int LONGEST = 340;
  private static final int HEAD = 52;

  /** The colours of a chart. */
  enum Theme {
    LIGHT("#ffffff", "#20252b", "#59626d", "#0f6b66", "#b9bec5"),
    DARK("#14181c", "#e5e8eb", "#a4adb7", "#7fd0c8", "#4b545e");

    private final String paper;
    private final String ink;
    private final String soft;
    private final String telltale;
    private final String others;

    Theme(String paper, String ink, String soft, String telltale, String others) {
      this.paper = paper;
      this.ink = ink;
      this.soft = soft;
      this.telltale = telltale;
      this.others = others;
    }
  }

  private BarChart() {}

  /**
   * Draws a chart.
   *
   * @param measured what was found, by bar; bars without a result are left out
   * @param conditions the line below the title: the machine's JDK and how it was measured
   */
  static String draw(Chart chart, Map<Bar, Measured> measured, String conditions, Theme theme) {
    Map<Bar, Measured> shown = new LinkedHashMap<>();
    chart.bars().stream()
        .filter(measured::containsKey)
        .forEach(bar -> shown.put(bar, measured.get(bar)));
    double most = shown.values().stream().mapToDouble(Measured::nanoseconds).max().orElse(1);
    StringBuilder rows = new StringBuilder();
    int y = HEAD;
    for (Map.Entry<Bar, Measured> row : shown.entrySet()) {
      rows.append(row(row.getKey(), row.getValue(), most, y, theme));
      y += ROW;
    }
    return frame(chart.title(), conditions, rows, y + 12, theme);
  }

  private static String row(Bar bar, Measured measured, double most, int y, Theme theme) {
    int length = Math.max(1, (int) Math.round(measured.nanoseconds() / most * LONGEST));
    String colour = bar.whose() == Bar.Whose.TELLTALE ? theme.telltale : theme.others;
    return text(LABEL - 10, y + 19, "end", theme.ink, bar.label() + ", " + bar.whose().words())
        + "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\"/>\n"
            .formatted(LABEL, y + 5, length, ROW - 9, colour)
        + text(LABEL + length + 8, y + 19, "start", theme.soft, told(measured));
  }

  private static String told(Measured measured) {
    String time = time(measured.nanoseconds());
    if (!Double.isNaN(measured.error())) {
      time += " ± " + time(measured.error());
    }
    return Double.isNaN(measured.bytes())
        ? time
        : time + String.format(Locale.ROOT, ", %,.0f B", measured.bytes());
  }

  private static String time(double nanoseconds) {
    return nanoseconds < 10_000
        ? String.format(Locale.ROOT, "%,.0f ns", nanoseconds)
        : String.format(Locale.ROOT, "%,.1f µs", nanoseconds / 1_000);
  }

  private static String frame(
      String title, String conditions, CharSequence rows, int height, Theme theme) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img">
        <title>%s</title>
        <style>text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }</style>
        <rect width="%d" height="%d" fill="%s"/>
        <text x="20" y="24" style="font-weight: 600; font-size: 15px" fill="%s">%s</text>
        %s%s</svg>
        """
        .formatted(
            WIDTH,
            height,
            WIDTH,
            height,
            title,
            WIDTH,
            height,
            theme.paper,
            theme.ink,
            title,
            text(20, 43, "start", theme.soft, conditions),
            rows);
  }

  private static String text(int x, int y, String anchor, String colour, String text) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
        .formatted(x, y, anchor, colour, text);
  }
}
