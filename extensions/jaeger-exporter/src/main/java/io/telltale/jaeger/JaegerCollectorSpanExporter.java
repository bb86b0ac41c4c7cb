/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.jaegertracing.thriftjava.Batch;
import io.jaegertracing.thriftjava.Span;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.thrift.TException;

/**
 * Sends spans to a Jaeger collector: Thrift, binary protocol, HTTP, port 14268, path {@code
 * /api/traces}.
 *
 * <p>It masks nothing itself: wrap it with {@code Telltale.masking}. {@code Telltale.setup} and
 * OpenTelemetry's autoconfigure do so.
 *
 * <p>{@link #export} takes a copy of the batch and returns at once. A thread of the exporter sends
 * the copy. The batch fails if the collector does not answer in time, or does not answer with
 * success. Then the spans are dropped. Later batches are sent all the same. Safe for concurrent
 * use; no method throws.
 */
public final class JaegerCollectorSpanExporter implements SpanExporter {

  private static final Logger LOGGER =
      Logger.getLogger(JaegerCollectorSpanExporter.class.getName());

  private static final Pattern NOT_PRINTABLE = Pattern.compile("[^ -~]");

  /** Characters of what the network says. */
  private static final int MAX_TOLD = 256;

  private static final int SUCCESS = 200;
  private static final int NO_SUCCESS = 300;

  /** A larger body is not kept for the next request: beside sending it, a new one costs nothing. */
  private static final int USUAL_BODY = 1 << 16;

  private final ExportCounters counters = new ExportCounters();
  private final ThrottledLog log = new ThrottledLog(LOGGER, System::nanoTime);
  private final String address;
  private final CollectorRequests requests;
  private final ExportQueue queue;

  /** Used by the thread of the queue only. */
  private ThriftBuffer body = new ThriftBuffer();

  JaegerCollectorSpanExporter(JaegerCollectorSpanExporterBuilder builder) {
    this.address = builder.endpoint().toString();
    this.requests = new CollectorRequests(builder);
    this.queue =
        new ExportQueue(
            "telltale-jaeger-collector", builder.maxQueuedSpans(), counters, log, this::exportNow);
  }

  /** Starts an exporter to {@code http://localhost:14268/api/traces}. */
  public static JaegerCollectorSpanExporterBuilder builder() {
    return new JaegerCollectorSpanExporterBuilder();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    return queue.submit(spans);
  }

  @Override
  public CompletableResultCode flush() {
    return queue.flush();
  }

  /** Sends what was taken, and lets the connections go. Later batches are refused. */
  @Override
  public CompletableResultCode shutdown() {
    return queue.shutdown(requests::close);
  }

  /** Returns what has been sent and dropped so far. */
  public ExportStatistics statistics() {
    return counters.statistics();
  }

  private boolean exportNow(List<SpanData> spans) {
    boolean complete = true;
    for (ResourceSpans group : ResourceSpans.group(spans)) {
      List<Span> converted = convert(group.spans());
      int unreadable = group.spans().size() - converted.size();
      if (unreadable > 0) {
        counters.dropped(unreadable);
        log.warn("spans that cannot be encoded are dropped");
        complete = false;
      }
      if (!converted.isEmpty()) {
        complete &= post(group, converted);
      }
    }
    return complete;
  }

  private static List<Span> convert(List<SpanData> spans) {
    List<Span> converted = new ArrayList<>(spans.size());
    for (SpanData span : spans) {
      try {
        converted.add(SpanConverter.convert(span));
      } catch (RuntimeException skipped) {
        // A span of someone else's making may hold anything, also what is no id. The caller counts.
      }
    }
    return converted;
  }

  private boolean post(ResourceSpans group, List<Span> spans) {
    String failure;
    try {
      // An error such as one of memory may have left a part of an earlier batch.
      body.truncate(0);
      new Batch(ResourceConverter.convert(group.resource()), spans)
          .write(new ShortTexts.Binary(body));
      counters.request();
      int status = requests.post(body.bytes(), body.length());
      if (status >= SUCCESS && status < NO_SUCCESS) {
        counters.sent(spans.size(), body.length());
        // Now, as the next batch may be long in coming.
        body.clear(USUAL_BODY);
        return true;
      }
      failure = "it answered with status " + status;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = "the thread was interrupted";
    } catch (IOException e) {
      failure = told(e);
    } catch (TException | RuntimeException e) {
      failure = e.getClass().getName();
    }
    failed(spans.size(), failure);
    return false;
  }

  /**
   * What the network says of a request holds nothing of what is in it. The other side may have a
   * say in it, such as its status line, and whoever reads the log may read it on a terminal.
   */
  private static String told(IOException failure) {
    String text = failure.toString();
    String start = text.length() <= MAX_TOLD ? text : text.substring(0, MAX_TOLD) + " [cut]";
    return NOT_PRINTABLE.matcher(start).replaceAll("?");
  }

  private void failed(int spans, String reason) {
    // The request may still be reading the one that it was given.
    body = new ThriftBuffer();
    counters.dropped(spans);
    counters.failedRequest();
    log.warn("spans for the Jaeger collector at " + address + " are lost: " + reason);
  }

  /** Names where spans go, without any credential. */
  @Override
  public String toString() {
    return "JaegerCollectorSpanExporter[" + address + "]";
  }
}
