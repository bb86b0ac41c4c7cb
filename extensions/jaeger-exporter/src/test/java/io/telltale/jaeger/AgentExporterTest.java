/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.jaegertracing.thriftjava.Batch;
import io.jaegertracing.thriftjava.Span;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.DatagramSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Datagrams as they arrive on a socket. */
class AgentExporterTest {

  private final UdpReceiver receiver = new UdpReceiver();
  private final JaegerAgentSpanExporter exporter =
      JaegerAgentSpanExporter.builder().host("127.0.0.1").port(receiver.port()).build();

  @AfterEach
  void close() {
    await(exporter.shutdown());
    receiver.close();
  }

  private static boolean await(CompletableResultCode result) {
    return result.join(30, TimeUnit.SECONDS).isSuccess();
  }

  @Test
  void aBatchIsOneDatagram() {
    assertThat(await(exporter.export(List.of(Spans.named("a"), Spans.named("b"))))).isTrue();

    byte[] packet = receiver.next();
    Batch batch = Decoded.datagram(packet, packet.length);
    assertThat(batch.getProcess().getServiceName()).isEqualTo("orders");
    assertThat(batch.getSpans()).extracting(Span::getOperationName).containsExactly("a", "b");
    assertThat(receiver.rest()).isEmpty();
    assertThat(exporter.statistics()).isEqualTo(new ExportStatistics(2, 0, 0, 1, 0, packet.length));
  }

  @Test
  void eachResourceHasItsOwnBatch() {
    Resource other = Resource.create(Attributes.builder().put("service.name", "stock").build());
    SpanData foreign = Spans.of("b", Attributes.empty(), other);
    assertThat(await(exporter.export(List.of(Spans.named("a"), foreign, Spans.named("c")))))
        .isTrue();

    Batch first = receiver.nextBatch();
    assertThat(first.getProcess().getServiceName()).isEqualTo("orders");
    assertThat(first.getSpans()).extracting(Span::getOperationName).containsExactly("a", "c");
    Batch second = receiver.nextBatch();
    assertThat(second.getProcess().getServiceName()).isEqualTo("stock");
    assertThat(second.getSpans()).extracting(Span::getOperationName).containsExactly("b");
  }

  @Test
  void aBatchThatIsTooLargeIsSplitAndKeepsItsOrder() {
    List<SpanData> spans = Spans.kilobytes(400);
    assertThat(await(exporter.export(spans))).isTrue();

    List<String> names = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    while (names.size() < spans.size()) {
      byte[] packet = receiver.next();
      sizes.add(packet.length);
      Decoded.datagram(packet, packet.length)
          .getSpans()
          .forEach(span -> names.add(span.getOperationName()));
    }
    assertThat(names).isEqualTo(spans.stream().map(SpanData::getName).toList());
    assertThat(sizes).allMatch(size -> size <= 65_000);
    // All but the last are filled up to where no other span would have fitted.
    assertThat(sizes.subList(0, sizes.size() - 1)).isNotEmpty().allMatch(size -> size > 63_500);
    assertThat(exporter.statistics().requests()).isEqualTo(sizes.size());
    assertThat(exporter.statistics().sentSpans()).isEqualTo(400);
  }

  @Test
  void thePacketSizeIsAnOption() {
    JaegerAgentSpanExporter small =
        JaegerAgentSpanExporter.builder()
            .host("127.0.0.1")
            .port(receiver.port())
            .maxPacketSize(9_000)
            .build();
    assertThat(await(small.export(Spans.kilobytes(20)))).isTrue();
    assertThat(await(small.shutdown())).isTrue();

    int spans = 0;
    while (spans < 20) {
      byte[] packet = receiver.next();
      assertThat(packet.length).isLessThanOrEqualTo(9_000);
      spans += Decoded.datagram(packet, packet.length).getSpans().size();
    }
  }

  @Test
  void aSpanThatIsTooLargeLosesItsLongestTextsOnlyAndIsMarked() {
    Attributes attributes =
        Attributes.builder()
            .put("error.name", "AUTH-201")
            .put("longest", "漢".repeat(20_000))
            .put("long", "y".repeat(20_000))
            .put("short", "z".repeat(1_000))
            .build();
    assertThat(await(exporter.export(List.of(Spans.with(attributes), Spans.named("next")))))
        .isTrue();

    Map<String, Object> tags = Decoded.map(receiver.nextSpan().getTags());
    assertThat(tags)
        .contains(
            entry("error.name", "AUTH-201"),
            entry("long", "y".repeat(20_000)),
            entry("short", "z".repeat(1_000)),
            entry(TextShortener.SHORTENED, 1L));
    // Nothing is cut within a character, and no more than needed.
    assertThat(tags.get("longest").toString()).matches("漢+…").hasSizeBetween(14_000, 14_700);
    assertThat(receiver.nextSpan().getOperationName()).isEqualTo("next");
    assertThat(exporter.statistics().shortenedSpans()).isEqualTo(1);
    assertThat(exporter.statistics().droppedSpans()).isZero();
  }

  @Test
  void aSpanThatCannotBeShortenedIsDroppedAndTheOthersGoOn() {
    AttributesBuilder numbers = Attributes.builder();
    IntStream.range(0, 6_000).forEach(i -> numbers.put("number-" + i, i));
    List<SpanData> spans =
        List.of(Spans.named("before"), Spans.with(numbers.build()), Spans.named("after"));
    assertThat(await(exporter.export(spans))).isFalse();

    assertThat(receiver.nextBatch().getSpans())
        .extracting(Span::getOperationName)
        .containsExactly("before", "after");
    assertThat(exporter.statistics().droppedSpans()).isEqualTo(1);
    assertThat(exporter.statistics().sentSpans()).isEqualTo(2);
  }

  @Test
  void aResourceThatIsTooLargeIsShortenedToo() {
    Resource resource =
        Resource.create(
            Spans.text("process.command_line", 80_000).toBuilder()
                .put("service.name", "orders")
                .build());
    assertThat(await(exporter.export(List.of(Spans.of("a", Attributes.empty(), resource)))))
        .isTrue();

    Batch batch = receiver.nextBatch();
    assertThat(batch.getProcess().getServiceName()).isEqualTo("orders");
    Map<String, Object> tags = Decoded.map(batch.getProcess().getTags());
    assertThat(tags).containsEntry(TextShortener.SHORTENED, 1L);
    assertThat(tags.get("process.command_line").toString())
        .matches("x+…")
        .hasSizeBetween(32_000, 32_500);
  }

  @Test
  void nobodyListeningIsASoftFailure() throws Exception {
    int port;
    try (DatagramSocket free = new DatagramSocket()) {
      port = free.getLocalPort();
    }
    JaegerAgentSpanExporter lonely =
        JaegerAgentSpanExporter.builder().host("127.0.0.1").port(port).build();
    // The first datagram is on its way before anyone says that nobody listens.
    await(lonely.export(List.of(Spans.named("first"))));
    while (await(lonely.export(List.of(Spans.named("again"))))) {
      Thread.onSpinWait();
    }
    assertThat(lonely.statistics().failedRequests()).isEqualTo(1);

    try (UdpReceiver late = new UdpReceiver(port)) {
      boolean stale = await(lonely.export(List.of(Spans.named("third"))));
      assertThat(stale).isFalse();
      assertThat(late.nextSpan().getOperationName()).isEqualTo("third");
      assertThat(await(lonely.export(List.of(Spans.named("fourth"))))).isTrue();
      assertThat(late.nextSpan().getOperationName()).isEqualTo("fourth");
    }
    assertThat(await(lonely.shutdown())).isTrue();
  }

  @Test
  void aHostThatIsNotThereIsASoftFailure() {
    JaegerAgentSpanExporter lost =
        JaegerAgentSpanExporter.builder().host("nowhere.invalid").build();
    assertThat(await(lost.export(List.of(Spans.named("a"), Spans.named("b"))))).isFalse();
    assertThat(lost.statistics().droppedSpans()).isEqualTo(2);
    assertThat(lost.statistics().sentSpans()).isZero();
    assertThat(await(lost.shutdown())).isTrue();
  }

  @Test
  void whatCannotWaitIsDroppedAndCounted() {
    JaegerAgentSpanExporter small =
        JaegerAgentSpanExporter.builder()
            .host("127.0.0.1")
            .port(receiver.port())
            .maxQueuedSpans(1)
            .build();
    // One that alone is larger than the queue is taken: it would never fit.
    assertThat(await(small.export(Spans.kilobytes(2)))).isTrue();
    List<CompletableResultCode> results = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      results.add(small.export(Spans.kilobytes(2)));
    }
    long taken = results.stream().filter(AgentExporterTest::await).count();
    assertThat(small.statistics().droppedSpans()).isEqualTo(2 * (2_000 - taken));
    assertThat(small.statistics().sentSpans()).isEqualTo(2 * (1 + taken));
    assertThat(await(small.shutdown())).isTrue();
  }

  @Test
  void nothingIsTakenAfterTheEnd() {
    assertThat(await(exporter.export(List.of(Spans.named("a"))))).isTrue();
    assertThat(await(exporter.flush())).isTrue();
    assertThat(await(exporter.shutdown())).isTrue();
    assertThat(await(exporter.shutdown())).isTrue();
    assertThat(await(exporter.flush())).isTrue();
    assertThat(await(exporter.export(List.of(Spans.named("b"))))).isFalse();
    assertThat(exporter.statistics().droppedSpans()).isEqualTo(1);
    assertThat(await(exporter.export(List.of()))).isTrue();
  }

  @Test
  void theEndWaitsForWhatWasTaken() {
    for (int i = 0; i < 50; i++) {
      exporter.export(List.of(Spans.named("span-" + i)));
    }
    assertThat(await(exporter.shutdown())).isTrue();
    for (int i = 0; i < 50; i++) {
      assertThat(receiver.nextSpan().getOperationName()).isEqualTo("span-" + i);
    }
  }

  @Test
  void optionsAreChecked() {
    JaegerAgentSpanExporterBuilder builder = JaegerAgentSpanExporter.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.port(65_536))
        .withMessage("port 65536: it is not between 1 and 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxPacketSize(65_508))
        .withMessage("maxPacketSize 65508: it is not between 1000 and 65507");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxQueuedSpans(0))
        .withMessageContaining("maxQueuedSpans 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.host(" "))
        .withMessage("host \" \": it is blank; write e.g. localhost");
    assertThat(JaegerAgentSpanExporter.builder().build())
        .hasToString("JaegerAgentSpanExporter[localhost:6831]");
  }
}
