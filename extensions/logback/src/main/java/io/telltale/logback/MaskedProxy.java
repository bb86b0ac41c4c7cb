/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an exception, its causes and suppressed ones, with types, masked messages and frames.
 * It is a {@link ThrowableProxy}, as some appenders take no other; the exception that they ask it
 * for is a masked one, too, if there is anything to mask.
 */
final class MaskedProxy extends ThrowableProxy {

  private static final IThrowableProxy[] NONE = {};

  private static final KeptFrames FRAMES = new KeptFrames();

  /** The exception itself, if there is nothing to mask, for the thread that has masked the line. */
  private final transient @Nullable Throwable shown;

  private final transient long thread = Thread.currentThread().getId();

  private final String className;
  private final @Nullable String message;
  private final @Nullable String overridingMessage;
  private final StackTraceElementProxy @Nullable [] frames;
  private final int commonFrames;
  private final boolean isCyclic;
  private final transient @Nullable IThrowableProxy cause;
  private final transient IThrowableProxy[] suppressed;

  /** What the class above asks for its texts and frames, none of which anybody sees. */
  private static final class Placeholder extends Throwable {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("StaticAssignmentOfThrowable") // It has no stack trace, and is never thrown.
    static final Placeholder SHARED = new Placeholder();

    private Placeholder() {
      super(null, null, false, false);
    }
  }

  private MaskedProxy(IThrowableProxy original, LineMasking masking, boolean isAsItIs) {
    super(Placeholder.SHARED);
    Throwable error = masking.isWithheld() ? null : EventMasking.errorOf(original);
    String itself = OverridingMessages.of(original);
    this.shown = isAsItIs ? error : null;
    this.className = original.getClassName();
    this.message = masking.message(error, original.getMessage());
    this.overridingMessage = masking.heading(error, className, itself);
    this.frames = FRAMES.of(original.getStackTraceElementProxyArray());
    this.commonFrames = original.getCommonFrames();
    this.isCyclic = original.isCyclic();
    IThrowableProxy next = original.getCause();
    this.cause = next == null ? null : new MaskedProxy(next, masking, isAsItIs);
    IThrowableProxy[] others = original.getSuppressed();
    this.suppressed =
        others == null || others.length == 0 ? NONE : copies(others, masking, isAsItIs);
  }

  /** Returns what stands for an exception, with the texts of frames that it keeps. */
  static MaskedProxy of(IThrowableProxy original, LineMasking masking) {
    boolean isAsItIs =
        UsualPrinting.isOf(original) && masking.leavesAsItIs(EventMasking.errorOf(original));
    return new MaskedProxy(original, masking, isAsItIs);
  }

  private static IThrowableProxy[] copies(
      IThrowableProxy[] originals, LineMasking masking, boolean isAsItIs) {
    IThrowableProxy[] copies = new IThrowableProxy[originals.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = new MaskedProxy(originals[i], masking, isAsItIs);
    }
    return copies;
  }

  /**
   * Not masked anew: another thread that asks does not know what is secret in the line. To it, the
   * exception itself might say more by then.
   */
  @Override
  public Throwable getThrowable() {
    return shown == null || Thread.currentThread().getId() != thread
        ? ProxiedThrowable.of(this)
        : shown;
  }

  @Override
  public String getClassName() {
    return className;
  }

  @Override
  public @Nullable String getMessage() {
    return message;
  }

  /** Since Logback 1.5.22, which prints it in the place of type and message. */
  @SuppressWarnings("MissingOverride") // Earlier versions have none.
  public @Nullable String getOverridingMessage() {
    return overridingMessage;
  }

  @Override
  public StackTraceElementProxy @Nullable [] getStackTraceElementProxyArray() {
    return frames;
  }

  @Override
  public int getCommonFrames() {
    return commonFrames;
  }

  @Override
  public boolean isCyclic() {
    return isCyclic;
  }

  @Override
  public @Nullable IThrowableProxy getCause() {
    return cause;
  }

  @Override
  public IThrowableProxy[] getSuppressed() {
    return suppressed;
  }

  /** The frames are those of the exception, with whatever is known of their jars. */
  @Override
  public void calculatePackagingData() {}
}
