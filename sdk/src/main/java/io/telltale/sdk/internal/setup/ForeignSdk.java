/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/**
 * The SDK that somebody else has started in this process, for all of it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ForeignSdk {

  private static final String AGENT = "io.opentelemetry.javaagent.";

  private ForeignSdk() {}

  /** Returns it, or null if there is none. To look for it changes nothing. */
  public static @Nullable OpenTelemetry find() {
    return isSet() ? GlobalOpenTelemetry.get() : null;
  }

  private static boolean isSet() {
    return isAgent() || isSetByCode();
  }

  /**
   * Returns whether a Java agent answers for OpenTelemetry's API in this class loader. Older agents
   * (2.14 is one) do not answer when it is asked whether it is set. They all put a context of their
   * own in the place of the first one; an agent that is switched off does not.
   */
  private static boolean isAgent() {
    return Context.root().getClass().getName().startsWith(AGENT);
  }

  private static boolean isSetByCode() {
    try {
      return GlobalOpenTelemetry.isSet();
    } catch (NoSuchMethodError before157) {
      // To ask for it would set it there.
      return false;
    }
  }
}
