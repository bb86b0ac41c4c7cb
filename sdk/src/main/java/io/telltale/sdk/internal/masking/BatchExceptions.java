/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.recording.WrittenError;
import io.telltale.runtime.internal.recording.WrittenOrigins;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.value.Origins;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.sdk.internal.masking.HookedErrors.HookedError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions of which one batch tells, each described once: those that were recorded as
 * themselves, and those of which only texts are left. Used by one thread.
 */
final class BatchExceptions {

  private final ExceptionReader reader;
  private final MaskedKeys keys;

  /** Those that were recorded as themselves, and what this batch knows of each trace. */
  final ThrownExceptions thrown;

  /** Those of which the description of a status tells alone. */
  final StatusTexts statuses;

  /**
   * By trace: what one trace knows of an exception, another one need not, and one instance of
   * attributes may be in both.
   */
  private final Map<String, IdentityHashMap<Attributes, Written>> written = new HashMap<>();

  /**
   * An exception of which only texts are left.
   *
   * @param secrets what must not leave elsewhere in its trace
   * @param recorded whether it is one that others have recorded as itself
   * @param unknown whether it is a declared one of which nobody knows the values
   */
  record Written(
      ErrorDescription description, SecretSet secrets, boolean recorded, boolean unknown) {}

  BatchExceptions(ExceptionReader reader) {
    this.reader = reader;
    this.keys = reader.policy().keys();
    this.thrown = new ThrownExceptions(reader);
    this.statuses = new StatusTexts(reader, this);
  }

  /**
   * Describes what the other events and the attributes of a span tell of, and makes its secrets
   * known. Once all exceptions of the batch are known, as one of them may be told of here.
   */
  void addWritten(SpanData span) {
    String traceId = span.getTraceId();
    List<EventData> events = span.getEvents();
    for (EventData event : events) {
      if (!(event instanceof ExceptionEventData)) {
        recognize(event.getAttributes(), events, traceId);
        add(event.getAttributes(), traceId);
      }
    }
    add(span.getAttributes(), traceId);
    LaxerTexts laxer = LaxerTexts.of(span, this);
    if (laxer != null) {
      thrown.tell(laxer.secrets(), traceId);
    }
  }

  /**
   * Describes the exception that attributes tell of, if any, and makes its secrets known to its
   * trace.
   */
  void add(Attributes attributes, String traceId) {
    if (ExceptionAttributes.isIn(attributes)) {
      thrown.tell(secretsOf(attributes, traceId), traceId);
    }
  }

  /** Returns the keys of texts that may leave as they are. */
  MaskedKeys keys() {
    return keys;
  }

  /**
   * Describes an exception of which only texts are left.
   *
   * @param secrets takes what must not leave elsewhere in its trace
   * @param weaklyMasked whether values may stand in the texts in a form that is too weak, so that
   *     no message may leave
   * @param known whether its values are known; asked only where a declared exception is told of
   */
  ErrorDescription describe(
      WrittenError error, SecretSet secrets, boolean weaklyMasked, BooleanSupplier known) {
    ErrorDescription read = reader.describe(error, secrets, known);
    return weaklyMasked && read.identity() == null ? LaxerTexts.withheld(error, read) : read;
  }

  /**
   * Finds out whether a text tells of an exception that others have recorded on the same span as
   * itself: masked by what is known of that one, it says what leaves of it anyway.
   */
  private void recognize(Attributes attributes, List<EventData> events, String traceId) {
    WrittenError error = ExceptionAttributes.in(attributes);
    if (error == null || keys.hold(attributes)) {
      return;
    }
    for (EventData event : events) {
      if (event instanceof ExceptionEventData raw) {
        ErrorDescription own = thrown.get(raw.getException());
        if (own != null
            && own.exceptionType().equals(error.type())
            && Objects.equals(
                own.exceptionMessage(), reader.mask(error.message(), raw.getException()))) {
          writtenIn(traceId).put(attributes, new Written(own, new SecretSet(), true, false));
        }
      }
    }
  }

  /**
   * Returns what must not leave of an exception that attributes tell of, or null if nothing.
   *
   * @param traceId the trace in which they were written
   */
  @Nullable SecretSet secretsOf(Attributes attributes, String traceId) {
    HookedError hooked = thrown.hooked(attributes);
    if (hooked != null) {
      return hooked.secrets();
    }
    Written error = readWritten(attributes, traceId);
    return error == null ? null : error.secrets;
  }

  /**
   * Returns what is known of an exception that somebody has written, or null if attributes tell of
   * none, or Telltale itself has written it.
   *
   * @param traceId the trace in which it was written
   */
  @Nullable Written written(Attributes attributes, String traceId) {
    return ExceptionAttributes.isIn(attributes) ? readWritten(attributes, traceId) : null;
  }

  /**
   * Returns the description of a declared exception that attributes tell of, and whose values
   * nobody knows in a trace; null if they tell of none.
   */
  @Nullable ErrorDescription unknownIn(Attributes attributes, String traceId) {
    if (!ExceptionAttributes.isIn(attributes) || HookedErrors.shared().find(attributes) != null) {
      return null;
    }
    Written error = readWritten(attributes, traceId);
    return error != null && error.unknown ? error.description : null;
  }

  /**
   * Returns what tells whether the values of a class and a message are known in a log record with
   * an exception of its own.
   */
  LongPredicate originsOf(Attributes attributes, String traceId) {
    LongPredicate ofTrace = reader.originsOf(traceId);
    SecretSet own = secretsOf(attributes, traceId);
    WrittenError error = ExceptionAttributes.in(attributes);
    long itself =
        error == null || error.type() == null || error.message() == null
            ? Origins.NONE
            : Origins.fingerprint(error.type(), error.message());
    if (itself == Origins.NONE && own == null) {
      return ofTrace;
    }
    return origin ->
        (itself != Origins.NONE && origin == itself)
            || (own != null && own.isOfOrigin(origin))
            || ofTrace.test(origin);
  }

  /** The same for all that a span has. */
  List<ErrorDescription> unknownIn(SpanData span) {
    String traceId = span.getTraceId();
    List<ErrorDescription> unknown = List.of();
    for (EventData event : span.getEvents()) {
      if (!(event instanceof ExceptionEventData)) {
        unknown = withUnknown(unknown, event.getAttributes(), traceId);
      }
    }
    return withUnknown(unknown, span.getAttributes(), traceId);
  }

  private List<ErrorDescription> withUnknown(
      List<ErrorDescription> known, Attributes attributes, String traceId) {
    ErrorDescription error = unknownIn(attributes, traceId);
    if (error == null) {
      return known;
    }
    List<ErrorDescription> more = new ArrayList<>(known);
    more.add(error);
    return more;
  }

  /**
   * Returns attributes in which the exception they tell of says what may leave of it.
   *
   * @param traceId the trace in which they were written
   */
  Attributes replaced(Attributes attributes, String traceId) {
    HookedError hooked = thrown.hooked(attributes);
    if (hooked != null) {
      return ExceptionAttributes.replace(attributes, hooked.description(), keys);
    }
    Written error = readWritten(attributes, traceId);
    return error == null
        ? attributes
        : ExceptionAttributes.replaceWritten(attributes, error.description, keys);
  }

  private @Nullable Written readWritten(Attributes attributes, String traceId) {
    Map<Attributes, Written> ofTrace = writtenIn(traceId);
    Written known = ofTrace.get(attributes);
    if (known != null || keys.hold(attributes)) {
      return known;
    }
    SecretSet secrets = new SecretSet();
    WrittenError error = requireNonNull(ExceptionAttributes.in(attributes));
    boolean[] valuesKnown = {true};
    ErrorDescription description =
        describe(
            error,
            secrets,
            keys.findWeakerMasks(attributes),
            () -> valuesKnown[0] = isKnown(error, traceId));
    // Whoever writes for Telltale, by whatever policy, makes the values known.
    boolean unknown = !valuesKnown[0] && !keys.findLaxer(attributes);
    Written read = new Written(description, secrets, false, unknown);
    ofTrace.put(attributes, read);
    return read;
  }

  private Map<Attributes, Written> writtenIn(String traceId) {
    return written.computeIfAbsent(traceId, trace -> new IdentityHashMap<>());
  }

  /** Whoever has recorded the exception itself in its trace has made its values known. */
  private boolean isKnown(WrittenError error, String traceId) {
    SecretSet ofTrace = thrown.secretsOf(traceId, reader.secretsOf(traceId));
    if (ofTrace == null || !WrittenOrigins.areIn(ofTrace, error)) {
      return false;
    }
    thrown.learn(traceId, ofTrace);
    return true;
  }
}
