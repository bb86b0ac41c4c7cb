/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ConsoleSpanExporterTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";
  private static final String PARENT = "00f067aa0ba902b7";

  /** 2026-11-01T09:00:00Z. */
  private static final long START = 1_793_523_600_000_000_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ConsoleSpanExporter exporter =
      ConsoleSpanExporter.create(new PrintStream(bytes, false, StandardCharsets.US_ASCII));

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static SpanContext context(String spanId, TraceState state) {
    return SpanContext.create(TRACE, spanId, TraceFlags.getSampled(), state);
  }

  private static TestSpanData.Builder minimal() {
    return TestSpanData.builder()
        .setSpanContext(context(SPAN, TraceState.getDefault()))
        .setName("GET /orders")
        .setKind(SpanKind.SERVER)
        .setStartEpochNanos(START)
        .setEndEpochNanos(START + 1_000_001)
        .setStatus(StatusData.unset())
        .setHasEnded(true);
  }

  @Test
  void printsASpanThatHasNothing() {
    assertThat(exporter.export(List.of(minimal().build())).isSuccess()).isTrue();

    assertThat(printed())
        .isEqualTo(
            "{\"traceId\":\"0af7651916cd43dd8448eb211c80319c\",\"spanId\":\"b7ad6b7169203331\","
                + "\"name\":\"GET /orders\",\"kind\":\"SERVER\","
                + "\"startTime\":\"2026-11-01T09:00:00.000000000Z\","
                + "\"endTime\":\"2026-11-01T09:00:00.001000001Z\","
                + "\"status\":{\"code\":\"UNSET\"},\"attributes\":{},\"events\":[],\"links\":[],"
                + "\"scope\":{\"name\":\"\"},\"resource\":{}}\n");
  }

  @Test
  void printsEverythingThatASpanHas() {
    TraceState state = TraceState.builder().put("b", "2").put("a", "1").build();
    SpanData span =
        minimal()
            .setSpanContext(context(SPAN, state))
            .setParentSpanContext(context(PARENT, TraceState.getDefault()))
            .setStatus(StatusData.create(StatusCode.ERROR, "no \"é\"\n"))
            .setAttributes(Attributes.builder().put("error.code", 201).put("a", true).build())
            .setTotalAttributeCount(3)
            .setEvents(
                List.of(EventData.create(START + 5, "exception", Attributes.of(KEY, "v"), 4)))
            .setTotalRecordedEvents(3)
            .setLinks(List.of(LinkData.create(context(PARENT, state), Attributes.of(KEY, "w"), 2)))
            .setTotalRecordedLinks(2)
            .setInstrumentationScopeInfo(
                InstrumentationScopeInfo.builder("shop").setVersion("2").build())
            .setResource(
                Resource.create(
                    Attributes.builder()
                        .put("service.name", "orders")
                        .put("service.version", "1")
                        .put("host.name", "not printed")
                        .build()))
            .build();
    exporter.export(List.of(span));

    assertThat(printed())
        .isEqualTo(
            "{\"traceId\":\"0af7651916cd43dd8448eb211c80319c\",\"spanId\":\"b7ad6b7169203331\","
                + "\"traceState\":\"a=1,b=2\",\"parentSpanId\":\"00f067aa0ba902b7\","
                + "\"name\":\"GET /orders\",\"kind\":\"SERVER\","
                + "\"startTime\":\"2026-11-01T09:00:00.000000000Z\","
                + "\"endTime\":\"2026-11-01T09:00:00.001000001Z\","
                + "\"status\":{\"code\":\"ERROR\",\"description\":\"no \\\"é\\\"\\n\"},"
                + "\"attributes\":{\"a\":true,\"error.code\":201},\"droppedAttributesCount\":1,"
                + "\"events\":[{\"name\":\"exception\",\"time\":\"2026-11-01T09:00:00.000000005Z\","
                + "\"attributes\":{\"key\":\"v\"},\"droppedAttributesCount\":3}],"
                + "\"droppedEventsCount\":2,"
                + "\"links\":[{\"traceId\":\"0af7651916cd43dd8448eb211c80319c\","
                + "\"spanId\":\"00f067aa0ba902b7\",\"traceState\":\"a=1,b=2\","
                + "\"attributes\":{\"key\":\"w\"},\"droppedAttributesCount\":1}],"
                + "\"droppedLinksCount\":1,\"scope\":{\"name\":\"shop\",\"version\":\"2\"},"
                + "\"resource\":{\"service.name\":\"orders\",\"service.version\":\"1\"}}\n");
  }

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("key");

  @EnabledIf("io.telltale.sdk.Features#nestedValues")
  @Test
  void keepsTheTypesOfAttributes() {
    Attributes attributes =
        Attributes.builder()
            .put("text", "t")
            .put("long", Long.MAX_VALUE)
            .put("double", 0.25)
            .put("infinite", Double.POSITIVE_INFINITY)
            .put("truth", false)
            .put("texts", "a", "b")
            .put("longs", 1, 2)
            .put("doubles", 0.5, Double.NaN)
            .put("truths", true, false)
            .put(
                AttributeKey.valueKey("nested"),
                Value.of(
                    KeyValue.of("b", Value.of(Value.of(1), Value.of("x"), Value.empty())),
                    KeyValue.of("a", Value.of(new byte[] {1, 2, 3}))))
            .build();
    exporter.export(
        List.of(minimal().setAttributes(attributes).setTotalAttributeCount(10).build()));

    assertThat(printed())
        .contains(
            "\"attributes\":{\"double\":0.25,\"doubles\":[0.5,\"NaN\"],\"infinite\":\"Infinity\","
                + "\"long\":9223372036854775807,\"longs\":[1,2],"
                + "\"nested\":{\"b\":[1,\"x\",null],\"a\":\"AQID\"},"
                + "\"text\":\"t\",\"texts\":[\"a\",\"b\"],\"truth\":false,"
                + "\"truths\":[true,false]},\"events\"");
  }

  @Test
  void writesALineByOneCall() {
    List<String> writes = new ArrayList<>();
    PrintStream stream =
        new PrintStream(OutputStream.nullOutputStream()) {
          @Override
          public void write(byte[] buffer, int offset, int length) {
            writes.add(new String(buffer, offset, length, StandardCharsets.UTF_8));
          }
        };
    ConsoleSpanExporter.create(stream).export(List.of(minimal().build(), minimal().build()));

    assertThat(writes).hasSize(2).allMatch(w -> w.startsWith("{") && w.endsWith("}\n"));
  }

  @Test
  void failsOnceTheStreamHasFailed() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("closed pipe");
          }
        };
    ConsoleSpanExporter failing = ConsoleSpanExporter.create(new PrintStream(broken));

    assertThat(failing.export(List.of(minimal().build())).isSuccess()).isFalse();
    assertThat(failing.flush().isSuccess()).isFalse();
    assertThat(failing.shutdown().isSuccess()).isFalse();
  }

  @Test
  void oneSpanThatCannotBePrintedDoesNotHideTheOthers() {
    SpanData broken =
        new DelegatingSpanData(minimal().build()) {
          @Override
          public Attributes getAttributes() {
            throw new IllegalStateException("broken");
          }
        };
    CompletableResultCode result = exporter.export(List.of(broken, minimal().build()));

    assertThat(result.isSuccess()).isFalse();
    assertThat(printed().lines()).hasSize(1);
  }

  @Test
  void printsNothingAfterItsEndAndLeavesTheStreamOpen() {
    assertThat(exporter.shutdown().isSuccess()).isTrue();
    assertThat(exporter.export(List.of(minimal().build())).isSuccess()).isFalse();
    assertThat(exporter.shutdown().isSuccess()).isTrue();

    assertThat(printed()).isEmpty();
  }
}
