/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** A text without an exception is masked by what is secret in its trace, and by shape. */
class TraceTextsTest {

  private static final String VALUE = "rosalind of kirkwall";

  private final SecretLedger ledger = SecretLedger.create();
  private final TraceTexts texts =
      new TraceTexts(new TextMasker(ShapeScanner.of(EnumSet.of(Shape.EMAIL))), ledger);
  private final SpanContext trace = context("5b8aa5a2d2c872e8321cf37308d69df2");
  private final SpanContext otherTrace = context("0af7651916cd43dd8448eb211c80319c");

  private static SpanContext context(String traceId) {
    return SpanContext.create(
        traceId, "051581bf3cb55c13", TraceFlags.getSampled(), TraceState.getDefault());
  }

  private void remember(SecretSet secrets) {
    ledger.remember(trace.getTraceId(), secrets);
  }

  private static SecretSet secret() {
    SecretSet secrets = new SecretSet();
    secrets.add(VALUE, "***");
    return secrets;
  }

  @Test
  void theSecretsOfItsTraceAreReplacedAndNoOthers() {
    remember(secret());

    assertThat(texts.mask("no " + VALUE, trace)).isEqualTo("no ***");
    assertThat(texts.mask("no " + VALUE, otherTrace)).isEqualTo("no " + VALUE);
  }

  @Test
  void theCurrentTraceIsTheOneOfTheCurrentSpan() {
    remember(secret());

    try (Scope scope = Span.wrap(trace).makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(texts.mask("no " + VALUE)).isEqualTo("no ***");
    }
    assertThat(texts.mask("no " + VALUE)).isEqualTo("no " + VALUE);
  }

  @Test
  void shapesAreReplacedWithAndWithoutSecrets() {
    assertThat(texts.mask("to bob@example.org", trace)).isEqualTo("to ***");
    remember(secret());
    assertThat(texts.mask("to bob@example.org for " + VALUE, trace)).isEqualTo("to *** for ***");
  }

  @Test
  void nothingLeavesOfATraceOfWhichNotAllIsKnown() {
    remember(SecretSet.unknown());
    long withheld = MaskingCounters.withheld();

    assertThat(texts.mask("plain", trace)).isEqualTo("***");
    assertThat(MaskingCounters.withheld() - withheld).isEqualTo(1);
    assertThat(texts.mask("plain", otherTrace)).isEqualTo("plain");
  }

  @Test
  void attributesAreMaskedByTheTrace() {
    remember(secret());
    Attributes given = Attributes.builder().put("user", "no " + VALUE).put("count", 3L).build();

    assertThat(texts.mask(given, trace)).isEqualTo(given.toBuilder().put("user", "no ***").build());
    assertThat(texts.mask(given, otherTrace)).isEqualTo(given);
  }

  @Test
  @SuppressWarnings("NullAway") // What no caller may do is what must not let a text leave.
  void aTextIsRedactedAndCountedWhereMaskingFails() {
    remember(secret());
    long failed = MaskingCounters.failed();

    assertThat(texts.mask("no " + VALUE, null)).isEqualTo("***");
    assertThat(MaskingCounters.failed() - failed).isEqualTo(1);
    try (Scope scope = Span.wrap(trace).makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(texts.mask((String) null)).isEqualTo("***");
    }
    assertThat(MaskingCounters.failed() - failed).isEqualTo(2);
  }

  /** A span of somebody else may throw anything. */
  @Test
  void aTextIsRedactedAndCountedWhereTheSpanFails() {
    remember(secret());
    long failed = MaskingCounters.failed();

    try (Scope scope = throwing(new IllegalStateException("no context")).makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(texts.mask("no " + VALUE)).isEqualTo("***");
    }
    assertThat(MaskingCounters.failed() - failed).isEqualTo(1);
  }

  /** An interrupt is the thread's, and not ours to swallow. */
  @Test
  void anInterruptIsSetAgain() {
    Span span = throwing(new InterruptedException());
    SpanContext context = throwing(SpanContext.class, new InterruptedException());

    try (Scope scope = span.makeCurrent()) {
      assertThat(scope).isNotNull();
      assertThat(texts.mask("plain")).isEqualTo("***");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(texts.mask("plain", context)).isEqualTo("***");
    assertThat(Thread.interrupted()).isTrue();
  }

  private static Span throwing(Throwable failure) {
    return throwing(Span.class, failure);
  }

  private static <T> T throwing(Class<T> type, Throwable failure) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              throw failure;
            }));
  }
}
