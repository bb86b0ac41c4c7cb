/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSet;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * The place of an exception, which it does not keep alive. It also knows the values for which only
 * the exception's own message is withheld.
 */
final class ErrorSlot extends SecretSlot<Throwable> {

  private @Nullable WeakReference<Throwable> error;

  @Override
  void assign(@Nullable Throwable key) {
    error = key == null ? null : new WeakReference<>(key);
  }

  @Override
  boolean isFor(Throwable key) {
    WeakReference<Throwable> known = error;
    return known != null && known.refersTo(key);
  }

  @Override
  boolean isGone() {
    return error == null || error.refersTo(null);
  }

  @Override
  boolean merge(SecretSet added) {
    return secrets.include(added);
  }
}
