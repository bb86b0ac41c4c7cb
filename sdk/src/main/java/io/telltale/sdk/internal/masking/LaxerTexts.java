/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.names.Instrumentation;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.recording.WrittenError;
import io.telltale.runtime.internal.stack.WrittenStackTrace;
import io.telltale.runtime.internal.text.AttributeTexts;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Telltale itself has written about an exception, beside its event, under a policy that is
 * laxer than the exporter's: the values of its members, and its rendered message. The exporter does
 * not know the exception, and lets leave what its own policy has for texts alone.
 */
final class LaxerTexts {

  private final BatchExceptions exceptions;

  private final @Nullable String type;
  private final @Nullable String message;
  private final boolean weaklyMasked;

  private LaxerTexts(
      BatchExceptions exceptions,
      @Nullable String type,
      @Nullable String message,
      boolean weaklyMasked) {
    this.exceptions = exceptions;
    this.type = type;
    this.message = message;
    this.weaklyMasked = weaklyMasked;
  }

  /** Returns those of a span, or null if it has none. */
  static @Nullable LaxerTexts of(SpanData span, BatchExceptions exceptions) {
    MaskedKeys keys = exceptions.keys();
    if (!keys.mayFindLaxer()) {
      return null;
    }
    Attributes attributes = span.getAttributes();
    boolean laxer = keys.findLaxer(attributes);
    boolean weaker = keys.findWeakerMasks(attributes);
    String type = attributes.get(ErrorAttributes.ERROR_TYPE);
    List<EventData> events = span.getEvents();
    for (int i = 0; i < events.size(); i++) {
      Attributes told = events.get(i).getAttributes();
      if (keys.findLaxer(told)) {
        laxer = true;
        weaker |= keys.findWeakerMasks(told);
        type = type == null ? told.get(ErrorAttributes.EXCEPTION_TYPE) : type;
      }
    }
    String message = attributes.get(ErrorAttributes.ERROR_MESSAGE);
    return laxer ? new LaxerTexts(exceptions, type, message, weaker) : null;
  }

  /** Returns those of a log record, or null if it has none. */
  static @Nullable LaxerTexts of(LogRecordData record, BatchExceptions exceptions) {
    Attributes attributes = record.getAttributes();
    return exceptions.keys().findLaxer(attributes)
            && record.getInstrumentationScopeInfo().getName().equals(Instrumentation.SCOPE)
        ? new LaxerTexts(
            exceptions,
            attributes.get(ErrorAttributes.EXCEPTION_TYPE),
            null,
            exceptions.keys().findWeakerMasks(attributes))
        : null;
  }

  /** Returns an exception of which no message leaves. */
  static ErrorDescription withheld(WrittenError error, ErrorDescription read) {
    String stackTrace = read.stackTrace();
    String frames = stackTrace == null ? "" : WrittenStackTrace.frames(stackTrace, error.type());
    return new ErrorDescription(
        null,
        read.errorType(),
        read.exceptionType(),
        read.exceptionMessage() == null ? null : Masks.REDACTED,
        null,
        read.causeTypes(),
        frames.isEmpty() ? null : frames,
        read.fingerprint(),
        read.details());
  }

  /** Returns what must not leave elsewhere in the trace. */
  SecretSet secrets() {
    SecretSet secrets = new SecretSet();
    if (message != null) {
      exceptions.describe(written(message), secrets, weaklyMasked, () -> false);
    }
    return secrets;
  }

  /** Returns what leaves in place of a rendered message. */
  String replaced(String rendered) {
    ErrorDescription own =
        exceptions.describe(written(rendered), new SecretSet(), weaklyMasked, () -> false);
    String shown = own.errorMessage() == null ? own.exceptionMessage() : own.errorMessage();
    return shown == null ? Masks.REDACTED : shown;
  }

  private WrittenError written(String text) {
    return new WrittenError(type, text, null);
  }

  /**
   * Returns the attributes in which the message, and values whose masks are too weak, are replaced.
   * What stands there is the exporter's own then, and is not replaced again.
   */
  Attributes replaced(Attributes attributes) {
    AttributesBuilder replaced = attributes.toBuilder();
    attributes.forEach((key, value) -> replace(key, value, replaced));
    return replaced.build();
  }

  private void replace(AttributeKey<?> key, Object value, AttributesBuilder out) {
    MaskedKeys keys = exceptions.keys();
    if (key.equals(ErrorAttributes.ERROR_MESSAGE)) {
      out.removeIf(key::equals);
      out.put(keys.errorMessage(), replaced((String) value));
    } else if (key.equals(ErrorAttributes.ERROR_TYPE)) {
      out.removeIf(key::equals);
      out.put(keys.errorType(), (String) value);
    } else if (weaklyMasked && key.getKey().startsWith(ErrorAttributes.ERROR_DETAIL_PREFIX)) {
      redact(key, value, out);
    }
  }

  /** Numbers and truth values are no secrets: those that are leave as texts. */
  private static void redact(AttributeKey<?> key, Object value, AttributesBuilder out) {
    Object redacted = SensitiveNames.redacted(value);
    if (redacted != null) {
      AttributeTexts.put(out, key, redacted);
    }
  }
}
