/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2.internal;

import io.telltale.log4j2.MaskingEventFactory;
import java.util.Map;
import org.apache.logging.log4j.util.PropertySource;
import org.jspecify.annotations.Nullable;

/**
 * Tells Log4j of {@link MaskingStrategy} and of {@link MaskingEventFactory}, where nobody else
 * names one. Found by the service loader.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MaskingProperties implements PropertySource {

  private static final Map<String, String> VALUES =
      Map.of(
          "log4j.ReliabilityStrategy", MaskingStrategy.class.getName(),
          "Log4jLogEventFactory", MaskingEventFactory.class.getName());

  /** After all others: what somebody sets holds. Two of the same priority are one. */
  private static final int PRIORITY = 1_301_301;

  /** Made by the loader of services. */
  public MaskingProperties() {}

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  @Override
  public @Nullable String getProperty(String key) {
    return isInstalled() ? VALUES.get(key) : null;
  }

  @Override
  public boolean containsProperty(String key) {
    return VALUES.containsKey(key) && isInstalled();
  }

  private static boolean isInstalled() {
    return !"false".equalsIgnoreCase(System.getProperty("telltale.log4j2.install"));
  }
}
