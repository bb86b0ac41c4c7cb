/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.model.TemplateModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a message template apart: {@code {member}} is a place, doubled braces are braces.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class TemplateParser {

  /** Says what is wrong with a template. */
  public static final class MalformedTemplateException extends Exception {
    private static final long serialVersionUID = 1L;

    private MalformedTemplateException(String defect) {
      super(defect);
    }

    /** Returns what completes the sentence "the template has …". */
    public String defect() {
      return String.valueOf(getMessage());
    }
  }

  private final String template;
  private final List<TemplateModel.Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int at;

  private TemplateParser(String template) {
    this.template = template;
  }

  public static TemplateModel parse(String template) throws MalformedTemplateException {
    return new TemplateParser(template).parse();
  }

  private TemplateModel parse() throws MalformedTemplateException {
    while (at < template.length()) {
      char c = template.charAt(at);
      if (c != '{' && c != '}') {
        text.append(c);
        at++;
      } else if (template.startsWith(String.valueOf(c).repeat(2), at)) {
        text.append(c);
        at += 2;
      } else if (c == '{') {
        place();
      } else {
        throw new MalformedTemplateException("a '}' without '{' at " + at);
      }
    }
    endText();
    return new TemplateModel(parts);
  }

  private void place() throws MalformedTemplateException {
    if (at > 0 && template.charAt(at - 1) == '$') {
      // Other templates write places so; here the sign would leave with every message.
      throw new MalformedTemplateException("a '$' before the place at " + at);
    }
    int end = template.indexOf('}', at);
    if (end < 0) {
      throw new MalformedTemplateException("a '{' without '}' at " + at);
    }
    String member = template.substring(at + 1, end).trim();
    if (member.isEmpty() || member.contains("{")) {
      throw new MalformedTemplateException("a place without a name at " + at);
    }
    endText();
    parts.add(new TemplateModel.Placeholder(member));
    at = end + 1;
  }

  private void endText() {
    if (!text.isEmpty()) {
      parts.add(new TemplateModel.Text(text.toString()));
      text.setLength(0);
    }
  }
}
