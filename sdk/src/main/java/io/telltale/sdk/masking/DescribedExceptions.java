/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.masking;

import io.telltale.runtime.ErrorDescription;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The exceptions that one batch carries along, each described once. Used by one thread. */
final class DescribedExceptions {

  private final ExceptionReader reader;
  private final IdentityHashMap<Throwable, ErrorDescription> described = new IdentityHashMap<>();

  DescribedExceptions(ExceptionReader reader) {
    this.reader = reader;
  }

  /** Describes an exception, and makes its secrets known to its trace. */
  void add(Throwable error, String traceId) {
    described.computeIfAbsent(error, reader::describe);
    reader.tell(error, traceId);
  }

  /** Returns the description of an exception, or null if it could not be described. */
  @Nullable ErrorDescription get(Throwable error) {
    return described.get(error);
  }
}
