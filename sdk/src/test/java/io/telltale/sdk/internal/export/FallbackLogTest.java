/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.runtime.ErrorAttributes;
import java.util.ArrayList;
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

  private FallbackLog log(FallbackMode mode) {
    return new FallbackLog(mode, counters, () -> now);
  }

  private static SpanData error(long id, String name) {
    return Spans.span(
        id,
        b ->
            b.setStatus(StatusData.create(StatusData.error().getStatusCode(), "what went wrong"))
                .setAttributes(Attributes.of(ErrorAttributes.ERROR_NAME, name)));
  }

  @Test
  void theSummaryHasNamesAndTraceIdsAndNoOtherText() {
    log(FallbackMode.SUMMARY)
        .write(
            List.of(
                error(1, "AUTH-201"),
                Spans.named("GET /alice"),
                error(2, "AUTH-201"),
                error(3, "alice@example.com")),
            Outcome.FAILED);

    assertThat(lines)
        .containsExactly(
            "4 spans were not exported (refused), 3 of them with an error: AUTH-201 x2, _OTHER x1;"
                + " traces 00000000000000070000000000000001, 00000000000000070000000000000002,"
                + " 00000000000000070000000000000003");
    assertThat(counters.fallbackLines()).isEqualTo(1);
  }

  @Test
  void theSummaryIsBounded() {
    List<SpanData> batch = new ArrayList<>();
    for (int i = 1; i <= 512; i++) {
      batch.add(error(i, "A".repeat(40) + "-" + i));
    }
    log(FallbackMode.SUMMARY).write(batch, Outcome.TIMED_OUT);
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
    log(FallbackMode.CONSOLE).write(batch, Outcome.FAILED);

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
    log(FallbackMode.CONSOLE).write(List.of(large, Spans.named("small")), Outcome.FAILED);
    assertThat(lines.get(0)).contains("small").endsWith(",\"omitted\":1}").doesNotContain("xxxx");
  }

  @Test
  void thereIsOneLineASecondAndTheNextTellsHowManyAreMissing() {
    FallbackLog log = log(FallbackMode.SUMMARY);
    for (int i = 0; i < 5; i++) {
      log.write(List.of(Spans.named("a")), Outcome.FAILED);
      now += SECOND / 5;
    }
    log.write(List.of(Spans.named("a")), Outcome.FAILED);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).endsWith("; 4 earlier batches are not shown");
    assertThat(counters.fallbackLines()).isEqualTo(2);
  }

  @Test
  void itSaysThatExportsWorkAgain() {
    FallbackLog log = log(FallbackMode.SUMMARY);
    log.recovered();
    assertThat(lines).isEmpty();
    log.write(List.of(Spans.named("a")), Outcome.FAILED);
    log.recovered();
    assertThat(lines).hasSize(2).last().isEqualTo("spans are exported again");
  }

  @Test
  void aHandlerThatThrowsHurtsNobody() {
    handlerFails = true;
    FallbackLog log = log(FallbackMode.SUMMARY);
    log.write(List.of(Spans.named("a")), Outcome.FAILED);
    log.recovered();
    assertThat(lines).isEmpty();
    assertThat(log(FallbackMode.OFF).isOn()).isFalse();
  }
}
