/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.sdk.config.Fallback;
import io.telltale.sdk.internal.masking.QueuedSpanMasking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FallbackLogTest {

  private static final long SECOND = 1_000_000_000L;
  private static final Logger LOGGER = Logger.getLogger(FallbackLog.LOGGER_NAME);

  private final List<String> lines = new ArrayList<>();
  private final ExportCounters counters = new ExportCounters();
  private long now = 17;
  private boolean handlerFails;

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (handlerFails) {
            throw new IllegalStateException("disk full");
          }
          lines.add(new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void stop() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  private FallbackLog log(Fallback mode) {
    return new FallbackLog(mode, counters, () -> now);
  }

  private static SpanData error(long id, String name) {
    return Spans.span(
        id,
        b ->
            b.setStatus(StatusData.create(StatusData.error().getStatusCode(), "what went wrong"))
                .setAttributes(Attributes.of(ErrorAttributes.ERROR_NAME, name)));
  }

  private static QueuedSpan queued(SpanData span) {
    return new QueuedSpan(span, QueuedSpanMasking.tellsOfError(span), 0);
  }

  private static List<QueuedSpan> batch(SpanData... spans) {
    return Arrays.stream(spans).map(FallbackLogTest::queued).toList();
  }

  /** Stands for masking, which has been done. */
  private static List<SpanData> data(List<QueuedSpan> spans) {
    return spans.stream().map(QueuedSpan::data).toList();
  }

  private static void lose(FallbackLog log, Outcome outcome, SpanData... spans) {
    log.add(batch(spans), outcome.text());
    log.write(FallbackLogTest::data);
  }

  @Test
  void theSummaryHasNamesAndTraceIdsAndNoOtherText() {
    lose(
        log(Fallback.SUMMARY),
        Outcome.FAILED,
        error(1, "AUTH-201"),
        Spans.named("GET /alice"),
        error(2, "AUTH-201"),
        error(3, "alice@example.com"));

    assertThat(lines)
        .containsExactly(
            "4 spans were not exported (refused), 3 of them with an error: AUTH-201 x2, _OTHER x1;"
                + " traces 00000000000000070000000000000001, 00000000000000070000000000000002,"
                + " 00000000000000070000000000000003");
    assertThat(counters.fallbackLines()).isEqualTo(1);
  }

  @Test
  void theSummaryIsBounded() {
    FallbackLog log = log(Fallback.SUMMARY);
    for (int i = 1; i <= 512; i++) {
      log.add(batch(error(i, "A".repeat(40) + "-" + i)), Outcome.TIMED_OUT.text());
    }
    log.write(FallbackLogTest::data);
    assertThat(lines.get(0))
        .startsWith("512 spans were not exported (not answered in time), 512 of them")
        .endsWith(", ...")
        .hasSizeLessThan(1_500);
  }

  @Test
  void theJsonHasTheSpansTheErrorsFirstAsFarAsTheyFit() {
    List<SpanData> batch = new ArrayList<>();
    for (int i = 1; i <= 400; i++) {
      batch.add(Spans.named("plain {0} " + i));
    }
    batch.add(error(9, "AUTH-201"));
    lose(log(Fallback.CONSOLE), Outcome.FAILED, batch.toArray(SpanData[]::new));

    String line = lines.get(0);
    assertThat(line)
        .startsWith("{\"notExported\":401,\"reason\":\"refused\",\"spans\":[{\"traceId\":")
        .contains("plain {0} 1")
        .matches(".*\"omitted\":\\d+}")
        .hasSizeLessThan(FallbackJson.MAX_LENGTH + 200)
        .doesNotContain("\n");
    assertThat(line.indexOf("AUTH-201")).isLessThan(line.indexOf("plain"));
  }

  @Test
  void aSpanThatIsTooLargeForALineIsLeftOut() {
    SpanData large = Spans.named("x".repeat(FallbackJson.MAX_LENGTH));
    lose(log(Fallback.CONSOLE), Outcome.FAILED, large, Spans.named("small"));
    assertThat(lines.get(0)).contains("small").endsWith(",\"omitted\":1}").doesNotContain("xxxx");
  }

  @Test
  void thereIsOneLineASecondAndTheNextTellsOfTheBatchesBetween() {
    FallbackLog log = log(Fallback.SUMMARY);
    for (int i = 0; i < 6; i++) {
      lose(log, i == 2 ? Outcome.TIMED_OUT : Outcome.FAILED, error(i + 1, "ORDER-" + i));
      now += SECOND / 5;
    }

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1))
        .startsWith(
            "5 spans were not exported (refused, not answered in time), 5 of them with an error:"
                + " ORDER-1 x1, ORDER-2 x1, ORDER-3 x1, ORDER-4 x1, ORDER-5 x1; traces ");
    assertThat(counters.fallbackLines()).isEqualTo(2);
  }

  @Test
  void theEndTellsOfTheRestAtOnceAndOnlyOnce() {
    FallbackLog log = log(Fallback.CONSOLE);
    lose(log, Outcome.FAILED, error(1, "ORDER-1"));
    lose(log, Outcome.FAILED, error(2, "ORDER-2"), Spans.named("plain"));
    log.writeRest(FallbackLogTest::data);
    log.writeRest(FallbackLogTest::data);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1))
        .startsWith("{\"notExported\":2,")
        .contains("ORDER-2")
        .doesNotContain("plain")
        .endsWith(",\"omitted\":1}");
  }

  @Test
  void whatWaitsForALineIsBounded() {
    FallbackLog log = log(Fallback.CONSOLE);
    lose(log, Outcome.FAILED, error(1, "ORDER-1"));
    for (int i = 2; i < 1_000; i++) {
      lose(log, Outcome.FAILED, error(i, "ORDER-" + i));
    }
    int[] shown = new int[1];
    log.writeRest(
        spans -> {
          shown[0] = spans.size();
          return data(spans);
        });

    assertThat(shown[0]).isBetween(10, 500);
    assertThat(lines.get(1)).startsWith("{\"notExported\":998,");
  }

  @Test
  void itSaysThatExportsWorkAgain() {
    FallbackLog log = log(Fallback.SUMMARY);
    log.recovered();
    assertThat(lines).isEmpty();
    lose(log, Outcome.FAILED, Spans.named("a"));
    log.recovered();
    assertThat(lines).hasSize(2).last().isEqualTo("spans are exported again");
    assertThat(lines.get(0)).startsWith("1 span was not exported (refused), 0 of them");
  }

  @Test
  void aHandlerThatThrowsHurtsNobody() {
    handlerFails = true;
    FallbackLog log = log(Fallback.SUMMARY);
    lose(log, Outcome.FAILED, Spans.named("a"));
    log.recovered();
    assertThat(lines).isEmpty();
  }

  @Test
  void switchedOffItSaysNothing() {
    FallbackLog log = log(Fallback.NONE);
    lose(log, Outcome.FAILED, error(1, "ORDER-1"));
    log.writeRest(FallbackLogTest::data);
    assertThat(lines).isEmpty();
  }
}
