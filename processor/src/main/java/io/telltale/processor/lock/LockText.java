/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.lock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of a lock: sorted facts, one a line. Comments stay with the fact below them; those at
 * the top, before an empty line, stay there.
 */
final class LockText {

  /** By this the text of a lock is known that states no fact yet. */
  private static final String FIRST_WORDS = "# What the errors of this module are called";

  private static final String HEADER =
      """
      # What the errors of this module are called, which status, title and message they have, and what
      # leaves with them. telltale-processor adds new errors. Whoever takes back a code, changes what
      # it says, or lets out more of an old error, has to change its line here.
      """;

  /**
   * A text that is no lock. The option can name any file, so nothing of the text is quoted: what
   * the compiler prints is read by others than the file is.
   */
  static final class MalformedLockException extends Exception {
    private final String reason;

    MalformedLockException(String reason) {
      this.reason = reason;
    }

    @Override
    public String getMessage() {
      return reason;
    }
  }

  private record Line(LockFact fact, int number, List<String> comments) {}

  private final List<String> header = new ArrayList<>();
  private final Map<List<String>, Line> lines = new HashMap<>();

  /** The comments below the last fact. */
  private final List<String> footer = new ArrayList<>();

  private LockText() {}

  static LockText empty() {
    return new LockText();
  }

  static LockText parse(String text) throws MalformedLockException {
    LockText lock = new LockText();
    List<String> comments = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().map(String::trim).toList()) {
      number++;
      if (line.startsWith("#")) {
        comments.add(line);
      } else if (!line.isEmpty()) {
        Optional<LockFact> fact = LockFact.parse(line);
        if (fact.isEmpty()) {
          throw new MalformedLockException("line " + number + " states no fact");
        }
        lock.lines.put(
            fact.get().kindAndKey(), new Line(fact.get(), number, List.copyOf(comments)));
        comments.clear();
      } else if (lock.lines.isEmpty()) {
        lock.header.addAll(comments);
        comments.clear();
      }
    }
    lock.footer.addAll(comments);
    if (lock.lines.isEmpty() && !text.isBlank() && !text.stripLeading().startsWith(FIRST_WORDS)) {
      throw new MalformedLockException("no line of it states a fact");
    }
    return lock;
  }

  Set<LockFact> facts() {
    Set<LockFact> facts = new TreeSet<>();
    lines.values().forEach(line -> facts.add(line.fact()));
    return facts;
  }

  /** Returns what is locked about the same thing. */
  Optional<LockFact> about(LockFact fact) {
    return Optional.ofNullable(lines.get(fact.kindAndKey())).map(Line::fact);
  }

  /** Returns the number of the line about the same thing. */
  int lineOf(LockFact fact) {
    Line line = lines.get(fact.kindAndKey());
    return line == null ? 0 : line.number();
  }

  /** Returns the text for other facts, with the comments of this one. */
  String format(Collection<LockFact> facts) {
    StringBuilder text = new StringBuilder();
    if (header.isEmpty()) {
      text.append(HEADER);
    }
    header.forEach(comment -> text.append(comment).append('\n'));
    text.append('\n');
    for (LockFact fact : new TreeSet<>(facts)) {
      Line line = lines.get(fact.kindAndKey());
      if (line != null) {
        line.comments().forEach(comment -> text.append(comment).append('\n'));
      }
      text.append(fact.line()).append('\n');
    }
    footer.forEach(comment -> text.append(comment).append('\n'));
    return text.toString();
  }
}
