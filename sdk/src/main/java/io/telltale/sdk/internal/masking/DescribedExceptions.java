/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.telltale.runtime.ErrorDescription;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exceptions that one batch carries along, each described once. Used by one thread. */
final class DescribedExceptions {

  private final ExceptionReader reader;
  private final IdentityHashMap<Throwable, ErrorDescription> described = new IdentityHashMap<>();

  /** What must not leave, by trace. */
  private final Map<String, SecretSet> found = new HashMap<>();

  DescribedExceptions(ExceptionReader reader) {
    this.reader = reader;
  }

  /** Describes an exception, and makes its secrets known to its trace. */
  void add(Throwable error, String traceId) {
    described.computeIfAbsent(error, reader::describe);
    SecretSet told = reader.tell(error, traceId);
    if (told != null) {
      found.merge(traceId, told, SecretSet::union);
    }
  }

  /**
   * Returns the secrets of a trace.
   *
   * @param known what the ledger knows of it, or null: what this batch has found counts in any case
   */
  @Nullable SecretSet secretsOf(String traceId, @Nullable SecretSet known) {
    SecretSet own = found.get(traceId);
    if (own == null || known == null) {
      return own == null ? known : own;
    }
    return SecretSet.union(known, own);
  }

  /** Returns what an exception carries under all its wrappers, or itself if it is none. */
  Throwable carriedBy(Throwable error) {
    return reader.carriedBy(error);
  }

  /** Returns the description of an exception, or null if it could not be described. */
  @Nullable ErrorDescription get(Throwable error) {
    return described.get(error);
  }

  /**
   * Returns whether every exception of a span is described. Otherwise its secrets are not known,
   * and may stand in any text of the span.
   */
  boolean describeAll(List<EventData> events) {
    for (EventData event : events) {
      if (event instanceof ExceptionEventData raw && get(raw.getException()) == null) {
        return false;
      }
    }
    return true;
  }
}
