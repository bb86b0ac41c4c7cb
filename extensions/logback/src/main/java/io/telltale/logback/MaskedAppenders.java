/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The appenders of a logger, each of which stands behind a {@link MaskingAppender} from the moment
 * on when it is attached. So no line of another thread reaches one as it is, not even while the
 * context is configured anew.
 *
 * <p>Safe for concurrent use, as the class that it extends is.
 */
final class MaskedAppenders extends AppenderAttachableImpl<ILoggingEvent> {

  /** Where Logback keeps the appenders of a logger; null where that is closed. */
  private static final @Nullable VarHandle APPENDERS = field();

  /** Whether one of them has to be told apart. */
  private volatile boolean isExporting;

  private MaskedAppenders() {}

  private static @Nullable VarHandle field() {
    try {
      return MethodHandles.privateLookupIn(Logger.class, MethodHandles.lookup())
          .findVarHandle(Logger.class, "aai", AppenderAttachableImpl.class);
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return null; // A named module, or another version.
    }
  }

  /**
   * Has a logger keep its appenders here, those that it has and those that come.
   *
   * @return false if Logback does not let that happen
   */
  static boolean take(Logger logger) {
    if (APPENDERS == null) {
      return false;
    }
    if (!(APPENDERS.get(logger) instanceof MaskedAppenders)) {
      takeOver(logger, APPENDERS);
    }
    return true;
  }

  /** Under the lock of the logger, which one holds who attaches an appender. */
  @SuppressWarnings("unchecked")
  private static void takeOver(Logger logger, VarHandle appenders) {
    synchronized (logger) {
      Object known = appenders.get(logger);
      if (known instanceof MaskedAppenders) {
        return;
      }
      MaskedAppenders masked = new MaskedAppenders();
      if (known != null) {
        ((AppenderAttachableImpl<ILoggingEvent>) known)
            .iteratorForAppenders()
            .forEachRemaining(masked::addAppender);
      }
      appenders.setRelease(logger, masked);
    }
  }

  /** An appender that exports is not behind the masking, and knows the thrown exception alone. */
  @Override
  public int appendLoopOnAppenders(ILoggingEvent event) {
    if (!isExporting) {
      return super.appendLoopOnAppenders(event);
    }
    int size = 0;
    ILoggingEvent exported = null;
    for (Iterator<Appender<ILoggingEvent>> all = super.iteratorForAppenders(); all.hasNext(); ) {
      Appender<ILoggingEvent> appender = all.next();
      if (AppenderGuard.isExporting(appender)) {
        exported = exported == null ? EventMasking.maskBesideThrown(event, this) : exported;
        appender.doAppend(exported);
      } else {
        appender.doAppend(event);
      }
      size++;
    }
    return size;
  }

  @Override
  public void addAppender(Appender<ILoggingEvent> appender) {
    if (appender == null || AppenderGuard.isCovered(appender)) {
      isExporting |= appender != null && AppenderGuard.isExporting(appender);
      super.addAppender(appender); // It refuses none.
    } else if (around(appender) == null) {
      super.addAppender(MaskingAppender.around(appender));
    }
  }

  /** Returns what an appender stands behind, null if it is not attached. */
  private @Nullable MaskingAppender around(Appender<ILoggingEvent> appender) {
    for (Iterator<Appender<ILoggingEvent>> all = super.iteratorForAppenders(); all.hasNext(); ) {
      if (all.next() instanceof MaskingAppender masking && masking.isAttached(appender)) {
        return masking;
      }
    }
    return null;
  }

  /**
   * Returns what others attached, which stays behind its {@link MaskingAppender}. An appender that
   * holds others knows itself by that, and would otherwise move what it stands behind into itself.
   */
  @Override
  public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
    List<Appender<ILoggingEvent>> attached = new ArrayList<>();
    super.iteratorForAppenders().forEachRemaining(each -> attached.add(attachedAs(each)));
    return attached.iterator();
  }

  /** It may be empty, if others took what it stood around out of it. */
  private static Appender<ILoggingEvent> attachedAs(Appender<ILoggingEvent> appender) {
    if (appender instanceof MaskingAppender masking && masking.isAround()) {
      Iterator<Appender<ILoggingEvent>> behind = masking.iteratorForAppenders();
      return behind.hasNext() ? behind.next() : masking;
    }
    return appender;
  }

  @Override
  public boolean isAttached(Appender<ILoggingEvent> appender) {
    return super.isAttached(appender) || (appender != null && around(appender) != null);
  }

  /** Whoever attached an appender knows that, and not what it stands behind. */
  @Override
  public boolean detachAppender(Appender<ILoggingEvent> appender) {
    if (super.detachAppender(appender)) {
      return true;
    }
    MaskingAppender masking = appender == null ? null : around(appender);
    return masking != null && masking.isAround() && super.detachAppender(masking);
  }
}
