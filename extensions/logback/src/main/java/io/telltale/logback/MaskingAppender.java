/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Iterator;

/**
 * Hands each line to other appenders without its secrets: in its message, arguments, MDC, key-value
 * pairs, and exception with causes and suppressed ones. If nothing in a line can be secret, it
 * hands on the very same object.
 *
 * <pre>{@code
 * <appender name="MASKED" class="io.telltale.logback.MaskingAppender">
 *   <appender-ref ref="STDOUT"/>
 * </appender>
 * }</pre>
 *
 * <p>The thread that logs masks the line, so an asynchronous appender may stand behind this one. If
 * masking fails, the line leaves with level, logger, thread, time and frames, and with {@code ***}
 * for every text. If {@link LogbackMasking} is installed, every appender that is attached to a
 * logger stands behind such an appender of the same name.
 *
 * <p>Safe for concurrent use.
 */
public final class MaskingAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
    implements AppenderAttachable<ILoggingEvent> {

  private final AppenderAttachableImpl<ILoggingEvent> appenders = new AppenderAttachableImpl<>();

  private volatile boolean isAround;

  /** Made by Logback, which attaches the appenders to it. */
  public MaskingAppender() {}

  /** Puts an appender behind one, which is started. */
  static MaskingAppender around(Appender<ILoggingEvent> appender) {
    MaskingAppender masking = new MaskingAppender();
    masking.setContext(appender.getContext());
    masking.setName(appender.getName());
    masking.addAppender(appender);
    masking.isAround = true;
    masking.start();
    return masking;
  }

  /** Returns whether it stands around an appender that others attached to a logger. */
  boolean isAround() {
    return isAround;
  }

  /** Without the guard against entering twice: masking calls code that may log a line itself. */
  @Override
  public void doAppend(ILoggingEvent event) {
    if (isStarted() && isAccepted(event)) {
      append(event);
    }
  }

  private boolean isAccepted(ILoggingEvent event) {
    try {
      return getFilterChainDecision(event) != FilterReply.DENY;
    } catch (RuntimeException failure) {
      addError("A filter of [" + getName() + "] failed with " + failure.getClass().getName());
      return false;
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    boolean named = event.getThrowableProxy() != null && !UnwantedPairs.areLostBy(this);
    appenders.appendLoopOnAppenders(EventMasking.mask(event, named, appenders));
  }

  /** Stops the appenders behind it, too: whoever resets a context knows of this one alone. */
  @Override
  public void stop() {
    super.stop();
    for (Iterator<Appender<ILoggingEvent>> all = iteratorForAppenders(); all.hasNext(); ) {
      all.next().stop();
    }
  }

  @Override
  public void addAppender(Appender<ILoggingEvent> appender) {
    appenders.addAppender(appender);
  }

  @Override
  public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
    return appenders.iteratorForAppenders();
  }

  @Override
  public Appender<ILoggingEvent> getAppender(String name) {
    return appenders.getAppender(name);
  }

  @Override
  public boolean isAttached(Appender<ILoggingEvent> appender) {
    return appenders.isAttached(appender);
  }

  @Override
  public void detachAndStopAllAppenders() {
    appenders.detachAndStopAllAppenders();
  }

  @Override
  public boolean detachAppender(Appender<ILoggingEvent> appender) {
    return appenders.detachAppender(appender);
  }

  @Override
  public boolean detachAppender(String name) {
    return appenders.detachAppender(name);
  }
}
