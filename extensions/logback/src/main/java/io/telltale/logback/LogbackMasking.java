/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.LoggerContext;

/**
 * Masks what the loggers of a context write, whatever appenders they have and get. With {@code
 * META-INF/services} of this jar, Logback does so by itself. {@code
 * -Dtelltale.logback.install=false} turns that off.
 */
public final class LogbackMasking {

  private LogbackMasking() {}

  /**
   * Puts every appender that is attached to a logger behind a {@link MaskingAppender}: those that
   * are there, and those that come, before the first line reaches them. It survives {@link
   * LoggerContext#reset()}. A second call has no effect.
   *
   * <p>It does not touch OpenTelemetry's own appender, which needs the exception itself. What that
   * appender hands on is masked at export.
   *
   * @param context the context
   */
  public static void install(LoggerContext context) {
    AppenderGuard.install(requireNonNull(context, "context"));
  }
}
