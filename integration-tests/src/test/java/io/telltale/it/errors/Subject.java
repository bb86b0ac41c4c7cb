/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;

/** An interface that says what is secret. */
public interface Subject<T> {
  @Sensitive(Mask.REDACT)
  T subject();
}
