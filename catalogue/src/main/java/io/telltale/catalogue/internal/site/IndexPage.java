/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.report.Amount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page with every error, to search and to filter. */
final class IndexPage {

  private static final String DATA = "data";

  /** The id of the element at the end of the list. */
  private static final String LAST = "nothing";

  /** What the filter by retries calls an error that promises nothing. */
  private static final String UNSTATED = "unstated";

  private final List<ErrorGroup> groups;
  private final List<DeclaredException> withoutCode;
  private final int modules;
  private final String title;
  private final Html html = new Html();

  IndexPage(Catalogue catalogue, List<ErrorGroup> groups, String title) {
    this.groups = groups;
    this.withoutCode = catalogue.withoutCode().toList();
    this.modules = catalogue.modules().size();
    this.title = title;
  }

  String write() {
    html.document(title, "", LAST);
    PageParts.skip(html);
    header();
    html.open("main", "id", "main").line();
    filters();
    Map<String, List<ErrorGroup>> domains =
        groups.stream()
            .collect(
                Collectors.groupingBy(
                    group -> group.error().domain(), LinkedHashMap::new, Collectors.toList()));
    domains.forEach(this::domain);
    exceptions();
    html.open("div", "id", LAST, "class", "nothing", "hidden", "");
    html.element("p", "No error matches.").element("button", "Show all", "type", "button");
    html.close("div").line().close("main").line();
    PageParts.footer(html, "");
    return html.end();
  }

  private void header() {
    html.open("header", "class", "top").line().open("div");
    html.element("h1", title).line();
    String counts = Amount.of(groups.size(), "error") + " of " + Amount.of(modules, "module");
    html.element("p", counts, "class", "counts").close("div").line();
    PageParts.themeButton(html);
    html.close("header").line();
  }

  private void filters() {
    html.open("form", "class", "filters", "role", "search", "aria-label", "Errors").line();
    html.open("div", "class", "field wide");
    html.element("label", "Search", "for", "q");
    html.open(
            "input",
            "id",
            "q",
            "type",
            "search",
            "autocomplete",
            "off",
            "spellcheck",
            "false",
            "placeholder",
            "Code, title, class, member …")
        .close("div")
        .line();
    select("domain", "Domain", groups.stream().map(group -> group.error().domain()));
    Stream<String> statuses =
        groups.stream().flatMap(group -> Stream.of(group.statusClass(), group.status()));
    select("status", "Status", statuses.sorted());
    select("module", "Module", groups.stream().flatMap(group -> group.modules().stream()).sorted());
    if (groups.stream().anyMatch(group -> !retryable(group).equals(UNSTATED))) {
      select("retry", "Retryable", Stream.of("yes", "no", UNSTATED));
    }
    select(DATA, "What leaves", Stream.of("masked", "clear", "nothing"));
    html.open("output", "id", "count", "class", "count", "for", "q domain status module retry data")
        .text(Amount.of(groups.size(), "error"))
        .close("output")
        .line();
    html.open("p", "class", "legend").element("span", "masked", "class", "chip masked").text(" ");
    html.element("span", "in the clear", "class", "chip clear").close("p").line();
    html.close("form").line();
  }

  private void select(String id, String label, Stream<String> values) {
    html.open("div", "class", "field").element("label", label, "for", id);
    html.open("select", "id", id).element("option", "Any", "value", "");
    values
        .distinct()
        .forEach(value -> html.element("option", PageParts.option(id, value), "value", value));
    html.close("select").close("div").line();
  }

  private void domain(String domain, List<ErrorGroup> errors) {
    html.open(
            "section",
            "class",
            "domain",
            "data-domain",
            domain,
            "aria-labelledby",
            "domain-" + domain)
        .line();
    html.open("h2", "id", "domain-" + domain).text(domain);
    html.text(" ").element("span", Integer.toString(errors.size()), "class", "tally");
    html.close("h2").line().open("ul", "class", "errors").line();
    errors.forEach(this::row);
    html.close("ul").line().close("section").line();
  }

  private void row(ErrorGroup group) {
    DeclaredError error = group.error();
    html.open(
        "li",
        "id",
        group.key(),
        "data-status",
        group.status() + "\n" + group.statusClass(),
        "data-retry",
        retryable(group),
        "data-data",
        leaves(group.members()),
        "data-more",
        more(group));
    html.open("a", "href", group.page(), "class", "name");
    html.element("span", error.name(), "class", "code").text(" ");
    html.element("span", error.heading(), "class", "title").close("a");
    PageParts.status(html, group);
    html.open("p", "class", "about");
    if (error.promises().deprecated()) {
      html.element("span", "deprecated", "class", "chip old").text(" ");
    }
    group.members().forEach(member -> PageParts.chip(html, member));
    html.element("span", String.join(", ", group.modules()), "class", "module");
    html.close("p").close("li").line();
  }

  private static String retryable(ErrorGroup group) {
    String retryable = group.error().promises().retry().retryable;
    return retryable.isEmpty() ? UNSTATED : retryable;
  }

  /** Returns what is searched for besides what the row shows. */
  private static String more(ErrorGroup group) {
    Stream<String> classes = group.types().stream();
    DeclaredError error = group.error();
    return Stream.concat(
            classes,
            Stream.of(
                error.constant(),
                error.message(),
                error.domain() + " " + error.code(),
                error.promises().replacedBy(),
                String.join(" ", error.notes().values())))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String leaves(List<Member> members) {
    boolean masked = members.stream().anyMatch(Member::isMasked);
    boolean clear = members.stream().anyMatch(member -> !member.isMasked() && !member.isSilent());
    return (masked ? "masked\n" : "") + (clear ? "clear" : masked ? "" : "nothing");
  }

  private void exceptions() {
    if (withoutCode.isEmpty()) {
      return;
    }
    html.open("section", "class", "plain", "aria-labelledby", "without-code").line();
    html.element("h2", "Exceptions without a code", "id", "without-code");
    html.element("p", "They are masked as declared, and recorded by their class.", "class", "hint");
    html.open("ul", "class", "errors").line();
    for (DeclaredException exception : withoutCode) {
      html.open("li").element("code", exception.type(), "class", "type");
      if (!exception.codeOf().isEmpty()) {
        html.text(" leaves under the code of ").element("code", exception.codeOf());
        html.text(", whose module is not here");
      }
      html.open("p", "class", "about");
      exception.members().forEach(member -> PageParts.chip(html, member));
      html.close("p").close("li").line();
    }
    html.close("ul").line().close("section").line();
  }
}
