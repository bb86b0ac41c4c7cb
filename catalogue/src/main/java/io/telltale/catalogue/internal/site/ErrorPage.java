/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.model.Note;
import io.telltale.catalogue.internal.model.Promises;
import io.telltale.catalogue.internal.report.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of one code. */
final class ErrorPage {

  private static final String HOME = "../";

  private final ErrorGroup group;
  private final DeclaredError error;
  private final String site;
  private final BinaryOperator<String> pages;
  private final Html html = new Html();

  /**
   * Makes a page.
   *
   * @param site the heading of the whole
   * @param pages returns the page of an error by a domain, and a name in it or a domain and a code;
   *     empty if there is none
   */
  ErrorPage(ErrorGroup group, String site, BinaryOperator<String> pages) {
    this.group = group;
    this.error = group.error();
    this.site = site;
    this.pages = pages;
  }

  String write(@Nullable ErrorGroup before, @Nullable ErrorGroup after) {
    html.document(error.name() + " · " + error.heading(), HOME);
    PageParts.skip(html);
    header();
    html.open("main", "id", "main", "class", "error").line();
    heading();
    facts();
    for (int i = 0; i < group.entries().size(); i++) {
      leaves(group.entries().get(i), i);
    }
    reply();
    trace();
    html.close("main").line();
    neighbours(before, after);
    PageParts.footer(html, HOME);
    return html.end();
  }

  private void header() {
    html.open("header", "class", "top").open("nav", "aria-label", "Where you are");
    html.element("a", site, "href", HOME + "index.html").text(" › ");
    html.element("a", error.domain(), "href", HOME + "index.html#domain=" + error.domain());
    html.close("nav").line();
    PageParts.themeButton(html);
    html.close("header").line();
  }

  private void heading() {
    html.open("p", "class", "line").element("span", error.name(), "class", "code").text(" ");
    PageParts.status(html, group);
    html.close("p").line();
    html.element("h1", error.heading()).line();
    deprecation();
    paragraph("description", error.note(Note.SUMMARY));
    error.note(Note.DESCRIPTION).lines().forEach(line -> paragraph("more", line));
    if (!error.note(Note.REMEDY).isEmpty()) {
      html.open("section", "class", "remedy").element("h2", Note.REMEDY.label);
      paragraph("", error.note(Note.REMEDY));
      html.close("section").line();
    }
    if (!error.note(Note.CAUSE).isEmpty()) {
      html.open("section", "class", "remedy").element("h2", Note.CAUSE.label);
      paragraph("", error.note(Note.CAUSE));
      html.close("section").line();
    }
    if (!error.help().isEmpty()) {
      html.open("p").link("More help", error.help()).close("p").line();
    }
  }

  private void deprecation() {
    Promises promises = error.promises();
    if (promises.deprecated()) {
      html.open("p", "class", "notice").element("strong", "Deprecated. ");
      if (!promises.replacedBy().isEmpty()) {
        html.text("Replaced by ");
        String page = pages.apply(error.domain(), promises.replacedBy());
        if (page.isEmpty()) {
          html.text(promises.replacedBy());
        } else {
          html.element("a", promises.replacedBy(), "href", HOME + page);
        }
        html.text(".");
      }
      html.close("p").line();
    }
  }

  private void paragraph(String style, String text) {
    if (!text.isEmpty()) {
      html.element("p", text, "class", style).line();
    }
  }

  private void facts() {
    html.open("dl", "class", "facts").line();
    fact("Domain", error.domain());
    fact("Code", Integer.toString(error.code()));
    fact("Status", error.status() == 0 ? error.statusFrom() + ", at run time" : group.status());
    fact("Module", String.join(", ", group.modules()));
    group.entries().stream()
        .collect(
            Collectors.toMap(
                Catalogue.Entry::type,
                entry -> entry.isInherited() ? "Subclass" : "Exception",
                (one, other) -> one,
                LinkedHashMap::new))
        .forEach((type, kind) -> name(kind, type));
    name("Constant", error.constant());
    fact("Retry", error.promises().retryInWords());
    for (Note note : List.of(Note.SEVERITY, Note.OWNER, Note.SINCE)) {
      fact(note.label, error.note(note));
    }
    html.close("dl").line();
  }

  /** Writes a long name, over the whole line. */
  private void name(String name, String value) {
    if (!value.isEmpty()) {
      html.open("div", "class", "whole").element("dt", name).open("dd");
      html.element("code", value).close("dd").close("div").line();
    }
  }

  private void fact(String name, String value) {
    if (!value.isEmpty()) {
      html.open("div").element("dt", name).element("dd", value).close("div").line();
    }
  }

  private void leaves(Catalogue.Entry entry, int index) {
    String id = index == 0 ? "leaves" : "leaves-" + (index + 1);
    html.open("section").line();
    html.element("h2", heading(entry), "id", id);
    if (entry.isInherited()) {
      html.element(
          "p", "A subclass. It leaves under this code, with the members here.", "class", "hint");
    }
    if (entry.members().isEmpty()) {
      html.element("p", "The code alone. The exception has no member that leaves.");
    } else {
      html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", id);
      html.open("table").open("thead").open("tr");
      for (String column : List.of("Member", "Leaves as", "For example", "Type", "In the reply")) {
        html.element("th", column, "scope", "col");
      }
      html.close("tr").close("thead").line().open("tbody").line();
      entry.members().forEach(this::member);
      html.close("tbody").close("table").close("div").line();
    }
    html.close("section").line();
  }

  private String heading(Catalogue.Entry entry) {
    if (group.entries().size() == 1) {
      return "What leaves";
    }
    boolean twice =
        group.entries().stream().filter(other -> other.type().equals(entry.type())).count() > 1;
    String by = twice ? ", as " + entry.module().name() + " says" : "";
    return "What leaves with " + entry.type() + by;
  }

  private void member(Member member) {
    html.open("tr").open("th", "scope", "row");
    html.element("code", Examples.key(member)).close("th");
    html.open("td");
    html.element(
        "span",
        member.isMasked() ? "masked" : "clear",
        "class",
        member.isMasked() ? "chip masked" : "chip clear");
    html.text(" " + PageParts.form(member)).close("td");
    html.open("td");
    if (!member.isSilent()) {
      html.element("code", Examples.value(member).toString());
    }
    html.close("td").element("td", PageParts.type(member));
    html.element("td", member.inReply() && !member.isSilent() ? "yes" : "no").close("tr").line();
  }

  private void reply() {
    html.open("section").line();
    html.element("h2", "What callers get", "id", "reply");
    html.element(
        "p",
        "application/problem+json, as RFC 9457 has it. The values are made up.",
        "class",
        "hint");
    for (Catalogue.Entry entry : group.replies()) {
      String of = entry.isInherited() ? " of " + entry.type() : "";
      if (!of.isEmpty()) {
        html.open("p", "class", "hint").text("Of the subclass ").element("code", entry.type());
        html.close("p").line();
      }
      block(Json.write(Examples.reply(entry)).stripTrailing(), "The error reply" + of);
    }
    if (error.promises().retryAfterSeconds() > 0) {
      html.open("p", "class", "hint").text("With the header ");
      html.element("code", "Retry-After: " + error.promises().retryAfterSeconds())
          .close("p")
          .line();
    }
    html.close("section").line();
  }

  private void block(String text, String label) {
    html.open("div", "class", "block");
    html.open("pre", "tabindex", "0", "role", "region", "aria-label", label);
    html.element("code", text).close("pre");
    html.element("button", "Copy", "type", "button", "class", "copy", "hidden", "");
    html.close("div").line();
  }

  private void trace() {
    html.open("section").line();
    html.element("h2", "Where to look for it", "id", "trace");
    html.element("p", "Search traces, logs and metrics for", "class", "hint");
    block("error.name = \"" + error.name() + "\"", "The search");
    html.open("dl", "class", "facts attributes").line();
    attribute("error.code", Integer.toString(error.code()));
    attribute("error.domain", error.domain());
    attribute("error.name", error.name());
    attribute("error.type", String.join(", ", group.types()));
    attribute("error.status_code", group.status());
    String retryable = error.promises().retry().retryable;
    if (!retryable.isEmpty()) {
      attribute("error.retryable", Boolean.toString(retryable.equals("yes")));
    }
    String message = Examples.message(group.entries().get(0));
    attribute("error.message", message.isEmpty() ? "the exception's own message, masked" : message);
    group.members().stream()
        .filter(member -> !member.isSilent())
        .map(member -> Map.entry("error.detail." + Examples.key(member), Examples.value(member)))
        .distinct()
        .forEach(detail -> attribute(detail.getKey(), detail.getValue().toString()));
    html.close("dl").line().close("section").line();
  }

  private void attribute(String name, String value) {
    html.open("div").open("dt").element("code", name).close("dt");
    html.open("dd").element("code", value).close("dd").close("div").line();
  }

  private void neighbours(@Nullable ErrorGroup before, @Nullable ErrorGroup after) {
    html.open("nav", "class", "neighbours", "aria-label", "Other errors").line();
    neighbour(before, "prev", "← ", "");
    neighbour(after, "next", "", " →");
    html.close("nav").line();
  }

  private void neighbour(@Nullable ErrorGroup other, String way, String left, String right) {
    if (other != null) {
      html.open("a", "rel", way, "href", HOME + other.page()).text(left);
      html.element("span", other.error().name(), "class", "code").text(" ");
      html.text(other.error().heading() + right).close("a").line();
    }
  }
}
