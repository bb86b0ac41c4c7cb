/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.List;

/** A message template, taken apart. */
record TemplateModel(List<Part> parts) {

  /** A piece of a template. */
  sealed interface Part {}

  /** What stands in the message as it is. */
  record Text(String text) implements Part {}

  /** What stands for an exported member. */
  record Place(String member) implements Part {}

  TemplateModel {
    parts = List.copyOf(parts);
  }

  /** Returns the members that are named, once each, in their order. */
  List<String> members() {
    return parts.stream()
        .filter(Place.class::isInstance)
        .map(part -> ((Place) part).member())
        .distinct()
        .toList();
  }

  /** Returns the message, if it is the same for every occurrence. */
  String constant() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part instanceof Text t ? t.text() : ""));
    return text.toString();
  }
}
