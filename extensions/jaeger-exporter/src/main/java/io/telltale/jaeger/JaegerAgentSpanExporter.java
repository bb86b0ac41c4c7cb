/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;
import org.apache.thrift.TException;

/**
 * Sends spans to a Jaeger agent, or to whatever else listens on its port: Thrift, compact protocol,
 * UDP, port 6831.
 *
 * <p>It masks nothing itself: wrap it with {@code Telltale.masking}. {@code Telltale.setup} and
 * OpenTelemetry's autoconfigure do so.
 *
 * <p>{@link #export} takes a copy of the batch and returns at once. A thread of the exporter sends
 * the copy. The batch fails if a span was dropped, or after the system has reported that nobody
 * listens. Later batches are sent all the same. Safe for concurrent use; no method throws.
 */
public final class JaegerAgentSpanExporter implements SpanExporter {

  private static final Logger LOGGER = Logger.getLogger(JaegerAgentSpanExporter.class.getName());

  private final ExportCounters counters = new ExportCounters();
  private final ThrottledLog log = new ThrottledLog(LOGGER, System::nanoTime);
  private final String address;
  private final AgentConnection connection;
  private final AgentBatchWriter writer;
  private final ExportQueue queue;

  /** Used by the thread of the queue only. */
  private boolean lost;

  JaegerAgentSpanExporter(JaegerAgentSpanExporterBuilder builder) {
    this.address = builder.host() + ":" + builder.port();
    this.connection = new AgentConnection(builder.host(), builder.port(), builder.maxPacketSize());
    this.writer = new AgentBatchWriter(builder.maxPacketSize(), counters, this::send);
    this.queue =
        new ExportQueue(
            "telltale-jaeger-agent", builder.maxQueuedSpans(), counters, log, this::exportNow);
  }

  /** Starts an exporter to {@code localhost:6831}. */
  public static JaegerAgentSpanExporterBuilder builder() {
    return new JaegerAgentSpanExporterBuilder();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return queue.submit(spans);
  }

  @Override
  public CompletableResultCode flush() {
    return queue.flush();
  }

  /** Sends what was taken, and closes the socket. Later batches are refused. */
  @Override
  public CompletableResultCode shutdown() {
    return queue.shutdown(connection::close);
  }

  /** Returns what has been sent and dropped so far. */
  public ExportStatistics statistics() {
    return counters.statistics();
  }

  private boolean exportNow(List<SpanData> spans) {
    lost = false;
    boolean complete = true;
    for (ResourceSpans group : ResourceSpans.group(spans)) {
      try {
        complete &= writer.write(group);
      } catch (TException | RuntimeException e) {
        // Of the resource: a span that cannot be encoded is the writer's matter.
        counters.dropped(group.spans().size());
        complete = false;
      }
    }
    if (!complete) {
      log.warn(
          "spans that do not fit into a datagram even when shortened, or that cannot be encoded,"
              + " are dropped");
    }
    return complete && !lost;
  }

  private void send(byte[] bytes, int length, int spans) {
    counters.request();
    try {
      if (!connection.send(bytes, length)) {
        lost("nobody listens there");
      }
      counters.sent(spans, length);
    } catch (IOException | RuntimeException e) {
      counters.dropped(spans);
      // What the network says of a datagram holds nothing of what is in it.
      lost(e.toString());
    }
  }

  private void lost(String reason) {
    lost = true;
    counters.failedRequest();
    log.warn(
        "spans for the Jaeger agent at "
            + address
            + " are lost: "
            + reason
            + "; is it running, is its UDP port open, and is the maximum packet size one that"
            + " the network takes?");
  }

  /** Names where spans go. */
  @Override
  public String toString() {
    return "JaegerAgentSpanExporter[" + address + "]";
  }
}
