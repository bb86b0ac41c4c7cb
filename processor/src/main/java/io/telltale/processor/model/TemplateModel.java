/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A message template, taken apart.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record TemplateModel(List<Part> parts) {

  /** A piece of a template. */
  public sealed interface Part {}

  /** What stands in the message as it is. */
  public record Text(String text) implements Part {}

  /** What stands for an exported member. */
  public record Placeholder(String member) implements Part {}

  public TemplateModel {
    parts = List.copyOf(parts);
  }

  /** Returns the same template with other names for its members. */
  public TemplateModel withMembers(UnaryOperator<String> names) {
    return new TemplateModel(
        parts.stream()
            .map(
                part ->
                    part instanceof Placeholder p ? new Placeholder(names.apply(p.member())) : part)
            .toList());
  }

  /** Returns the members that are named, once each, in their order. */
  public List<String> members() {
    return parts.stream()
        .filter(Placeholder.class::isInstance)
        .map(part -> ((Placeholder) part).member())
        .distinct()
        .toList();
  }

  /** Returns the message, if it is the same for every occurrence. */
  public String constant() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part instanceof Text t ? t.text() : ""));
    return text.toString();
  }
}
