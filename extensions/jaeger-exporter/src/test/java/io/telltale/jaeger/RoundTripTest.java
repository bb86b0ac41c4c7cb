/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static org.assertj.core.api.Assertions.assertThat;

import io.jaegertracing.thriftjava.Batch;
import io.jaegertracing.thriftjava.Log;
import io.jaegertracing.thriftjava.Process;
import io.jaegertracing.thriftjava.Span;
import io.jaegertracing.thriftjava.SpanRef;
import io.jaegertracing.thriftjava.SpanRefType;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;

/** Random spans, encoded by us, decoded by Jaeger's generated classes, and compared. */
class RoundTripTest {

  @Property(tries = 300)
  void spansSurviveTheCompactProtocolInDatagrams(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) throws TException {
    RandomSpans random = new RandomSpans(seed);
    Resource resource = random.resource();
    List<SpanData> spans = spans(random, resource, count);

    List<Batch> batches = new ArrayList<>();
    ExportCounters counters = new ExportCounters();
    AgentBatchWriter writer =
        new AgentBatchWriter(
            JaegerAgentSpanExporterBuilder.GREATEST_PACKET_SIZE,
            counters,
            (bytes, length, n) -> {
              assertThat(length).isLessThanOrEqualTo(65_507);
              batches.add(Decoded.datagram(bytes, length));
              assertThat(batches.get(batches.size() - 1).getSpans()).hasSize(n);
            });
    assertThat(writer.write(new ResourceSpans(resource, spans))).isTrue();

    assertThat(counters.statistics()).isEqualTo(new ExportStatistics(0, 0, 0, 0, 0, 0));
    batches.forEach(batch -> checkProcess(batch.getProcess(), resource));
    checkSpans(batches.stream().flatMap(batch -> batch.getSpans().stream()).toList(), spans);
  }

  @Property(tries = 300)
  void spansSurviveTheBinaryProtocolInBodies(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int count) throws TException {
    RandomSpans random = new RandomSpans(seed);
    Resource resource = random.resource();
    List<SpanData> spans = spans(random, resource, count);

    ThriftBuffer body = new ThriftBuffer();
    new Batch(
            ResourceConverter.convert(resource),
            spans.stream().map(SpanConverter::convert).toList())
        .write(new TBinaryProtocol(body));
    Batch batch = Decoded.body(Arrays.copyOf(body.bytes(), body.length()));

    checkProcess(batch.getProcess(), resource);
    checkSpans(batch.getSpans(), spans);
  }

  private static List<SpanData> spans(RandomSpans random, Resource resource, int count) {
    List<SpanData> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spans.add(random.span(resource));
    }
    return spans;
  }

  private static void checkProcess(Process process, Resource resource) {
    assertThat(process.getServiceName()).isEqualTo(Expected.serviceName(resource));
    assertThat(Decoded.map(process.getTags())).isEqualTo(Expected.processTags(resource));
  }

  private static void checkSpans(List<Span> decoded, List<SpanData> spans) {
    assertThat(decoded).hasSameSizeAs(spans);
    for (int i = 0; i < spans.size(); i++) {
      check(decoded.get(i), spans.get(i));
    }
  }

  private static void check(Span decoded, SpanData span) {
    assertThat(id(decoded.getTraceIdHigh()) + id(decoded.getTraceIdLow()))
        .isEqualTo(span.getTraceId());
    assertThat(id(decoded.getSpanId())).isEqualTo(span.getSpanId());
    assertThat(id(decoded.getParentSpanId())).isEqualTo(span.getParentSpanId());
    assertThat(decoded.getOperationName()).isEqualTo(Expected.utf8(span.getName()));
    assertThat(decoded.getFlags()).isEqualTo(span.getSpanContext().isSampled() ? 1 : 0);
    checkTime(decoded.getStartTime(), span.getStartEpochNanos());
    long nanos = Math.max(0, span.getEndEpochNanos() - span.getStartEpochNanos());
    assertThat(decoded.getDuration()).isEqualTo(nanos / 1_000);
    assertThat(Decoded.map(decoded.getTags())).isEqualTo(Expected.tags(span));
    checkReferences(decoded, span);
    checkLogs(decoded, span);
  }

  private static void checkReferences(Span decoded, SpanData span) {
    List<SpanRef> references =
        decoded.getReferences() == null ? List.of() : decoded.getReferences();
    assertThat(references).hasSameSizeAs(span.getLinks());
    for (int i = 0; i < references.size(); i++) {
      SpanRef reference = references.get(i);
      SpanContext linked = span.getLinks().get(i).getSpanContext();
      assertThat(reference.getRefType()).isEqualTo(SpanRefType.FOLLOWS_FROM);
      assertThat(id(reference.getTraceIdHigh()) + id(reference.getTraceIdLow()))
          .isEqualTo(linked.getTraceId());
      assertThat(id(reference.getSpanId())).isEqualTo(linked.getSpanId());
    }
  }

  private static void checkLogs(Span decoded, SpanData span) {
    List<Log> logs = decoded.getLogs() == null ? List.of() : decoded.getLogs();
    assertThat(logs.stream().map(log -> Decoded.map(log.getFields())))
        .isEqualTo(Expected.fields(span));
    int ofLinks = logs.size() - span.getEvents().size();
    for (int i = 0; i < logs.size(); i++) {
      checkTime(
          logs.get(i).getTimestamp(),
          i < ofLinks
              ? span.getStartEpochNanos()
              : span.getEvents().get(i - ofLinks).getEpochNanos());
    }
  }

  private static void checkTime(long micros, long nanos) {
    assertThat(nanos - micros * 1_000).isBetween(0L, 999L);
  }

  private static String id(long bits) {
    return String.format("%016x", bits);
  }
}
