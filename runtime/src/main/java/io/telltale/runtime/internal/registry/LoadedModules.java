/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.data.ErrorIdentity;
import java.util.List;

/**
 * The declared errors of several modules, which users see as {@code ErrorRegistry}. Telltale's own
 * modules reach the rest through {@link ModuleRegistries}.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public final class LoadedModules {

  final ErrorLookup lookup;
  final Catalogue catalogue;

  LoadedModules(ErrorLookup lookup, Catalogue catalogue) {
    this.lookup = lookup;
    this.catalogue = catalogue;
  }

  /** Returns every declared error. */
  public List<ErrorIdentity> all() {
    return catalogue.all();
  }

  /** Returns whether no module declares anything. */
  public boolean isEmpty() {
    return catalogue.isEmpty();
  }
}
