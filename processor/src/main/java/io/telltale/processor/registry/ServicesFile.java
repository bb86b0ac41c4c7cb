/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The text of a file under META-INF/services: comments, and one provider a line.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record ServicesFile(List<String> comments, List<String> providers) {

  public ServicesFile {
    comments = List.copyOf(comments);
    providers = List.copyOf(new TreeSet<>(providers));
  }

  static ServicesFile parse(String text) {
    List<String> comments = new ArrayList<>();
    List<String> providers = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int comment = line.indexOf('#');
      String provider = (comment < 0 ? line : line.substring(0, comment)).trim();
      if (!provider.isEmpty()) {
        providers.add(provider);
      } else if (comment >= 0) {
        comments.add(line.trim());
      }
    }
    return new ServicesFile(comments, providers);
  }

  /** Returns the file with one more provider, if it is not there yet. */
  ServicesFile with(String provider) {
    List<String> more = new ArrayList<>(providers);
    more.add(provider);
    return new ServicesFile(comments, more);
  }

  /** Returns the file without some of its providers. */
  ServicesFile without(Predicate<String> dropped) {
    return new ServicesFile(comments, providers.stream().filter(dropped.negate()).toList());
  }

  public String format() {
    StringBuilder text = new StringBuilder();
    comments.forEach(comment -> text.append(comment).append('\n'));
    providers.forEach(provider -> text.append(provider).append('\n'));
    return text.toString();
  }
}
