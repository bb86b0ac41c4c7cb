/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code known-errors.txt}, which says at its top how it is written. Used once, by one
 * thread.
 */
final class TableReader {

  private static final String TABLE = "known-errors.txt";

  private final Map<String, Map<String, MessageForms>> libraries = new LinkedHashMap<>();
  private final Map<String, MessageForms> shared = new HashMap<>();
  private Map<String, MessageForms> library = new LinkedHashMap<>();
  private MessageForms forms = new MessageForms();
  private @Nullable String marker;
  private final Map<MessageForms, String> borrowers = new LinkedHashMap<>();

  /** Whether the next class has the same messages. */
  private boolean open;

  /** Returns the classes of each library, in the order of the table. */
  static Map<String, Map<String, MessageForms>> read() {
    try (InputStream table = TableReader.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IOException("no " + TABLE + " beside " + TableReader.class.getName());
      }
      TableReader reader = new TableReader();
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.take(line);
      }
      reader.borrowers.forEach((forms, name) -> reader.lend(name, forms));
      return reader.libraries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("  ")) {
      forms.add(unescaped(line.substring(2)), marker);
      open = false;
    } else if (line.startsWith("=== ")) {
      start(new MessageForms());
      shared.put(line.substring(4), forms);
    } else if (line.startsWith("== ")) {
      library = new LinkedHashMap<>();
      libraries.put(line.substring(3), library);
      open = false;
    } else if (line.startsWith("type ")) {
      if (!open) {
        start(new MessageForms());
        open = true;
      }
      library.put(line.substring(5), forms);
    } else if (line.startsWith("whole ")) {
      forms.addWhole(unescaped(line.substring(6)));
      open = false;
    } else if (line.startsWith("split ")) {
      marker = unescaped(line.substring(6));
      forms.split(marker);
      open = false;
    } else if (line.startsWith("like ")) {
      borrowers.put(forms, line.substring(5));
      open = false;
    } else if (line.equals("scan")) {
      forms.scanOthers();
    } else {
      throw new IllegalStateException("'" + line + "' in " + TABLE + " is no line of it");
    }
  }

  private void start(MessageForms next) {
    forms = next;
    marker = null;
  }

  private void lend(String name, MessageForms to) {
    MessageForms from = shared.get(name);
    if (from == null) {
      throw new IllegalStateException("nothing is called '" + name + "' in " + TABLE);
    }
    to.addAll(from);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\s", " ");
  }
}
