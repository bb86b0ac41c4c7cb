/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import org.apache.logging.log4j.core.impl.ExtendedStackTraceElement;
import org.apache.logging.log4j.core.impl.ThrowableProxy;
import org.jspecify.annotations.Nullable;

/**
 * What Log4j shows of an exception that stands for another one: the type of the other one, where it
 * would show the class of the stand-in. Versions from 2.25 on ask the stand-in itself.
 */
final class NamedThrowable extends ThrowableProxy {

  private static final long serialVersionUID = 1;

  private final transient ThrowableProxy shown;

  private NamedThrowable(ThrowableProxy shown) {
    super(Placeholder.SHARED);
    this.shown = shown;
  }

  /** Returns what is shown of a stand-in, whose text has the type of the other one. */
  static NamedThrowable of(Throwable standIn) {
    return new NamedThrowable(new ThrowableProxy(standIn));
  }

  @Override
  public String getName() {
    Throwable standIn = shown.getThrowable();
    return standIn == null ? shown.getName() : StandInType.of(standIn);
  }

  @Override
  public Throwable getThrowable() {
    return shown.getThrowable();
  }

  @Override
  public @Nullable String getMessage() {
    return shown.getMessage();
  }

  @Override
  public @Nullable String getLocalizedMessage() {
    return shown.getLocalizedMessage();
  }

  @Override
  public StackTraceElement[] getStackTrace() {
    return shown.getStackTrace();
  }

  @Override
  public ExtendedStackTraceElement[] getExtendedStackTrace() {
    return shown.getExtendedStackTrace();
  }

  @Override
  public int getCommonElementCount() {
    return shown.getCommonElementCount();
  }

  @Override
  public @Nullable ThrowableProxy getCauseProxy() {
    ThrowableProxy cause = shown.getCauseProxy();
    return cause == null ? null : new NamedThrowable(cause);
  }

  @Override
  public ThrowableProxy[] getSuppressedProxies() {
    ThrowableProxy[] all = shown.getSuppressedProxies();
    ThrowableProxy[] named = new ThrowableProxy[all == null ? 0 : all.length];
    for (int i = 0; i < named.length; i++) {
      named[i] = new NamedThrowable(all[i]);
    }
    return named;
  }

  /** Equal to itself alone: it tells of one line. */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return getName() + ": " + getMessage();
  }

  /** Whoever reads it elsewhere knows the class above alone. */
  private Object writeReplace() {
    return shown;
  }
}
