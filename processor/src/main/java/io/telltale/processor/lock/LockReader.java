/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.lock;

import io.telltale.processor.identity.DeclaredIdentity;
import io.telltale.processor.identity.IdentityReader;
import io.telltale.processor.member.Member;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.Exposure;
import io.telltale.processor.read.ExceptionReader;
import io.telltale.processor.registry.RegistryIndex;
import io.telltale.processor.report.Findings;
import io.telltale.processor.types.JavaTypes;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/**
 * Reads from the types of a module what its lock says of them.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class LockReader {

  private final JavaTypes types;
  private final ExceptionReader exceptions;
  private final IdentityReader identities;

  public LockReader(JavaTypes types, ExceptionReader exceptions, IdentityReader identities) {
    this.types = types;
    this.exceptions = exceptions;
    this.identities = identities;
  }

  /**
   * Returns all facts, and where each of them is declared.
   *
   * @param locked the classes that the lock speaks of: where only a part of the module is compiled,
   *     and nothing is left of an earlier compilation, it alone knows the others
   * @param elsewhere those that belong to other modules
   */
  Map<LockFact, Origin> read(
      Collection<TypeElement> members, Set<String> locked, Set<String> elsewhere) {
    Set<TypeElement> all = new LinkedHashSet<>(members);
    locked.stream()
        .sorted()
        .filter(name -> !elsewhere.contains(name))
        .map(types.elements::getTypeElement)
        .filter(type -> type != null && types.marked.needsWriter(type))
        .forEach(all::add);
    Map<LockFact, Origin> facts = new TreeMap<>();
    for (TypeElement type : all) {
      String name = types.ref(type).canonicalName();
      for (DeclaredIdentity declared : identities.all(type)) {
        facts.putIfAbsent(LockFact.error(declared), declared.code().at("value"));
        LockFact.contract(declared)
            .forEach((fact, member) -> facts.putIfAbsent(fact, declared.code().at(member)));
        if (!declared.constant().isEmpty()) {
          facts.putIfAbsent(LockFact.carrier(name), Origin.of(type));
        }
      }
      for (Member member : exceptions.exported(type, new Findings())) {
        facts.put(
            LockFact.member(name, Exposure.of(member.attribute())), member.origin().within(type));
      }
    }
    return facts;
  }

  /** Returns the classes and enum constants that other modules speak of. */
  public static Set<String> subjects(List<TypeElement> registries) {
    Set<String> subjects = new HashSet<>();
    for (TypeElement registry : registries) {
      for (Mirror entry : RegistryIndex.entries(registry)) {
        subjects.add(entry.string("type", ""));
        subjects.add(entry.string("constant", ""));
      }
    }
    return subjects;
  }
}
