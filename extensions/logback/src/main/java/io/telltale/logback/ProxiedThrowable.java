/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an exception, for an appender that asks a masked line for it: it says what the line
 * says, whichever thread asks. It holds nothing else of the exception.
 */
final class ProxiedThrowable extends Throwable {

  private static final long serialVersionUID = 1;

  /** Type and message. */
  private final String heading;

  private ProxiedThrowable(MaskedProxy proxy, @Nullable Throwable cause) {
    super(proxy.getMessage(), cause);
    this.heading = heading(proxy);
    setStackTrace(frames(proxy.getStackTraceElementProxyArray()));
  }

  /** It is not thrown where it is made: the frames are those of the exception. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // It does nothing.
  public Throwable fillInStackTrace() {
    return this;
  }

  /** Returns what stands for an exception, its causes and suppressed ones. */
  static Throwable of(MaskedProxy proxy) {
    Throwable error = new ProxiedThrowable(proxy, cause(proxy.getCause()));
    for (IThrowableProxy suppressed : proxy.getSuppressed()) {
      Throwable other = cause(suppressed);
      if (other != null) {
        error.addSuppressed(other);
      }
    }
    return error;
  }

  /** One that stands again in the chain was told already. */
  private static @Nullable Throwable cause(@Nullable IThrowableProxy proxy) {
    return proxy instanceof MaskedProxy masked && !masked.isCyclic() ? of(masked) : null;
  }

  private static String heading(MaskedProxy proxy) {
    if (proxy.getOverridingMessage() != null) {
      return proxy.getOverridingMessage();
    }
    String message = proxy.getMessage();
    return message == null ? proxy.getClassName() : proxy.getClassName() + ": " + message;
  }

  private static StackTraceElement[] frames(StackTraceElementProxy @Nullable [] proxies) {
    if (proxies == null) {
      return new StackTraceElement[0];
    }
    StackTraceElement[] frames = new StackTraceElement[proxies.length];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = proxies[i].getStackTraceElement();
    }
    return frames;
  }

  /** With the type of the exception, as everything prints it. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // The type is another's.
  public String toString() {
    return heading;
  }
}
