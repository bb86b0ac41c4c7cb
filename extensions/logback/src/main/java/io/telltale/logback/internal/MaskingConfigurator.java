/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback.internal;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.telltale.logback.LogbackMasking;

/**
 * Installs the masking before the others configure the context. Logback makes it.
 *
 * <p>This class is internal and is hence not for public use.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class MaskingConfigurator extends ContextAwareBase implements Configurator {

  /** Made by the loader of services. */
  public MaskingConfigurator() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (!"false".equalsIgnoreCase(System.getProperty("telltale.logback.install"))) {
      LogbackMasking.install(context);
    }
    return ExecutionStatus.INVOKE_NEXT_IF_ANY;
  }
}
