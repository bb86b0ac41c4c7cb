/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.data.ErrorIdentity;
import org.jspecify.annotations.Nullable;

/**
 * An exception that stands for another one, and of which no text is secret any more.
 *
 * <p>This interface is internal and is hence not for public use.
 */
public interface StandIn {

  /** Returns the class of the other one. */
  String type();

  /** Returns the identity of the other one, or null if it has none, or if that is not known. */
  @Nullable ErrorIdentity identity();

  /** Returns the letters by which the other one's defect is known again, or null. */
  @Nullable String fingerprint();
}
