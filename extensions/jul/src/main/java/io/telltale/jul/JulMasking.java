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
 * Masks what the handlers of {@code java.util.logging} write. Say so in {@code logging.properties}:
 *
 * <pre>{@code
 * config = io.telltale.jul.JulMasking
 * }</pre>
 *
 * or call {@link #install()} first of all.
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
   * Puts every handler that a logger has behind a {@link MaskingHandler}, now and whenever the
   * manager was configured anew. Call it again after you have attached a handler by code; a second
   * call changes nothing else.
   *
   * <p>OpenTelemetry's own handler is left alone: it needs the exception itself. So is a bridge to
   * SLF4J or Log4j if {@code telltale-logback} or {@code telltale-log4j2} masks behind it.
   */
  public static void install() {
    LogManager.getLogManager().addConfigurationListener(CONFIGURED);
    cover();
  }

  private static void cover() {
    LogManager manager = LogManager.getLogManager();
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
