/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packages of a module and the arrows between them, as the page of the architecture has it. */
final class PackagePicture {

  private static final Path PAGE = Path.of("../docs/architecture.md");
  private static final Pattern BOX = Pattern.compile("(\\w+)(\\[\"([^\":]*).*\"])?");

  private final Set<String> packages;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Set<String>> arrows = new TreeMap<>();

  private PackagePicture(Set<String> packages) {
    this.packages = packages;
  }

  /**
   * Reads what the picture shows of a module.
   *
   * @param packages those that the module has
   */
  static PackagePicture of(String module, Set<String> packages) throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf("subgraph " + module + "\n");
    PackagePicture picture = new PackagePicture(packages);
    page.substring(start, page.indexOf("\n  end\n", start)).lines().skip(1).forEach(picture::read);
    return picture;
  }

  private void read(String line) {
    Set<String> from = Set.of();
    for (String part : line.split(" --> ")) {
      Set<String> boxes = new HashSet<>();
      Arrays.stream(part.split(" & ")).map(this::name).forEach(boxes::add);
      from.forEach(box -> arrows.get(box).addAll(boxes));
      boxes.forEach(box -> arrows.computeIfAbsent(box, any -> new TreeSet<>()));
      from = boxes;
    }
  }

  /** A box is called as the last part of its package, unless it says more. */
  private String name(String box) {
    Matcher parts = BOX.matcher(box.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException("no box: " + box);
    }
    String id = parts.group(1);
    return names.computeIfAbsent(
        id, any -> packageOf(parts.group(3) == null ? id : parts.group(3)));
  }

  private String packageOf(String name) {
    List<String> found =
        packages.stream().filter(each -> each.equals(name) || each.endsWith("." + name)).toList();
    return found.stream()
        .filter(each -> found.size() == 1 || each.contains(".internal."))
        .findFirst()
        .orElse(name);
  }

  /** Returns the packages to which an arrow leads, by the one from which it comes. */
  Map<String, Set<String>> arrows() {
    return arrows;
  }

  /** Returns those to which arrows lead, one behind the other. */
  Set<String> reachedFrom(String box) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(box));
    while (!open.isEmpty()) {
      for (String next : arrows.getOrDefault(open.pop(), Set.of())) {
        if (reached.add(next)) {
          open.push(next);
        }
      }
    }
    return reached;
  }
}
