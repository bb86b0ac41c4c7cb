/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.spi.ErrorModule;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every declared identity, gathered when first asked for.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Catalogue {

  private final List<ErrorModule> modules;

  private volatile @Nullable List<ErrorIdentity> identities;

  public Catalogue(List<ErrorModule> modules) {
    this.modules = modules;
  }

  public boolean isEmpty() {
    return modules.isEmpty();
  }

  /** Two threads that ask first at once may both gather; the result is the same. */
  public List<ErrorIdentity> all() {
    List<ErrorIdentity> known = identities;
    if (known == null) {
      known = gather();
      identities = known;
    }
    return known;
  }

  public @Nullable ErrorIdentity find(String domain, int code) {
    for (ErrorIdentity identity : all()) {
      if (identity.code() == code && identity.domain().equals(domain)) {
        return identity;
      }
    }
    return null;
  }

  public @Nullable ErrorIdentity find(String domain, String name) {
    for (ErrorIdentity identity : all()) {
      if (identity.name().equals(name) && identity.domain().equals(domain)) {
        return identity;
      }
    }
    return null;
  }

  private List<ErrorIdentity> gather() {
    Set<ErrorIdentity> found = new LinkedHashSet<>();
    CatalogueConflicts conflicts = new CatalogueConflicts();
    for (ErrorModule module : modules) {
      for (String type : ModuleCalls.knownTypes(module)) {
        for (ErrorIdentity identity : identitiesOf(module, type)) {
          if (found.add(identity)) {
            conflicts.add(identity, type, ModuleCalls.name(module));
          }
        }
      }
    }
    // Here and not in a constant, so that a start does not wait for it.
    Comparator<ErrorIdentity> order =
        Comparator.comparing(ErrorIdentity::domain)
            .thenComparingInt(ErrorIdentity::code)
            .thenComparing(ErrorIdentity::name);
    return found.stream().sorted(order).toList();
  }

  private static List<ErrorIdentity> identitiesOf(ErrorModule module, String type) {
    try {
      return ModuleCalls.identities(module.writer(type));
    } catch (Throwable failure) {
      ForeignCalls.report(module.getClass(), "writer", failure);
      return List.of();
    }
  }
}
