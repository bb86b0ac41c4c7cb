/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import java.util.Collections;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Masks what the handlers of {@code java.util.logging} write. Add this to {@code
 * logging.properties}:
 *
 * <pre>{@code
 * config = io.telltale.jul.JulMasking
 * }</pre>
 *
 * or call {@link #install()} first in your code.
 */
public final class JulMasking {

  /** One instance, as a manager knows its listeners by identity. */
  private static final Runnable CONFIGURED = JulMasking::cover;

  /** Made by the {@link LogManager}, for the property {@code config}. */
  public JulMasking() {
    // Its handlers are made later, and it tells its listeners when.
    LogManager.getLogManager().addConfigurationListener(CONFIGURED);
  }

  /**
   * Puts every handler that a logger has, or that the configuration gives it, behind a {@link
   * MaskingHandler}, now and after each new configuration of the manager. Call it again after you
   * attach a handler by code. A second call changes nothing else.
   *
   * <p>It does not touch OpenTelemetry's own handler, which needs the exception itself. It does not
   * touch a bridge to SLF4J or Log4j either, if {@code telltale-logback} or {@code telltale-log4j2}
   * masks behind it.
   */
  public static void install() {
    LogManager.getLogManager().addConfigurationListener(CONFIGURED);
    cover();
  }

  private static void cover() {
    LogManager manager = LogManager.getLogManager();
    ConfiguredLoggers.make(manager);
    for (String name : Collections.list(manager.getLoggerNames())) {
      Logger logger = manager.getLogger(name);
      if (logger != null) {
        cover(logger);
      }
    }
  }

  private static void cover(Logger logger) {
    synchronized (logger) {
      for (Handler handler : logger.getHandlers()) {
        if (!(handler instanceof MaskingHandler) && !Bridges.maskThemselves(handler)) {
          // In this order: a line of another thread may be lost meanwhile, and none leaves as it
          // is.
          logger.removeHandler(handler);
          logger.addHandler(new MaskingHandler(handler));
        }
      }
    }
  }
}
