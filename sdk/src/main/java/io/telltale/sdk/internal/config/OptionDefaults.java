/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.sdk.config.Fallback;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The defaults that depend on the preset. */
final class OptionDefaults {

  private OptionDefaults() {}

  /** Returns what holds by default; null where the environment or OpenTelemetry decides. */
  static @Nullable Object of(Option<?> option, Preset preset) {
    boolean development = preset == Preset.DEVELOPMENT;
    boolean strict = preset == Preset.STRICT;
    return switch (option.name()) {
      case "enabled" -> preset != Preset.DISABLED;
      case "exportFallback" -> development ? Fallback.CONSOLE : Fallback.SUMMARY;
      case "stackTrace" -> development ? StackTraceMode.FULL : StackTraceMode.OFF;
      case "undeclaredStackTrace" -> development ? StackTraceMode.FULL : StackTraceMode.FRAMES;
      case "undeclaredMessages" -> strict ? MessagePolicy.DECLARED : MessagePolicy.KNOWN;
      case "maskFloor" -> strict ? Optional.of(Mask.REDACT) : Optional.empty();
      case "requireProtection" -> strict;
      case "exceptionSignal" -> SignalOptIn.ofEnvironment();
      default -> null;
    };
  }
}
