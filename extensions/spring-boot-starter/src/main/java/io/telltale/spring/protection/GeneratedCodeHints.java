/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.protection;

import io.telltale.runtime.spi.ErrorModule;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** Tells a native image what is found by name: services files, and the registries of modules. */
final class GeneratedCodeHints implements RuntimeHintsRegistrar {

  /** Made by Spring. */
  GeneratedCodeHints() {}

  @Override
  public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
    hints.resources().registerPattern("META-INF/services/io.telltale.*");
    hints.resources().registerPattern("META-INF/telltale/*");
    Iterator<ServiceLoader.Provider<ErrorModule>> modules =
        ServiceLoader.load(ErrorModule.class, classLoader).stream().iterator();
    while (true) {
      try {
        if (!modules.hasNext()) {
          return;
        }
        hints
            .reflection()
            .registerType(modules.next().type(), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
      } catch (ServiceConfigurationError broken) {
        // As at run time: the others serve, and the one that is broken is told of then.
      }
    }
  }
}
