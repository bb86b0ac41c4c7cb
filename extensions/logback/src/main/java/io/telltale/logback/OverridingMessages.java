/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.jspecify.annotations.Nullable;

/** What an exception says in its own {@code toString()}, which Logback knows since 1.5.22. */
final class OverridingMessages {

  private static volatile boolean isMissing;

  private OverridingMessages() {}

  static @Nullable String of(IThrowableProxy proxy) {
    if (isMissing) {
      return null;
    }
    try {
      return proxy.getOverridingMessage();
    } catch (NoSuchMethodError olderVersion) {
      isMissing = true;
      return null;
    }
  }
}
