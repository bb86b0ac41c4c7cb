/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;

/** The place of a trace, which knows the values that can be searched for in any text. */
final class TraceSlot extends SecretSlot<String> {

  private @Nullable String traceId;

  @Override
  void assign(@Nullable String key) {
    traceId = key;
  }

  @Override
  boolean isFor(String key) {
    return key.equals(traceId);
  }

  @Override
  boolean isGone() {
    return false;
  }

  @Override
  boolean merge(SecretSet added) {
    return secrets.addAll(added);
  }
}
