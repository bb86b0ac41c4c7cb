/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;

/**
 * What Logback shows of an exception that stands for another one: the type of the other one, where
 * it would show the class of the stand-in.
 */
final class NamedProxy extends ThrowableProxy {

  private final IThrowableProxy shown;
  private final @Nullable Throwable standIn;

  private NamedProxy(IThrowableProxy shown) {
    super(Placeholder.SHARED);
    this.shown = shown;
    this.standIn = shown instanceof ThrowableProxy known ? known.getThrowable() : null;
  }

  /** Returns what is shown of a stand-in, whose text has the type of the other one. */
  static NamedProxy of(Throwable standIn) {
    return new NamedProxy(new ThrowableProxy(standIn));
  }

  private static @Nullable NamedProxy of(@Nullable IThrowableProxy proxy) {
    return proxy == null ? null : new NamedProxy(proxy);
  }

  @Override
  public Throwable getThrowable() {
    return standIn == null ? Placeholder.SHARED : standIn;
  }

  @Override
  public String getClassName() {
    if (standIn == null) {
      return shown.getClassName();
    }
    return StandInType.of(standIn);
  }

  @Override
  public @Nullable String getMessage() {
    return shown.getMessage();
  }

  /** Since Logback 1.5.22, which would print it in the place of type and message. */
  @SuppressWarnings("MissingOverride") // Earlier versions have none.
  public @Nullable String getOverridingMessage() {
    return null;
  }

  @Override
  public StackTraceElementProxy[] getStackTraceElementProxyArray() {
    return shown.getStackTraceElementProxyArray();
  }

  @Override
  public int getCommonFrames() {
    return shown.getCommonFrames();
  }

  @Override
  public boolean isCyclic() {
    return shown.isCyclic();
  }

  @Override
  public @Nullable IThrowableProxy getCause() {
    return of(shown.getCause());
  }

  @Override
  public IThrowableProxy[] getSuppressed() {
    IThrowableProxy[] all = shown.getSuppressed();
    IThrowableProxy[] named = new IThrowableProxy[all == null ? 0 : all.length];
    for (int i = 0; i < named.length; i++) {
      named[i] = new NamedProxy(all[i]);
    }
    return named;
  }

  @Override
  public void calculatePackagingData() {
    if (shown instanceof ThrowableProxy known) {
      known.calculatePackagingData();
    }
  }
}
