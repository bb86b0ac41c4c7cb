/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that leave under one code: the exceptions of an enum's constant, as a rule one exception, and
 * their subclasses.
 *
 * @param key names the page, and never changes while the code is the same
 * @param entries at least one
 */
record ErrorGroup(String key, List<Catalogue.Entry> entries) {

  /** A code that is given twice by mistake has one for each; no domain has a dot in its name. */
  static List<ErrorGroup> of(Catalogue catalogue) {
    Map<String, List<Catalogue.Entry>> errors =
        catalogue.entries().stream()
            .collect(
                Collectors.groupingBy(
                    Catalogue.Entry::identity, LinkedHashMap::new, Collectors.toList()));
    Map<String, Integer> given = new HashMap<>();
    List<ErrorGroup> groups = new ArrayList<>();
    for (List<Catalogue.Entry> entries : errors.values()) {
      String key = entries.get(0).error().key();
      int times = given.merge(key, 1, Integer::sum);
      groups.add(new ErrorGroup(times == 1 ? key : key + "." + times, List.copyOf(entries)));
    }
    return groups;
  }

  DeclaredError error() {
    return entries.get(0).error();
  }

  List<Member> members() {
    return entries.stream().flatMap(entry -> entry.members().stream()).distinct().toList();
  }

  /** Returns the classes, each once. */
  List<String> types() {
    return entries.stream().map(Catalogue.Entry::type).distinct().toList();
  }

  /** Returns the entries whose callers get different replies, the first before the others. */
  List<Catalogue.Entry> replies() {
    Map<String, Catalogue.Entry> replies = new LinkedHashMap<>();
    entries.forEach(entry -> replies.putIfAbsent(Examples.reply(entry).toString(), entry));
    return List.copyOf(replies.values());
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
