/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.data.ErrorIdentity;
import java.util.List;

/**
 * The declared errors of several modules. Users see them as {@code ErrorRegistry}, in which they
 * find no more than what is for them; Telltale's own modules reach the rest through {@link
 * ModuleRegistries}.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public abstract class LoadedModules {

  final ErrorLookup lookup;
  final Catalogue catalogue;

  /** Takes those of others. */
  protected LoadedModules(LoadedModules others) {
    this(others.lookup, others.catalogue);
  }

  LoadedModules(ErrorLookup lookup, Catalogue catalogue) {
    this.lookup = lookup;
    this.catalogue = catalogue;
  }

  /** Returns every declared error. */
  public abstract List<ErrorIdentity> all();

  /** Returns whether no module declares anything. */
  public abstract boolean isEmpty();
}
