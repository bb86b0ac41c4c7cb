/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.model.Note;
import io.telltale.catalogue.internal.model.Promises;
import io.telltale.catalogue.internal.report.Json;
import java.util.List;

/** The catalogue as one page of Markdown. */
final class Markdown {

  private static final String SPECIAL = "\\`*_[]<>|&~#";

  private final StringBuilder out = new StringBuilder();

  String write(String title, List<ErrorGroup> groups) {
    out.append("# ").append(escaped(title)).append("\n\n");
    out.append("| error | title | status | what leaves | module |\n|---|---|---|---|---|\n");
    groups.forEach(this::row);
    groups.forEach(this::section);
    return out.toString();
  }

  private void row(ErrorGroup group) {
    DeclaredError error = group.error();
    out.append("| [").append(code(error.name())).append("](#").append(anchor(group)).append(") | ");
    out.append(escaped(error.heading())).append(" | ").append(group.status()).append(" | ");
    for (Member member : group.members()) {
      out.append(code(member.name())).append(member.isMasked() ? " masked " : " clear ");
    }
    out.append("| ").append(escaped(String.join(", ", group.modules()))).append(" |\n");
  }

  private void section(ErrorGroup group) {
    DeclaredError error = group.error();
    out.append("\n<a id=\"").append(anchor(group)).append("\"></a>\n\n## ");
    out.append(escaped(error.name())).append(": ").append(escaped(error.heading())).append("\n\n");
    deprecation(error.promises());
    paragraph(error.note(Note.SUMMARY));
    error.note(Note.DESCRIPTION).lines().forEach(this::paragraph);
    for (Note note : Note.values()) {
      if (note != Note.SUMMARY && note != Note.DESCRIPTION && !error.note(note).isEmpty()) {
        paragraph(note.label + ": " + error.note(note));
      }
    }
    if (!error.promises().retryInWords().isEmpty()) {
      paragraph("Retry: " + error.promises().retryInWords());
    }
    if (!error.help().isEmpty()) {
      paragraph("Help: " + error.help());
    }
    group.entries().forEach(entry -> out.append(code(entry.error().type())).append("\n\n"));
    if (!group.members().isEmpty()) {
      out.append("| member | leaves as | type | in the reply |\n|---|---|---|---|\n");
      group.members().forEach(this::member);
      out.append('\n');
    }
    String reply = Json.write(Examples.reply(group.entries().get(0)));
    String fence = reply.contains("```") ? "``````" : "```";
    out.append(fence).append("json\n").append(reply).append(fence).append('\n');
  }

  private void deprecation(Promises promises) {
    if (promises.deprecated()) {
      String replacement = promises.replacedBy();
      paragraph("Deprecated" + (replacement.isEmpty() ? "" : ", replaced by " + replacement));
    }
  }

  private void member(Member member) {
    out.append("| ").append(code(Examples.key(member))).append(" | ");
    out.append(member.isMasked() ? "masked: " : "clear: ").append(escaped(PageParts.form(member)));
    out.append(" | ").append(PageParts.type(member)).append(" | ");
    out.append(member.inReply() && !member.isSilent() ? "yes" : "no").append(" |\n");
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      out.append(escaped(text)).append("\n\n");
    }
  }

  private static String anchor(ErrorGroup group) {
    return group.key();
  }

  private static String code(String text) {
    return "`" + text.replace('`', '\'').replace("|", "\\|").replaceAll("\\s+", " ") + "`";
  }

  /** Returns a text on one line, in which nothing is markup. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.replaceAll("\\s+", " ").toCharArray()) {
      escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }
}
