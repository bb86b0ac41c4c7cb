/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import org.jspecify.annotations.Nullable;

/**
 * Asks the constants of an enum for what {@code @ErrorCode} does not say about them: the HTTP
 * status and the title. Generated code extends it if {@code @ErrorSource} names members of the
 * enum.
 *
 * <p>If a constant cannot answer, it keeps the status or title that it would have otherwise. That
 * counts as a failure, and is logged once for each constant. Nothing is thrown, since all this
 * happens while an exception is recorded.
 *
 * <p>Implementations are stateless and safe for concurrent use.
 *
 * @param <E> the enum on whose constants codes stand
 */
public abstract class ConstantFacts<E extends Enum<E>> {

  private final @Nullable String statusMember;
  private final @Nullable String titleMember;

  /**
   * Creates what asks for the facts that have a member.
   *
   * @param statusMember what yields the status, as people read it, or null if it is not asked for
   * @param titleMember what yields the title, or null if it is not asked for
   */
  protected ConstantFacts(@Nullable String statusMember, @Nullable String titleMember) {
    this.statusMember = statusMember;
    this.titleMember = titleMember;
  }

  /** Returns the HTTP status of a constant, which may be none at all. Overridden if asked for. */
  protected @Nullable Integer status(E constant) {
    return null;
  }

  /** Returns the title of a constant, or null. Overridden if asked for. */
  protected @Nullable String title(E constant) {
    return null;
  }

  /**
   * Returns the identity of a constant. Never throws.
   *
   * @param identity holds all that is declared already, with the defaults for what is asked for
   */
  public final ErrorIdentity of(E constant, ErrorIdentity.Builder identity) {
    if (statusMember != null) {
      addStatus(constant, statusMember, identity);
    }
    if (titleMember != null) {
      addTitle(constant, titleMember, identity);
    }
    return identity.build();
  }

  private void addStatus(E constant, String member, ErrorIdentity.Builder identity) {
    try {
      Integer status = status(constant);
      if (status == null) {
        report(constant, member, "is null");
      } else if (!ErrorIdentity.isReplyStatus(status)) {
        report(constant, member, "is " + status + ", which no reply to an error can have");
      } else {
        identity.status(status);
      }
    } catch (Throwable failure) {
      Failures.contain(failure);
      report(constant, member, "failed with " + failure.getClass().getName());
    }
  }

  private void addTitle(E constant, String member, ErrorIdentity.Builder identity) {
    try {
      String title = title(constant);
      if (title == null || title.isBlank()) {
        report(constant, member, "is " + (title == null ? "null" : "blank"));
      } else {
        identity.title(title);
      }
    } catch (Throwable failure) {
      Failures.contain(failure);
      report(constant, member, "failed with " + failure.getClass().getName());
    }
  }

  private static void report(Enum<?> constant, String member, String what) {
    MaskingCounters.countFailed();
    String place = constant.getDeclaringClass().getName() + "." + constant.name() + "." + member;
    Warnings.once(
        "fact of a constant",
        place,
        () ->
            place
                + " "
                + what
                + "; its error has the default instead. Correct the constant, or set the value"
                + " in @ErrorCode.");
  }
}
