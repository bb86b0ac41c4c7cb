/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.read.BadInputException;
import io.telltale.catalogue.internal.read.InputFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of locks about members: {@code member <class> <name> <type> <mask> [inReply]}.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Locks {

  private static final int CLASS = 1;
  private static final int NAME = 2;
  private static final int MASK = 4;
  private static final int IN_REPLY = 5;

  private final Map<String, LockLine> lines = new HashMap<>();
  private final boolean any;

  private Locks(boolean any) {
    this.any = any;
  }

  /**
   * Reads locks.
   *
   * @throws BadInputException if one is not there, or is none
   */
  public static Locks read(List<Path> files) throws BadInputException {
    Locks locks = new Locks(!files.isEmpty());
    for (Path file : files) {
      locks.read(file);
    }
    return locks;
  }

  private void read(Path file) throws BadInputException {
    List<String> text;
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          "the lock '" + file + "' cannot be read: there is no such file; name a telltale.lock");
    }
    try {
      text = InputFiles.text(file).lines().toList();
    } catch (IOException e) {
      throw new BadInputException(
          "the lock '" + file + "' cannot be read: " + e + "; name a telltale.lock");
    }
    String name = name(file);
    for (int i = 0; i < text.size(); i++) {
      String[] words = text.get(i).strip().split("\\s+", -1);
      if (words[0].equals("member") && words.length > MASK) {
        boolean inReply = words.length > IN_REPLY && words[IN_REPLY].equals("inReply");
        LockLine line = new LockLine(name, i + 1, text.get(i).strip(), words[MASK], inReply);
        lines.putIfAbsent(words[CLASS] + " " + words[NAME], line);
      }
    }
  }

  /** The same on each machine: where the program was started says nothing about the lock. */
  private static String name(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path path = file.toAbsolutePath().normalize();
    Path shown = path.startsWith(here) ? here.relativize(path) : lastTwo(path);
    return shown.toString().replace('\\', '/');
  }

  private static Path lastTwo(Path path) {
    int names = path.getNameCount();
    return path.subpath(Math.max(0, names - 2), names);
  }

  /** Returns whether any lock was named. */
  public boolean any() {
    return any;
  }

  Optional<LockLine> of(String exception, String member) {
    return Optional.ofNullable(lines.get(exception + " " + member));
  }
}
