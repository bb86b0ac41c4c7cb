/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.testing.internal.values.SearchedMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes which members a test has searched for, and where, for whoever has to prove it: {@code
 * telltale-catalogue evidence} reads it. It has names only, and no value; nothing of it depends on
 * when or where a test runs.
 *
 * <p>Safe for concurrent use.
 */
final class Evidence {

  /** The folder to write to, as a system property; else the variable, else nothing is written. */
  private static final String PROPERTY = "telltale.evidence";

  private static final String VARIABLE = "TELLTALE_EVIDENCE";
  private static final Logger LOGGER = Logger.getLogger(Evidence.class.getName());

  /** What the methods of each class have searched: by class, then by method. */
  private static final Map<String, Map<String, Searched>> CLASSES = new HashMap<>();

  private record Searched(Set<SearchedMember> members, Set<String> outlets) {}

  private Evidence() {}

  /** Adds a test that found nothing, and writes the file of its class anew. */
  static void add(Class<?> test, String method, Capture capture) {
    String folder = folder();
    Set<SearchedMember> members = capture.searchedMembers();
    if (folder != null && !members.isEmpty()) {
      write(folder, test.getName(), method, new Searched(members, capture.searchedOutlets()));
    }
  }

  private static @Nullable String folder() {
    String property = System.getProperty(PROPERTY);
    String folder = property == null ? System.getenv(VARIABLE) : property;
    return folder == null || folder.isBlank() ? null : folder;
  }

  private static synchronized void write(
      String folder, String test, String method, Searched searched) {
    Map<String, Searched> methods = CLASSES.computeIfAbsent(test, name -> new TreeMap<>());
    // A method may run more than once, with other arguments.
    methods.merge(method, searched, Evidence::both);
    String text =
        methods.entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue()))
            .collect(
                Collectors.joining(
                    ",\n    ",
                    "{\n  \"format\": 1,\n  \"test\": "
                        + quoted(test)
                        + ",\n  \"methods\": [\n    ",
                    "\n  ]\n}\n"));
    try {
      Path file = Path.of(folder).resolve(test + ".json");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException | InvalidPathException e) {
      LOGGER.log(
          Level.WARNING,
          "the evidence of @NoLeaks cannot be written to \""
              + folder
              + "\"; name a folder with -D"
              + PROPERTY,
          e);
    }
  }

  private static Searched both(Searched one, Searched other) {
    Set<SearchedMember> members = new TreeSet<>(one.members());
    members.addAll(other.members());
    Set<String> outlets = new TreeSet<>(one.outlets());
    outlets.addAll(other.outlets());
    return new Searched(members, outlets);
  }

  private static String line(String method, Searched searched) {
    String members =
        searched.members().stream()
            .map(
                m ->
                    "{\"exception\": "
                        + quoted(m.exception())
                        + ", \"member\": "
                        + quoted(m.name())
                        + "}")
            .collect(Collectors.joining(", "));
    String outlets =
        searched.outlets().stream().map(Evidence::quoted).collect(Collectors.joining(", "));
    return "{\"method\": "
        + quoted(method)
        + ", \"outlets\": ["
        + outlets
        + "], \"members\": ["
        + members
        + "]}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
