/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;

/**
 * Masks texts that are on their way out by themselves, without an exception: by what is known to be
 * secret in their trace, and by shape.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use. It never
 * throws: a text that cannot be masked is redacted.
 */
public final class TraceTexts {

  private static final SecretSet NONE = new SecretSet();

  private final TextMasker texts;
  private final SecretLedger ledger;

  /** Takes what masks, and what knows the secrets. */
  public TraceTexts(TextMasker texts, SecretLedger ledger) {
    this.texts = texts;
    this.ledger = ledger;
  }

  /** Masks a text of the current trace. */
  public String mask(String text) {
    try {
      return mask(text, Span.current().getSpanContext());
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      return Masks.REDACTED;
    }
  }

  /** Masks a text. */
  public String mask(String text, SpanContext trace) {
    try {
      return mask(text, ledger.secretsForTextsOf(trace.getTraceId()));
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      return Masks.REDACTED;
    }
  }

  /** Masks the texts among attributes, also those in arrays; everything else stays. */
  public Attributes mask(Attributes attributes, SpanContext trace) {
    AttributesBuilder masked = Attributes.builder();
    attributes.forEach(
        (key, value) -> AttributeTexts.put(masked, key, value, text -> mask(text, trace)));
    return masked.build();
  }

  private String mask(String text, @Nullable SecretSet secrets) {
    if (secrets != null && secrets.overflowed()) {
      MaskingCounters.countWithheld();
      return Masks.REDACTED;
    }
    return texts.mask(text, secrets == null ? NONE : secrets);
  }
}
