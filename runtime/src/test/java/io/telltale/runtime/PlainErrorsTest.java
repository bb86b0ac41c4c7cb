/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.AUTH_201;
import static io.telltale.runtime.TestErrors.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.recording.ErrorRecord;
import io.telltale.runtime.internal.recording.ErrorRecords;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.MemberSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Most exceptions are recorded by a short way, and some by a long one, as those are of which a log
 * record tells, too. Both give the same bytes, and remember the same.
 */
class PlainErrorsTest extends ExceptionTracerFixture {

  private static final int ROUNDS = Integer.getInteger("tests.rounds", 3_000);

  /** How many exceptions of one class are recorded one after the other by the same tracer. */
  private static final int WARM = 4;

  private static final String[] VALUES = {
    "alice@example.com",
    "bob@example.org",
    "al@example.com",
    "rosa.luxemburg",
    "hunter22x",
    "Quillène",
    "ann o'neil",
    "4111111111111111",
    "1985-07-23",
    "user-00042",
    "short",
    "x",
    "",
    "alice@alice1.com",
    "abcdef.com.local@abcdef.com",
    "averyveryverylonglocalpart@x.io",
    "GR1601101250000000012300695",
    "alice@example.com.",
    "a*b*cdef",
    "tokentoken",
    "secret_value_of_mine",
    "Rosa Luxemburg",
    "leave it at the door",
    "two  spaces in it"
  };

  private static final String[] WORDS = {
    "no session for ",
    "password: ",
    "user=",
    "token ",
    "key of ",
    "https://",
    ":pw@",
    "@example.com",
    " failed",
    " of order 4711",
    " (truncated)",
    "...",
    "'",
    "\"",
    " in tenant ",
    "call +49 30 1234567",
    "bob@example.org",
    "%40",
    "\n",
    ".",
    " ",
    "alice",
    "Bearer ",
    "  ",
    " declined: ",
    "io.acme.AuthRequiredException: ",
    "YWxpY2VAZXhhbXBsZS5jb20"
  };

  private static final String[] USUAL = {
    "alice@example.com",
    "bob@example.org",
    "rosa.luxemburg",
    "user-0042.berlin",
    "carol.x@mail.example.net",
    "dave@example.io",
    "pass.word.77",
    "ALICE@example.com",
    "acme.west",
    "Rosa Luxemburg of 7",
    "rosalind.quill1234@quill.example.com",
    "leave it at the Quillfeather door"
  };

  private static final String[] USUAL_WORDS = {
    "no session for ",
    " failed with ",
    ", user=",
    " in '",
    "' of tenant '",
    " and not ",
    "; ",
    " declined: "
  };

  private final Random random = new Random(20_261_130);

  /** An exception of which everything is chosen. */
  private static final class Chosen extends RuntimeException {
    final List<Part> parts;

    Chosen(@Nullable String message, List<Part> parts) {
      super(message);
      this.parts = parts;
    }
  }

  /** A member: how it is handed over, and its value. */
  private record Part(int kind, AttributeKey<String> key, @Nullable Object value, Mask mask) {

    void writeTo(MemberSink out) {
      switch (kind) {
        case 0, 1, 2, 3 -> out.putSensitive(key, mask, value);
        case 4, 5, 6 -> out.putString(key, value);
        case 7 -> out.putLong(AttributeKey.longKey(key.getKey()), 4711L);
        case 8 -> out.putBoolean(AttributeKey.booleanKey(key.getKey()), Boolean.TRUE);
        case 9 -> out.putDouble(AttributeKey.doubleKey(key.getKey()), 0.5);
        case 10 -> out.putSensitive(key, text -> "own", value);
        case 11 -> out.putList(AttributeKey.stringArrayKey(key.getKey()), List.of("a", "b"));
        case 12 -> out.strengthen(key, Mask.DROP);
        case 13 -> out.searchWords(key);
        case 14 -> out.showInReply(key);
        case 15 -> out.putAny(key, value);
        case 16 -> out.leaveUnknown(value);
        default -> throw new IllegalStateException("the accessor of " + key.getKey() + " fails");
      }
    }
  }

  @Test
  void bothWaysGiveTheSameBytes() {
    for (int i = 0; i < ROUNDS; i++) {
      Pair ways = new Pair();
      // Most have the words of the one before, which are known then, around other values.
      long words = random.nextLong();
      for (int j = 0; j < WARM; j++) {
        words = random.nextInt(WARM) == 0 ? random.nextLong() : words;
        Random chosen = new Random(words);
        boolean usual = chosen.nextBoolean();
        Chosen error = usual ? usual(chosen, random) : chosen(chosen, random);
        ways.assertSame(error, wrapped(error, chosen, random));
      }
    }
    // Else this compares one way with itself.
    assertThat(shorts[0]).as("without a value").isGreaterThan(ROUNDS / 10);
    assertThat(shorts[1]).as("with one value").isGreaterThan(ROUNDS / 10);
    assertThat(shorts[2]).as("with two values").isGreaterThan(ROUNDS / 50);
    assertThat(shorts[3] + shorts[4]).as("with more values").isGreaterThan(ROUNDS / 100);
    assertThat(shortsWithTexts).as("with texts of the caller").isGreaterThan(ROUNDS / 20);
    assertThat(shortsWithFingerprint).as("with a fingerprint").isGreaterThan(ROUNDS / 20);
    assertThat(warmShorts).as("with words that are known").isGreaterThan(ROUNDS / 10);
    assertThat(shortsWithCauses).as("with causes").isGreaterThan(ROUNDS / 20);
    assertThat(shortsWrapped).as("wrapped").isGreaterThan(ROUNDS / 20);
  }

  /** What a caller may learn, and what is remembered of the exception then. */
  @Test
  void bothWaysGiveTheSameReply() {
    for (int i = 0; i < ROUNDS; i++) {
      Pair ways = new Pair();
      long words = random.nextLong();
      for (int j = 0; j < WARM; j++) {
        Random chosen = new Random(words);
        Chosen error = random.nextBoolean() ? usual(chosen, random) : chosen(chosen, random);
        for (Part part : List.copyOf(error.parts)) {
          if (chosen.nextBoolean()) {
            error.parts.add(new Part(14, part.key(), null, Mask.REDACT));
          }
        }
        ways.assertSameReply(wrapped(error, chosen, random));
      }
    }
    assertThat(shortReplies).isGreaterThan(ROUNDS / 2);
    assertThat(shortRepliesWithMembers).isGreaterThan(ROUNDS / 20);
  }

  /** What is told of an exception that others record, and what is remembered of it then. */
  @Test
  void bothWaysGiveTheSameDescription() {
    for (int i = 0; i < ROUNDS; i++) {
      Pair ways = new Pair();
      long words = random.nextLong();
      for (int j = 0; j < WARM; j++) {
        Random chosen = new Random(words);
        Chosen error = random.nextBoolean() ? usual(chosen, random) : chosen(chosen, random);
        ways.assertSameDescription(wrapped(error, chosen, random));
      }
    }
    assertThat(shortDescriptions).isGreaterThan(ROUNDS / 2);
  }

  /** What others need to know who write the texts of an exception. */
  @Test
  void bothWaysReadTheSameSecrets() {
    for (int i = 0; i < ROUNDS; i++) {
      Pair ways = new Pair();
      long words = random.nextLong();
      for (int j = 0; j < WARM; j++) {
        Random chosen = new Random(words);
        Chosen error = random.nextBoolean() ? usual(chosen, random) : chosen(chosen, random);
        ways.assertSameRecord(wrapped(error, chosen, random));
      }
    }
    assertThat(shortSecrets).isGreaterThan(ROUNDS / 2);
  }

  private int shortSecrets;
  private int shortDescriptions;
  private int shortReplies;
  private int shortRepliesWithMembers;
  private int shortsWithCauses;
  private int shortsWrapped;

  /** How many exceptions went the short way, by the number of their values. */
  private final int[] shorts = new int[6];

  private int warmShorts;
  private int shortsWithTexts;
  private int shortsWithFingerprint;

  /** The same tracer twice, which is told of each exception in a trace of its own. */
  private final class Pair {

    private final SecretLedger ledger = SecretLedger.create();
    private final SecretLedger otherLedger = SecretLedger.create();
    private final ExceptionTracer shortWay;
    private final ExceptionTracer longWay;
    private boolean warm;
    private final boolean withFingerprint;

    Pair() {
      Writer writer = writer(random.nextBoolean() ? "Failed for {m0}" : null);
      Mask floor = random.nextInt(3) == 0 ? Mask.values()[random.nextInt(5)] : null;
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

    void assertSameReply(Throwable error) {
      ErrorReply one = shortWay.errorReply(error);
      boolean isShort = !tookRecord(shortWay);
      ErrorRecords records = (ErrorRecords) read(longWay, "records");
      ErrorRecord other = records.take(error, false);
      Map<String, Object> attributes = other.repliedAttributes();
      String what = error + " " + attributes;

      assertThat(one.identity()).as(what).isEqualTo(other.identity());
      assertThat(one.attributes()).as(what).isEqualTo(attributes);
      records.giveBack(other);
      for (Throwable each = error; each != null; each = each.getCause()) {
        assertSameSecrets(ledger.secretsOf(each), otherLedger.secretsOf(each), what);
      }
      shortReplies += isShort ? 1 : 0;
      shortRepliesWithMembers += isShort && !attributes.isEmpty() ? 1 : 0;
    }

    void assertSameDescription(Throwable error) {
      ErrorDescription one = ((ErrorRecords) read(shortWay, "records")).describe(error);
      shortDescriptions += tookRecord(shortWay) ? 0 : 1;
      ErrorRecords records = (ErrorRecords) read(longWay, "records");
      ErrorRecord record = records.take(error);

      assertThat(one).isEqualTo(record.describe());
      records.giveBack(record);
      for (Throwable each = error; each != null; each = each.getCause()) {
        assertSameSecrets(ledger.secretsOf(each), otherLedger.secretsOf(each), one.toString());
      }
    }

    void assertSameRecord(Throwable error) {
      ErrorRecords records = (ErrorRecords) read(shortWay, "records");
      ErrorRecords otherRecords = (ErrorRecords) read(longWay, "records");
      ErrorRecord one = records.takeSecrets(error);
      ErrorRecord other = otherRecords.take(error, false);

      String what = String.valueOf(error);
      assertThat(one.identity()).as(what).isEqualTo(other.identity());
      assertThat(one.errorType()).as(what).isEqualTo(other.errorType());
      assertThat(one.fingerprint()).as(what).isEqualTo(other.fingerprint());
      assertThat(one.textsKnown()).as(what).isEqualTo(other.textsKnown());
      assertSameSecrets(one.secrets(), other.secrets(), what);
      for (Throwable each = error; each != null; each = each.getCause()) {
        assertThat(one.carries(each)).as(what).isTrue();
        assertSameSecrets(ledger.secretsOf(each), otherLedger.secretsOf(each), what);
        for (String text : new String[] {each.getMessage(), what, "user=" + each.getMessage()}) {
          if (text != null) {
            assertThat(records.masked(each, text, one))
                .as(text)
                .isEqualTo(otherRecords.masked(each, text, other));
          }
        }
      }
      shortSecrets += one.size() == 0 && other.size() > 0 ? 1 : 0;
      records.giveBack(one);
      otherRecords.giveBack(other);
    }

    void assertSame(Chosen chosen, Throwable error) {
      Attributes additional = additional(chosen);
      long before = MaskingCounters.masked();
      SpanData one = record(shortWay, error, additional);
      long counted = MaskingCounters.masked() - before;
      boolean isShort = !tookRecord(shortWay);
      SpanData other = record(longWay, error, additional);

      String what = error + " " + error.getCause() + " " + chosen.parts + " " + additional;
      assertThat(tookRecord(longWay)).as(what).isTrue();
      assertThat(one.getAttributes()).as(what).isEqualTo(other.getAttributes());
      assertThat(one.getStatus()).as(what).isEqualTo(other.getStatus());
      assertThat(onlyEvent(one).getAttributes())
          .as(what)
          .isEqualTo(onlyEvent(other).getAttributes());
      if (additional.isEmpty()) {
        // A log record has them once more.
        assertThat(counted).as(what).isEqualTo(MaskingCounters.masked() - before - counted);
      }
      assertSameSecrets(
          ledger.secretsOf(one.getTraceId()), otherLedger.secretsOf(other.getTraceId()), what);
      for (Throwable each = error; each != null; each = each.getCause()) {
        assertSameSecrets(ledger.secretsOf(each), otherLedger.secretsOf(each), what);
      }
      if (isShort) {
        shortsWithCauses += chosen.getCause() != null ? 1 : 0;
        shortsWrapped += chosen == error ? 0 : 1;
        SecretSet secrets = ledger.secretsOf(one.getTraceId());
        shorts[secrets == null ? 0 : secrets.size()]++;
        warmShorts += warm ? 1 : 0;
        shortsWithTexts += additional.isEmpty() ? 0 : 1;
        shortsWithFingerprint += withFingerprint ? 1 : 0;
      }
      warm = true;
    }
  }

  /** What is secret of an exception does not change with the exception. */
  @Test
  void remembersTheValueOfAnExceptionThatChanges() {
    AttributeKey<String> key = AttributeKey.stringKey("error.detail.m0");
    List<Part> parts = new ArrayList<>(List.of(new Part(0, key, "alice@example.com", Mask.EMAIL)));
    Chosen error = new Chosen("no session for alice@example.com", parts);
    ExceptionTracer tracer = tracer(SecretLedger.create(), options -> options, writer(null), false);
    record(tracer, error, Attributes.empty());

    parts.set(0, new Part(0, key, "bob@example.org", Mask.EMAIL));
    SpanData span = record(tracer, error, Attributes.empty());

    assertThat(span.toString()).contains("b***@example.org").doesNotContain("alice@");
  }

  /** A server logs an exception when its trace has ended, and it may quote another one of that. */
  @Test
  void remembersWhatElseIsSecretInTheTraceOfAnException() {
    AttributeKey<String> key = AttributeKey.stringKey("error.detail.m0");
    SecretLedger ledger = SecretLedger.create();
    ExceptionTracer tracer = tracer(ledger, options -> options, writer(null), false);
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    Chosen first =
        new Chosen("no session", List.of(new Part(0, key, "rosalind.quillfeather", Mask.REDACT)));
    Chosen second =
        new Chosen(
            "failed after rosalind.quillfeather",
            List.of(new Part(0, key, "bob@example.org", Mask.EMAIL)));
    Throwable around = new IllegalStateException("failed for rosalind.quillfeather");
    second.initCause(new IOException("closed"));
    tracer.recordException(span, first);
    tracer.recordException(span, second);
    tracer.recordException(span, around);
    span.end();

    for (Throwable error : List.of(second, second.getCause(), around)) {
      assertThat(values(ledger.secretsOf(error)))
          .as(error.toString())
          .containsKey("rosalind.quillfeather");
    }
  }

  /** Mostly none; else one with a word, a value, or both. */
  private Attributes additional(Chosen error) {
    if (random.nextInt(3) > 0) {
      return Attributes.empty();
    }
    Object value = error.parts.isEmpty() ? null : error.parts.get(0).value();
    String text =
        switch (random.nextInt(4)) {
          case 0 -> WORDS[random.nextInt(WORDS.length)] + value;
          case 1 -> VALUES[random.nextInt(VALUES.length)];
          default -> WORDS[random.nextInt(WORDS.length)];
        };
    return Attributes.builder()
        .put("exception.escaped", true)
        .put(random.nextInt(9) == 0 ? "exception.other" : "order", text)
        .put("steps", "first", random.nextBoolean() ? text : "second")
        .put("attempt", 3L)
        .build();
  }

  private static Writer writer(@Nullable String template) {
    return new Writer(Chosen.class, AUTH_201)
        .members((error, out) -> ((Chosen) error).parts.forEach(part -> part.writeTo(out)))
        .template(
            members ->
                template == null
                    ? null
                    : template.replace(
                        "{m0}", members.get(AttributeKey.stringKey("error.detail.m0"))));
  }

  private static Chosen chosen(Random words, Random values) {
    List<Part> parts = new ArrayList<>();
    // Mostly one value, as most exceptions have.
    int members = words.nextInt(3) == 0 ? words.nextInt(5) : 1 + words.nextInt(2);
    for (int i = 0; i < members; i++) {
      parts.add(part(i, words, values));
    }
    StringBuilder message = new StringBuilder();
    for (int i = words.nextInt(4); i >= 0; i--) {
      Object value = parts.isEmpty() ? null : parts.get(words.nextInt(parts.size())).value();
      message.append(words.nextBoolean() ? value : WORDS[words.nextInt(WORDS.length)]);
    }
    return new Chosen(words.nextInt(30) == 0 ? null : message.toString(), parts);
  }

  /** An exception as most are that have several members. */
  private static Chosen usual(Random words, Random values) {
    List<Part> parts = new ArrayList<>();
    StringBuilder message = new StringBuilder();
    for (int i = words.nextInt(6); i >= 0; i--) {
      Part part =
          new Part(
              words.nextInt(6),
              AttributeKey.stringKey("error.detail.m" + i),
              values.nextInt(20) == 0 ? null : USUAL[values.nextInt(USUAL.length)],
              Mask.values()[words.nextInt(2) * words.nextInt(Mask.values().length)]);
      parts.add(part);
      if (words.nextInt(3) > 0) {
        message.append(USUAL_WORDS[words.nextInt(USUAL_WORDS.length)]).append(part.value());
      }
    }
    return new Chosen(message + USUAL_WORDS[words.nextInt(USUAL_WORDS.length)] + "!", parts);
  }

  /** Mostly the exception itself; else one with a cause, or around it, or both. */
  private static Throwable wrapped(Chosen error, Random words, Random values) {
    int way = words.nextInt(8);
    String value = error.parts.isEmpty() ? "nobody" : String.valueOf(error.parts.get(0).value());
    String[] texts = {
      null,
      error.getMessage(),
      "the order was not placed",
      "failed for " + value,
      WORDS[words.nextInt(WORDS.length)] + USUAL[values.nextInt(USUAL.length)],
      WORDS[words.nextInt(WORDS.length)] + WORDS[words.nextInt(WORDS.length)]
    };
    if (way == 1 || way == 2) {
      Throwable cause = new IOException(texts[words.nextInt(texts.length)]);
      error.initCause(
          words.nextInt(4) == 0 ? new UncheckedIOException("io", (IOException) cause) : cause);
    }
    if (way < 2 || way > 4) {
      return error;
    }
    Throwable wrapper =
        words.nextBoolean()
            ? new IllegalStateException(texts[words.nextInt(texts.length)], error)
            : new RuntimeException(error);
    if (words.nextInt(9) == 0) {
      wrapper.addSuppressed(new IOException(texts[words.nextInt(texts.length)]));
    }
    return words.nextInt(3) == 0
        ? new ExecutionException(texts[words.nextInt(texts.length)], wrapper)
        : wrapper;
  }

  private static Part part(int index, Random words, Random values) {
    String value = VALUES[values.nextInt(VALUES.length)];
    int kind = index == 0 ? words.nextInt(5) : words.nextInt(words.nextInt(4) == 0 ? 18 : 10);
    int name = words.nextInt(20) == 0 ? 0 : index;
    return new Part(
        kind,
        AttributeKey.stringKey("error.detail.m" + name),
        values.nextInt(20) == 0 ? null : values.nextInt(20) == 0 ? (Object) 4711081 : value,
        Mask.values()[words.nextInt(Mask.values().length)]);
  }

  private ExceptionTracer tracer(
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

  private SpanData record(ExceptionTracer tracer, Throwable error, Attributes additional) {
    exporter.reset();
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    tracer.recordException(span, error, additional);
    span.end();
    return onlySpan();
  }

  /** Returns whether a record came back to the pool, and removes it. */
  private static boolean tookRecord(ExceptionTracer tracer) {
    Object pool = read(read(tracer, "records"), "records");
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

  private static void assertSameSecrets(
      @Nullable SecretSet one, @Nullable SecretSet other, String what) {
    assertThat(values(one)).as(what).isEqualTo(values(other));
    if (one != null && other != null) {
      assertThat(one.includes(other)).as(what).isTrue();
      assertThat(other.includes(one)).as(what).isTrue();
      assertThat(one.overflowed()).as(what).isEqualTo(other.overflowed());
    }
  }

  private static @Nullable TreeMap<String, String> values(@Nullable SecretSet secrets) {
    if (secrets == null) {
      return null;
    }
    TreeMap<String, String> values = new TreeMap<>();
    secrets.forEach(values::put);
    return values;
  }
}
