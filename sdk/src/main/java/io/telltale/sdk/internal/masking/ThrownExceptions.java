/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.masking.HookedErrors.HookedError;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions that one batch carries as themselves, each described once, and what must not leave
 * of them, by trace. Used by one thread.
 */
final class ThrownExceptions {

  private final ExceptionReader reader;
  private final MaskedKeys keys;
  private final IdentityHashMap<Throwable, ErrorDescription> described = new IdentityHashMap<>();
  private final Map<String, SecretSet> found = new HashMap<>();

  ThrownExceptions(ExceptionReader reader) {
    this.reader = reader;
    this.keys = reader.policy().keys();
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
    return SecretSet.unionOf(known, found.get(traceId));
  }

  /** Returns what an exception carries under all its wrappers, or itself if it is none. */
  Throwable carriedBy(Throwable error) {
    return reader.carriedBy(error);
  }

  /** Describes the exceptions that events of a span hold, and makes their secrets known. */
  void addThrown(SpanData span) {
    for (EventData event : span.getEvents()) {
      if (event instanceof ExceptionEventData raw) {
        addThrown(raw.getException(), event.getAttributes(), span.getTraceId());
      }
    }
  }

  /** The hook has described most exceptions already, as they were recorded. */
  private void addThrown(Throwable error, Attributes written, String traceId) {
    HookedError hooked = described.containsKey(error) ? null : reader.hooked(error, written);
    if (hooked == null) {
      add(error, traceId);
    } else {
      described.put(error, hooked.description());
      tell(SecretSet.unionOf(reader.secretsOf(error), hooked.secrets()), traceId);
    }
  }

  /** Makes secrets known to a trace. */
  void tell(@Nullable SecretSet secrets, String traceId) {
    if (secrets != null && !secrets.knowsNothing() && TraceId.isValid(traceId)) {
      reader.tell(secrets, traceId);
      found.merge(traceId, secrets, SecretSet::union);
    }
  }

  /** Lets the texts of this batch be masked by what others know of a trace. */
  void learn(String traceId, SecretSet secrets) {
    found.put(traceId, secrets);
  }

  /**
   * Returns what the hook knows of the exception that attributes tell of, or null. Where the policy
   * of the hook is laxer, the exception is described once more, unless it is gone.
   */
  @Nullable HookedError hooked(Attributes attributes) {
    HookedError hooked = HookedErrors.shared().find(attributes);
    if (hooked == null || hooked.keys().cover(keys)) {
      return hooked;
    }
    Throwable error = hooked.error().get();
    ErrorDescription own =
        error == null ? null : described.computeIfAbsent(error, reader::describe);
    return own == null || error == null
        ? null
        : new HookedError(own, reader.secretsOf(error), hooked.error(), keys, hooked.describer());
  }

  /** Returns the description of an exception, or null if it could not be described. */
  @Nullable ErrorDescription get(Throwable error) {
    return described.get(error);
  }

  /** Returns the identity of the first exception of a span that has one, or null. */
  @Nullable ErrorIdentity identityIn(List<EventData> events) {
    for (EventData event : events) {
      ErrorDescription description =
          event instanceof ExceptionEventData raw ? get(raw.getException()) : null;
      if (description != null && description.identity() != null) {
        return description.identity();
      }
    }
    return null;
  }

  /**
   * Returns whether every exception of a span is described. Otherwise its secrets are not known,
   * and may stand in any text of the span.
   */
  boolean describesAll(List<EventData> events) {
    for (EventData event : events) {
      if (event instanceof ExceptionEventData raw && get(raw.getException()) == null) {
        return false;
      }
    }
    return true;
  }
}
