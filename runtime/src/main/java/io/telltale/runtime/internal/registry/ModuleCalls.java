/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks modules and writers what they are. Most are generated, but anybody can write one: what fails
 * is reported and counts as not said. No method throws.
 */
final class ModuleCalls {

  private ModuleCalls() {}

  /** Returns the format of a module, or null if it does not say. */
  static @Nullable Integer format(ErrorModule module) {
    try {
      return module.format();
    } catch (Throwable failure) {
      ForeignCalls.report(module.getClass(), "format", failure);
      return null;
    }
  }

  /** Returns the name of a module, or that of its class if it does not say. */
  static String name(ErrorModule module) {
    try {
      @Nullable String name = module.name();
      return name == null ? module.getClass().getName() : name;
    } catch (Throwable failure) {
      ForeignCalls.report(module.getClass(), "name", failure);
      return module.getClass().getName();
    }
  }

  /** Returns the types of a module, or null if it does not say. */
  static @Nullable List<String> types(ErrorModule module) {
    try {
      return List.copyOf(module.types());
    } catch (Throwable failure) {
      ForeignCalls.report(module.getClass(), "types", failure);
      return null;
    }
  }

  /** Returns the types of a module, none if it does not say. */
  static List<String> knownTypes(ErrorModule module) {
    List<String> types = types(module);
    return types == null ? List.of() : types;
  }

  /** Returns the identities that a writer knows, none if it does not say. */
  static List<ErrorIdentity> identities(ErrorWriter writer) {
    try {
      return List.copyOf(writer.identities());
    } catch (Throwable failure) {
      ForeignCalls.report(writer.getClass(), "identities", failure);
      return List.of();
    }
  }

  /** Returns whether a writer may hand over something sensitive; it may if it does not say. */
  static boolean mayHoldSecrets(ErrorWriter writer) {
    try {
      return writer.mayHoldSecrets();
    } catch (Throwable failure) {
      ForeignCalls.report(writer.getClass(), "mayHoldSecrets", failure);
      return true;
    }
  }

  /** Returns the identity that all occurrences have, or null. */
  static @Nullable ErrorIdentity constantIdentity(ErrorWriter writer) {
    try {
      return writer.constantIdentity();
    } catch (Throwable failure) {
      ForeignCalls.report(writer.getClass(), "constantIdentity", failure);
      return null;
    }
  }
}
