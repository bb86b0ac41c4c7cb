/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import java.util.Locale;

/**
 * Writes HTML. Whatever is no tag of ours passes through {@link #escaped}, so that names and texts
 * of modules are never markup.
 */
final class Html {

  private final StringBuilder out = new StringBuilder(4_096);

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns; an empty value for one that only stands there
   */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]);
      if (!attributes[i + 1].isEmpty()) {
        out.append("=\"").append(escaped(attributes[i + 1])).append('"');
      }
    }
    out.append('>');
    return this;
  }

  Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  Html text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Writes an element that holds a text only. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Writes a link; an address that no page would take a reader to is a text only. */
  Html link(String text, String address) {
    String scheme = address.toLowerCase(Locale.ROOT);
    if (scheme.startsWith("https://") || scheme.startsWith("http://")) {
      return element("a", text, "href", address, "rel", "noreferrer");
    }
    return text(text);
  }

  Html line() {
    out.append('\n');
    return this;
  }

  /** Begins a document: the whole head, and the body. */
  Html document(String title, String home) {
    return document(title, home, "");
  }

  /**
   * Begins a long document. The browser shows it when the element with this id is there: showing
   * what has come so far, again and again, takes longer than reading all of it.
   *
   * @param last the id of an element at the end, or an empty text
   */
  Html document(String title, String home, String last) {
    out.append("<!doctype html>\n");
    open("html", "lang", "en").line().open("head").line();
    open("meta", "charset", "utf-8").line();
    open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    open("meta", "name", "generator", "content", SiteFiles.GENERATOR).line();
    element("title", title).line();
    open("link", "rel", "icon", "type", "image/svg+xml", "href", home + "icon.svg").line();
    if (!last.isEmpty()) {
      open("link", "rel", "expect", "href", "#" + last, "blocking", "render").line();
    }
    open("link", "rel", "stylesheet", "href", home + "style.css").line();
    open("script", "src", home + "app.js").close("script").line();
    return close("head").line().open("body").line();
  }

  /** Returns the document, ended. */
  String end() {
    return close("body").line().close("html").line().out.toString();
  }

  /** Returns a text in which nothing is markup, in an element as in a quoted attribute. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        // No control character but a line break may stand in a document.
        default -> escaped.append(isControl(c) ? '\ufffd' : c);
      }
    }
    return escaped.toString();
  }

  private static boolean isControl(char c) {
    return (c < ' ' && c != '\n' && c != '\t') || c == 0x7f;
  }
}
