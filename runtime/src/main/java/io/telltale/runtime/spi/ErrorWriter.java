/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.telltale.runtime.data.ErrorIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knows of one exception class: its identity, and the members that this class
 * itself declares. The runtime composes the writers of a class and its superclasses, so that a
 * library that marks a member later also protects the applications compiled before.
 *
 * <p>Implementations are stateless and safe for concurrent use. Whatever an accessor throws may
 * pass through {@link #write}; the runtime contains it.
 */
public interface ErrorWriter {

  /** Stands for no writer; what it is for is never thrown. */
  ErrorWriter NONE =
      new ErrorWriter() {
        @Override
        public Class<? extends Throwable> type() {
          return Throwable.class;
        }
      };

  /**
   * Returns the class that this writer is for. Asked for only once a class of that name was thrown:
   * the same name may mean another class in another class loader, and its members would not fit.
   */
  Class<? extends Throwable> type();

  /**
   * Returns the identity that all occurrences have, or null if there is none: if this class
   * declares sensitive members only, or if {@link #identity} has to look at the instance.
   */
  default @Nullable ErrorIdentity constantIdentity() {
    return null;
  }

  /**
   * Returns the identity of an occurrence, or null if this class declares sensitive members only.
   * It may differ from one instance to the next, where the code stands on an enum constant.
   *
   * @param error an instance of the class that this writer is for
   */
  default @Nullable ErrorIdentity identity(Throwable error) {
    return constantIdentity();
  }

  /** Returns every identity that {@link #identity} may return, in the order of declaration. */
  default List<ErrorIdentity> identities() {
    ErrorIdentity constant = constantIdentity();
    return constant == null ? List.of() : List.of(constant);
  }

  /**
   * Hands over the exported members that the class declares, calling each accessor once.
   *
   * @param error an instance of the class that this writer is for
   * @param out takes the values
   */
  default void write(Throwable error, MemberSink out) {}

  /**
   * Returns whether {@link #write} may hand over something sensitive. After such a writer fails,
   * for instance because an accessor throws, a secret may be unknown, and no text of the trace
   * leaves. Return false only if no member of the class is sensitive, and none can hold what is.
   */
  default boolean mayHoldSecrets() {
    return true;
  }

  /**
   * Renders the message template of an identity, or returns null if it has none.
   *
   * @param identity what {@link #identity} returned for this occurrence
   * @param members the members captured from this occurrence, in the form in which they leave
   */
  default @Nullable String message(ErrorIdentity identity, MemberTexts members) {
    return null;
  }
}
