/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that have one code: the exceptions of an enum's constant, as a rule one exception only.
 *
 * @param key names the page, and never changes while the code is the same
 * @param entries at least one
 */
record ErrorGroup(String key, List<Catalogue.Entry> entries) {

  static List<ErrorGroup> of(Catalogue catalogue) {
    return catalogue.entries().stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.error().key(), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> new ErrorGroup(group.getKey(), List.copyOf(group.getValue())))
        .toList();
  }

  DeclaredError error() {
    return entries.get(0).error();
  }

  List<Member> members() {
    return entries.stream().flatMap(entry -> entry.members().stream()).distinct().toList();
  }

  List<String> modules() {
    return entries.stream().map(entry -> entry.module().name()).distinct().toList();
  }

  /** Returns the path of its page from the folder of the site. */
  String page() {
    return "errors/" + key + ".html";
  }

  /** Returns its status as people read it. */
  String status() {
    return error().status() == 0 ? "varies" : Integer.toString(error().status());
  }

  /** Returns the class of a status: 4xx for one. */
  String statusClass() {
    return error().status() == 0 ? "varies" : error().status() / 100 + "xx";
  }
}
