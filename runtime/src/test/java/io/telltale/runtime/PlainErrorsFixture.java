/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.annotations.Mask;
import io.telltale.runtime.ChosenErrors.Chosen;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.ErrorRecords;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.reflect.Field;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Most exceptions are recorded by a short way, and some by a long one, as those are of which a log
 * record tells, too. Both give the same bytes, and remember the same.
 */
abstract class PlainErrorsFixture extends ExceptionTracerFixture {

  static final int ROUNDS = Integer.getInteger("tests.rounds", 3_000);

  /** How many exceptions of one class are recorded one after the other by the same tracer. */
  static final int WARM = 4;

  final Random random = new Random(20_261_130);

  /** The same tracer twice, which is told of each exception in a trace of its own. */
  final class Pair {

    final SecretLedger ledger = SecretLedger.create();
    final SecretLedger otherLedger = SecretLedger.create();
    final ExceptionTracer shortWay;
    final ExceptionTracer longWay;
    final boolean withFingerprint;

    Pair() {
      Writer writer = ChosenErrors.writer(random.nextBoolean() ? "Failed for {m0}" : null);
      Mask floor =
          random.nextInt(3) == 0 ? Mask.values()[random.nextInt(Mask.values().length)] : null;
      StackTraceMode mode = StackTraceMode.values()[random.nextInt(3)];
      boolean fingerprints = random.nextInt(4) == 0;
      withFingerprint = fingerprints || mode != StackTraceMode.OFF;
      UnaryOperator<ErrorDescriber.Builder> options =
          builder ->
              (floor == null ? builder : builder.maskFloor(floor))
                  .stackTrace(mode)
                  .fingerprints(fingerprints);
      shortWay = tracer(ledger, options, writer, false);
      longWay = tracer(otherLedger, options, writer, true);
    }

    /** Asserts that both ways have remembered the same of an exception and its causes. */
    void assertSameMemory(Throwable error, String what) {
      for (Throwable each = error; each != null; each = each.getCause()) {
        assertSameSecrets(ledger.secretsOf(each), otherLedger.secretsOf(each), what);
      }
    }
  }

  /**
   * Goes through exceptions, of which several have the same words around other values.
   *
   * @param prepared what is changed in one before another one may be put around it
   */
  final void forEach(BiConsumer<Chosen, Random> prepared, BiConsumer<Pair, Throwable> check) {
    for (int i = 0; i < ROUNDS; i++) {
      Pair ways = new Pair();
      long words = random.nextLong();
      for (int j = 0; j < WARM; j++) {
        Random chosen = new Random(words);
        Chosen error =
            random.nextBoolean()
                ? ChosenErrors.usual(chosen, random)
                : ChosenErrors.chosen(chosen, random);
        prepared.accept(error, chosen);
        check.accept(ways, ChosenErrors.wrapped(error, chosen, random));
      }
    }
  }

  final ExceptionTracer tracer(
      SecretLedger ledger,
      UnaryOperator<ErrorDescriber.Builder> options,
      Writer writer,
      boolean logs) {
    Set<Shape> shapes = EnumSet.allOf(Shape.class);
    ErrorDescriber.Builder describer =
        ErrorDescriber.builder()
            .registry(registry(writer))
            .stackTrace(StackTraceMode.OFF)
            .shapes(shapes)
            .hashKey("k", new byte[] {1, 2, 3})
            .ledger(ledger);
    return TracerOptions.with(
            ExceptionTracer.builder(openTelemetry).ledger(ledger),
            TracerParts.of(options.apply(describer).build()).withSignals(true, logs))
        .build();
  }

  final SpanData record(ExceptionTracer tracer, Throwable error, Attributes additional) {
    exporter.reset();
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    tracer.recordException(span, error, additional);
    span.end();
    return onlySpan();
  }

  static ErrorRecords recordsOf(ExceptionTracer tracer) {
    return (ErrorRecords) read(tracer, "records");
  }

  /** Returns whether a record came back to the pool, and removes it. */
  static boolean tookRecord(ExceptionTracer tracer) {
    Object pool = read(recordsOf(tracer), "records");
    AtomicReferenceArray<?> slots = (AtomicReferenceArray<?>) read(pool, "slots");
    boolean took = false;
    for (int i = 0; i < slots.length(); i++) {
      took |= slots.getAndSet(i, null) != null;
    }
    return took;
  }

  private static Object read(Object object, String name) {
    try {
      Field field = object.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(object);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  static void assertSameSecrets(@Nullable SecretSet one, @Nullable SecretSet other, String what) {
    assertThat(values(one)).as(what).isEqualTo(values(other));
    if (one != null && other != null) {
      assertThat(one.includes(other)).as(what).isTrue();
      assertThat(other.includes(one)).as(what).isTrue();
      assertThat(one.overflowed()).as(what).isEqualTo(other.overflowed());
    }
  }

  static @Nullable TreeMap<String, String> values(@Nullable SecretSet secrets) {
    if (secrets == null) {
      return null;
    }
    TreeMap<String, String> values = new TreeMap<>();
    secrets.forEach(values::put);
    return values;
  }
}
