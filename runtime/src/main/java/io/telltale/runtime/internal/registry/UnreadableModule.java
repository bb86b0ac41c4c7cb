/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a module whose generated code this runtime does not understand. Its exceptions are
 * known to carry secrets, but not which: looking for their writers fails, and so their texts are
 * withheld.
 */
final class UnreadableModule implements ErrorModule {

  private final String name;

  /** The declared types, or null if not even those can be read: then it may be any. */
  private final @Nullable Set<String> unreadable;

  private UnreadableModule(String name, @Nullable Set<String> unreadable) {
    this.name = name;
    this.unreadable = unreadable;
  }

  static ErrorModule of(ErrorModule module) {
    List<String> types = ModuleCalls.types(module);
    return new UnreadableModule(ModuleCalls.name(module), types == null ? null : Set.copyOf(types));
  }

  @Override
  public int format() {
    return ModuleLoader.NEWEST_FORMAT;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> types() {
    return List.of();
  }

  @Override
  public ErrorWriter writer(String type) {
    if (unreadable == null || unreadable.contains(type)) {
      throw new UnsupportedOperationException("the writer of " + type + " cannot be read");
    }
    return ErrorWriter.NONE;
  }
}
