/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of an exception a policy lets leave.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param messages what becomes of the messages of undeclared exceptions
 * @param declaredStackTrace how much of a declared exception's stack trace leaves
 * @param undeclaredStackTrace how much of any other exception's stack trace leaves
 * @param maskFloor the weakest mask that is used; null if none is excluded
 * @param masking whether sensitive values are masked at all
 */
public record Strictness(
    MessagePolicy messages,
    StackTraceMode declaredStackTrace,
    StackTraceMode undeclaredStackTrace,
    @Nullable Mask maskFloor,
    boolean masking) {

  /** The policy that lets everything leave: no other one is laxer. */
  public static final Strictness NONE =
      new Strictness(MessagePolicy.SCAN, StackTraceMode.FULL, StackTraceMode.FULL, null, false);

  /** Returns whether nothing leaves by this policy that the other one withholds. */
  boolean covers(Strictness other) {
    return messages.compareTo(other.messages) >= 0
        && declaredStackTrace.compareTo(other.declaredStackTrace) <= 0
        && undeclaredStackTrace.compareTo(other.undeclaredStackTrace) <= 0
        && masksAsMuchAs(other);
  }

  /** Returns whether sensitive values leave in no weaker form than by the other policy. */
  boolean masksAsMuchAs(Strictness other) {
    Mask floor = other.maskFloor;
    boolean floorHolds = floor == null || (maskFloor != null && maskFloor.compareTo(floor) <= 0);
    return (masking || !other.masking) && floorHolds;
  }

  /**
   * Written out: what the compiler leaves to {@link java.lang.runtime.ObjectMethods} stays there,
   * with the class loader, until another record is compared (JDK 17).
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Strictness that
        && messages == that.messages
        && declaredStackTrace == that.declaredStackTrace
        && undeclaredStackTrace == that.undeclaredStackTrace
        && maskFloor == that.maskFloor
        && masking == that.masking;
  }

  @Override
  public int hashCode() {
    return Objects.hash(messages, declaredStackTrace, undeclaredStackTrace, maskFloor, masking);
  }
}
