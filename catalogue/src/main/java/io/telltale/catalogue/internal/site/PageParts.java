/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.model.KnownMask;
import io.telltale.catalogue.internal.model.Member;

/** What several pages have. */
final class PageParts {

  private PageParts() {}

  static void skip(Html html) {
    html.element("a", "Skip to the content", "class", "skip", "href", "#main").line();
  }

  static void themeButton(Html html) {
    html.open("button", "type", "button", "id", "theme", "class", "theme", "hidden", "");
    html.text("Colours: automatic").close("button").line();
  }

  static void footer(Html html, String home) {
    html.open("footer").open("p").text("All of it as ");
    html.element("a", "Markdown", "href", home + "catalogue.md").text(" and ");
    html.element("a", "JSON", "href", home + "catalogue.json");
    html.text(". Written from the declarations in the code by Telltale.");
    html.close("p").close("footer").line();
  }

  static void status(Html html, ErrorGroup group) {
    String colour = "status s" + group.statusClass().charAt(0);
    html.open("span", "class", colour);
    html.element("span", "Status ", "class", "hear").text(group.status()).close("span");
  }

  /** Writes a member and whether it is masked. */
  static void chip(Html html, Member member) {
    html.open("span", "class", member.isMasked() ? "chip masked" : "chip clear");
    html.text(member.name());
    html.element("span", member.isMasked() ? " masked" : " in the clear", "class", "hear");
    html.close("span").text(" ");
  }

  /** Returns the words of a choice. */
  static String option(String id, String value) {
    return switch (id + " " + value) {
      case "status varies" -> "known at run time";
      case "retry unstated" -> "nobody says";
      case "data masked" -> "masked values";
      case "data clear" -> "values in the clear";
      case "data nothing" -> "no value";
      default ->
          value.endsWith("xx")
              ? value.replace("xx", "00") + " to " + value.charAt(0) + "99"
              : value;
    };
  }

  /** Returns how a member leaves, in words. */
  static String form(Member member) {
    if (member.isSilent()) {
      return "not at all; *** in texts";
    }
    if (!member.isMasked()) {
      return "as it is";
    }
    return member
        .knownMask()
        .map(KnownMask::words)
        .orElseGet(() -> "as " + member.mask().substring(Member.MASKER.length()) + " makes it");
  }

  /** Returns the type of an attribute, in words. */
  static String type(Member member) {
    return switch (member.type()) {
      case "LONG" -> "whole number";
      case "DOUBLE" -> "number";
      case "BOOLEAN" -> "true or false";
      case "STRING" -> "text";
      case "LONGS" -> "whole numbers";
      case "DOUBLES" -> "numbers";
      case "BOOLEANS" -> "truth values";
      case "STRINGS" -> "texts";
      case "MAP" -> "map";
      case "ANY" -> "known at run time";
      default -> "none";
    };
  }
}
