/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.model.Note;
import io.telltale.catalogue.internal.model.Promises;
import io.telltale.catalogue.internal.report.Json;
import java.util.List;

/** The catalogue as one page of Markdown. */
final class Markdown {

  private static final String SPECIAL = "\\`*_[]<>|&~#";

  private final StringBuilder out = new StringBuilder();

  String write(String title, List<ErrorGroup> groups, List<DeclaredException> withoutCode) {
    out.append("# ").append(escaped(title)).append("\n\n");
    out.append("| error | title | status | what leaves | module |\n|---|---|---|---|---|\n");
    groups.forEach(this::row);
    groups.forEach(this::section);
    withoutCode(withoutCode);
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
    group.entries().forEach(this::leaves);
    group.replies().forEach(this::reply);
    int seconds = error.promises().retryAfterSeconds();
    if (seconds > 0) {
      out.append("\nWith the header `Retry-After: ").append(seconds).append("`\n");
    }
  }

  private void leaves(Catalogue.Entry entry) {
    out.append(code(entry.type()));
    out.append(entry.isInherited() ? ", a subclass, leaves under this code:" : "").append("\n\n");
    members(entry.members());
  }

  private void members(List<Member> members) {
    if (!members.isEmpty()) {
      out.append("| member | leaves as | type | in the reply |\n|---|---|---|---|\n");
      members.forEach(this::member);
      out.append('\n');
    }
  }

  private void reply(Catalogue.Entry entry) {
    if (entry.isInherited()) {
      out.append("\nThe reply of ").append(code(entry.type())).append(":\n\n");
    }
    String reply = Json.write(Examples.reply(entry));
    String fence = reply.contains("```") ? "``````" : "```";
    out.append(fence).append("json\n").append(reply).append(fence).append('\n');
  }

  private void withoutCode(List<DeclaredException> exceptions) {
    if (exceptions.isEmpty()) {
      return;
    }
    out.append("\n## Exceptions without a code\n\n");
    out.append("They are masked as declared, and recorded by their class.\n\n");
    for (DeclaredException exception : exceptions) {
      out.append("### ").append(code(exception.type())).append("\n\n");
      if (!exception.codeOf().isEmpty()) {
        out.append("It leaves under the code of ").append(code(exception.codeOf()));
        out.append(", whose module is not here.\n\n");
      }
      members(exception.members());
    }
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
