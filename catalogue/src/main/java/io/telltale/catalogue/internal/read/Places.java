/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import io.telltale.catalogue.internal.model.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the sources of classes.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Places {

  private final List<Path> roots;
  private final Map<String, String> sources = new HashMap<>();

  /**
   * Looks for the sources of marked classes.
   *
   * @param roots folders of sources, such as {@code src/main/java}
   */
  public Places(List<Archive> archives, List<Path> roots) {
    this.roots = List.copyOf(roots);
    for (Archive archive : archives) {
      for (MarkedClass type : archive.marked()) {
        sources.putIfAbsent(key(archive.name(), type.name()), type.source());
        sources.putIfAbsent(key(archive.name(), type.exception()), type.source());
      }
    }
  }

  /**
   * Returns the place of a class or of an enum constant.
   *
   * @param owner a canonical name
   */
  public Place of(String archive, String owner) {
    String source = sources.getOrDefault(key(archive, owner), "");
    for (Path root : roots) {
      Path file = root.resolve(source);
      if (!source.isEmpty() && Files.isRegularFile(file)) {
        return new Place(archive, owner, file.toString().replace('\\', '/'), lineOf(file, owner));
      }
    }
    return new Place(archive, owner, source, 0);
  }

  private static String key(String archive, String type) {
    return archive + "\n" + type;
  }

  /** Returns the line in which the class is declared, or 1. */
  private static int lineOf(Path file, String type) {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    Pattern declaration =
        Pattern.compile("\\b(class|enum|interface|record)\\s+" + Pattern.quote(simpleName) + "\\b");
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (declaration.matcher(lines.get(i)).find()) {
          return i + 1;
        }
      }
    } catch (IOException e) {
      // It is the file, in another encoding than ours for one.
      return 1;
    }
    return 1;
  }
}
