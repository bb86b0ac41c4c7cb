/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.lock;

import io.telltale.processor.mirror.Origin;
import io.telltale.processor.report.Diagnostics;
import io.telltale.processor.report.Finding;
import io.telltale.processor.report.Rule;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a module declares with its lock, and adds to the lock what is new.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class LockCheck {

  private final LockFile file;
  private final LockReader reader;
  private final Diagnostics diagnostics;
  private boolean broken;

  public LockCheck(LockFile file, LockReader reader, Diagnostics diagnostics) {
    this.file = file;
    this.reader = reader;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks the lock, and writes it if nothing is wrong.
   *
   * @param members the types of the module, as far as they are known
   * @param excludes the names that are harmless although they look like a secret
   * @param elsewhere the classes and enum constants of the modules that this one depends on
   * @param mayWrite whether nothing else is wrong
   */
  public void check(
      Collection<TypeElement> members,
      List<String> excludes,
      Set<String> elsewhere,
      boolean mayWrite) {
    try {
      String text = file.read().orElse(null);
      LockText lock = text == null ? LockText.empty() : LockText.parse(text);
      Set<String> locked = subjects(lock.facts());
      Map<LockFact, Origin> declared = reader.read(members, locked, elsewhere);
      if (!isOurs(locked, subjects(declared.keySet()), elsewhere)) {
        return;
      }
      Set<LockFact> facts = new TreeSet<>(declared.keySet());
      excludes.forEach(name -> facts.add(LockFact.exclude(name)));
      compare(lock, facts, declared);
      if (!broken && mayWrite && (text == null || !lock.facts().equals(facts))) {
        file.write(lock.format(facts));
      }
    } catch (LockText.MalformedLockException e) {
      diagnostics.report(Rule.INVALID_LOCK, file.name(), e.getMessage());
    } catch (IOException e) {
      diagnostics.report(Rule.INVALID_LOCK, file.name(), "reading or writing it failed, " + e);
    }
  }

  /**
   * The tests of a module are compiled with the same options, and find the lock of the module. It
   * is not theirs, if what it speaks of lies in the modules that they depend on.
   */
  private static boolean isOurs(Set<String> locked, Set<String> declared, Set<String> elsewhere) {
    return locked.stream().anyMatch(declared::contains)
        || locked.stream().noneMatch(elsewhere::contains);
  }

  private static Set<String> subjects(Collection<LockFact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() != LockFact.Kind.EXCLUDE && !fact.kind().isContract())
        .map(LockFact::subject)
        .collect(Collectors.toSet());
  }

  /** Finds what is locked, and declared no more. */
  private void compareLocked(LockText lock, Set<LockFact> facts, Map<LockFact, Origin> declared) {
    Map<List<String>, LockFact> codes =
        facts.stream()
            .filter(fact -> fact.kind() == LockFact.Kind.ERROR)
            .collect(Collectors.toMap(LockFact::key, Function.identity(), (one, other) -> one));
    Set<List<String>> stated =
        facts.stream()
            .filter(fact -> fact.kind().isOptional())
            .map(LockFact::kindAndKey)
            .collect(Collectors.toSet());
    for (LockFact locked : lock.facts()) {
      LockFact code = codes.get(locked.key());
      if (locked.kind() == LockFact.Kind.ERROR && code == null) {
        report(Rule.CODE_REMOVED, null, locked.line(), place(lock, locked));
      } else if (locked.kind().isOptional()
          && code != null
          && !stated.contains(locked.kindAndKey())
          && locked.withdrawn().breaks(locked)) {
        reportChange(declared.get(code), locked.withdrawn(), locked, lock);
      }
    }
  }

  private void compare(LockText lock, Set<LockFact> facts, Map<LockFact, Origin> declared) {
    compareLocked(lock, facts, declared);
    Set<String> known = subjects(lock.facts());
    for (LockFact fact : facts) {
      LockFact locked = lock.about(fact).orElse(null);
      Origin at = declared.get(fact);
      if (locked == null) {
        if (letsOutMore(fact, known)) {
          report(Rule.EXPOSURE_WIDENED, at, fact.line(), file.name() + ", which has no such line");
        }
      } else if (fact.kind().isOfCode() && fact.breaks(locked)) {
        reportChange(at, fact, locked, lock);
      } else if (fact.kind() == LockFact.Kind.MEMBER && fact.letsOutMoreThan(locked)) {
        String before = "'" + locked.line() + "', " + place(lock, locked);
        report(Rule.EXPOSURE_WIDENED, at, fact.line(), before);
      }
    }
  }

  /** Whether more leaves by a fact that is not locked. A class that is new brings its members. */
  private static boolean letsOutMore(LockFact fact, Set<String> known) {
    return switch (fact.kind()) {
      case EXCLUDE -> !known.isEmpty();
      case MEMBER -> known.contains(fact.subject()) && !fact.letsOutNothing();
      case ERROR, CARRIER, DEPRECATED, RETRY, STATUS, TEMPLATE, TITLE -> false;
    };
  }

  private void reportChange(@Nullable Origin at, LockFact fact, LockFact locked, LockText lock) {
    report(Rule.CODE_CHANGED, at, fact.line(), locked.line(), place(lock, locked));
  }

  private String place(LockText lock, LockFact fact) {
    return "line " + lock.lineOf(fact) + " of " + file.name();
  }

  private void report(Rule rule, @Nullable Origin at, Object... arguments) {
    broken = true;
    if (at == null) {
      diagnostics.report(rule, arguments);
    } else {
      diagnostics.report(new Finding(rule, at, rule.message(arguments)));
    }
  }
}
