/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.evidence.Control;
import io.telltale.catalogue.internal.evidence.Evidence;
import io.telltale.catalogue.internal.evidence.Gap;
import io.telltale.catalogue.internal.evidence.LockLine;
import io.telltale.catalogue.internal.evidence.Outlet;
import io.telltale.catalogue.internal.evidence.Proof;
import io.telltale.catalogue.internal.evidence.Row;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.report.Amount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page for whoever answers for data protection: each value, its form, its way, and its proof.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class EvidencePage {

  private final Evidence evidence;
  private final String title;
  private final Html html = new Html();

  private EvidencePage(Evidence evidence, String title) {
    this.evidence = evidence;
    this.title = title;
  }

  /** Writes the page, what it is made of, and the same for tools. */
  public static void write(Evidence evidence, String title, Path folder) throws IOException {
    SiteFiles files = new SiteFiles(folder);
    files.write("data-protection.html", new EvidencePage(evidence, title).write());
    files.write("data-protection.json", EvidenceJson.write(evidence));
    for (String resource : List.of("style.css", "app.js", "icon.svg")) {
      files.copy(resource);
    }
  }

  private String write() {
    html.document(title, "");
    PageParts.skip(html);
    header();
    html.open("main", "id", "main", "class", "error").line();
    summary();
    outlets();
    Map<String, List<Row>> exceptions =
        evidence.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.module() + " " + row.exception(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    exceptions.values().forEach(this::exception);
    notes();
    html.close("main").line();
    footer();
    return html.end();
  }

  private void header() {
    html.open("header", "class", "top").line().open("div").element("h1", title).line();
    long masked = evidence.rows().stream().filter(row -> row.member().isMasked()).count();
    String counts =
        Amount.of(evidence.rows().size(), "member")
            + " that may leave with an error, "
            + masked
            + " masked";
    html.element("p", counts, "class", "counts").close("div").line();
    PageParts.themeButton(html);
    html.close("header").line();
  }

  private void summary() {
    html.open("section").line().element("h2", "What to look at", "id", "gaps").line();
    html.open("ul").line();
    boolean any = false;
    for (Gap gap : Gap.values()) {
      List<Row> members = evidence.with(gap);
      if (!members.isEmpty()) {
        any = true;
        gap(gap, members);
      }
    }
    if (!any) {
      html.element("li", "Nothing: each masked member was searched for by a test.").line();
    }
    if (!evidence.locked()) {
      html.element("li", "No lock was named, so nobody can see here who allowed what.").line();
    }
    html.close("ul").close("section").line();
  }

  private void gap(Gap gap, List<Row> members) {
    html.open("li").element("strong", Amount.of(members.size(), "member"));
    html.text(": " + gap.words).open("ul", "class", "members").line();
    for (Row row : members) {
      String type = row.exception().substring(row.exception().lastIndexOf('.') + 1);
      html.open("li").open("a", "href", "#" + row.anchor());
      html.text(type + "." + row.member().name()).close("a").close("li").line();
    }
    html.close("ul").close("li").line();
  }

  private void outlets() {
    html.open("section").line().element("h2", "Ways out on the class path", "id", "outlets").line();
    if (evidence.outlets().isEmpty()) {
      html.element("p", "The inputs hold no library by which texts leave.").line();
    } else {
      table("outlets", "Library", "Masked by", "There");
      for (Outlet outlet : evidence.outlets()) {
        html.open("tr").element("th", outlet.name(), "scope", "row");
        html.element("td", outlet.masking());
        html.element("td", outlet.masked() ? "yes" : "no: its texts leave unmasked");
        html.close("tr").line();
      }
      endTable();
    }
    html.element(
        "p",
        "Whether they mask where the program runs, its report says. The JDK's own log and what a"
            + " program prints by itself have to be looked at apart.",
        "class",
        "hint");
    html.close("section").line();
  }

  private void exception(List<Row> rows) {
    Row first = rows.get(0);
    String id = first.exception();
    html.open("section").line().open("h2", "id", id).element("code", first.exception());
    html.close("h2").line();
    String errors = first.errors().isEmpty() ? "no code" : String.join(", ", first.errors());
    html.element("p", errors + " · module " + first.module(), "class", "hint").line();
    rows.forEach(this::row);
    html.close("section").line();
  }

  private void table(String label, String... columns) {
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", label);
    html.open("table").open("thead").open("tr");
    for (String column : columns) {
      html.element("th", column, "scope", "col");
    }
    html.close("tr").close("thead").line().open("tbody").line();
  }

  private void endTable() {
    html.close("tbody").close("table").close("div").line();
  }

  private void row(Row row) {
    Member member = row.member();
    boolean masked = member.isMasked();
    html.open("h3", "id", row.anchor()).element("code", Examples.key(member)).text(" ");
    html.element(
        "span", masked ? "masked" : "clear", "class", masked ? "chip masked" : "chip clear");
    html.close("h3").line().open("dl", "class", "facts").line();
    fact("", "Data", List.of(row.dataClass()));
    String form = PageParts.form(member) + (member.parts() ? "; its words too" : "");
    fact("", "Leaves as", List.of(form));
    fact(
        "whole",
        "Where",
        row.reaches().isEmpty() ? List.of("nowhere under its name") : row.reaches());
    fact(
        "whole",
        "Allowed by",
        List.of(row.lock().map(EvidencePage::words).orElse("no line of a lock")));
    List<String> tests = row.proofs().stream().map(EvidencePage::words).toList();
    fact(
        "whole", "Proved by", tests.isEmpty() ? List.of(masked ? "no test" : "not needed") : tests);
    List<String> controls = Control.of(member).stream().map(EvidencePage::words).toList();
    fact("whole", "Requirements", controls);
    fact(
        "whole", "To look at", row.gaps(evidence.locked()).stream().map(gap -> gap.words).toList());
    html.close("dl").line();
  }

  /** Writes a fact; one of the style "whole" has a line of its own. */
  private void fact(String style, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      html.open("div", "class", style).element("dt", name);
      texts.forEach(text -> html.element("dd", text));
      html.close("div").line();
    }
  }

  private static String words(LockLine lock) {
    return lock.file() + ", line " + lock.number() + ": " + lock.text();
  }

  private static String words(Proof proof) {
    return proof.test() + "." + proof.method() + ", in " + String.join(", ", proof.outlets());
  }

  private static String words(Control control) {
    return control.standard() + ", " + control.id() + ": " + control.contribution();
  }

  private void notes() {
    html.open("section").line().element("h2", "How to read this", "id", "notes").line();
    for (String note :
        List.of(
            "A member is a value that a class of errors holds. Its form is made before it leaves;"
                + " in texts, such as messages and stack traces, the value is replaced as well.",
            "Where: attributes, the template of the message, and replies. Besides, the form stands"
                + " in each text that leaves and would have held the value: in messages, causes,"
                + " the status of spans, stack traces and log lines. That holds for all masked"
                + " members.",
            "Data: a name sounds secret or personal by the rules of the compiler, which masks what"
                + " sounds secret by itself. Members of other names are sensitive where developers"
                + " marked them.",
            "A hash needs a key. Where the application has none, *** leaves in its place.",
            "A test proves that the value was not found in what left while it ran, in the places"
                + " that it names. It proves nothing of other places.",
            "OWASP ASVS 5.0, 16.2.5, asks that sensitive data is logged by its protection level"
                + " only. PCI DSS 4.0, 3.5.1, asks that account numbers are unreadable wherever"
                + " they are stored, and that hashes and truncations of one number do not meet;"
                + " the compiler warns where they do (hash-and-truncation). Whether a member holds"
                + " an account number, only you know. This is no certificate.",
            "The Instrumentation Score, SPA-006 and LOG-003, asks that spans and log records hold"
                + " no format of sensitive data, and no value under a key that sounds secret. Its"
                + " RES-010 asks the same of the resource, which no exception writes.")) {
      html.element("p", note).line();
    }
    html.close("section").line();
  }

  private void footer() {
    html.open("footer").open("p").text("All of it as ");
    html.element("a", "JSON", "href", "data-protection.json");
    html.text(". Written from the declarations in the code by Telltale.");
    html.close("p").close("footer").line();
  }
}
