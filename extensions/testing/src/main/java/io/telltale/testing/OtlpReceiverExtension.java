/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An {@link OtlpReceiver} for the tests of a class.
 *
 * <pre>{@code
 * @RegisterExtension static final OtlpReceiverExtension otlp = OtlpReceiverExtension.http();
 * }</pre>
 *
 * <p>In a static field it runs from before the first test to after the last, on one port, and
 * forgets before each test what it received. In another field it runs for one test.
 */
public final class OtlpReceiverExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private final Supplier<OtlpReceiver> start;
  private @Nullable OtlpReceiver receiver;

  /** How many of all and each have begun and not ended: nested classes begin again. */
  private int users;

  private OtlpReceiverExtension(Supplier<OtlpReceiver> start) {
    this.start = start;
  }

  /** Returns an extension that receives OTLP over HTTP. */
  public static OtlpReceiverExtension http() {
    return new OtlpReceiverExtension(OtlpReceiver::http);
  }

  /** Returns an extension that receives OTLP over gRPC, see {@link OtlpReceiver#grpc()}. */
  public static OtlpReceiverExtension grpc() {
    return new OtlpReceiverExtension(OtlpReceiver::grpc);
  }

  /**
   * Returns the receiver.
   *
   * @throws IllegalStateException outside of the tests
   */
  public OtlpReceiver receiver() {
    OtlpReceiver running = receiver;
    if (running == null) {
      throw new IllegalStateException(
          "the OTLP receiver runs only during the tests of the class that registers it;"
              + " put @RegisterExtension on its field");
    }
    return running;
  }

  /** Returns the URL that exporters are given, without a path. */
  public String endpoint() {
    return receiver().endpoint();
  }

  /** Returns the requests of this test so far, of every signal. */
  public List<OtlpRequest> requests() {
    return receiver().requests();
  }

  /** Returns the spans of this test so far. */
  public List<ReceivedSpan> spans() {
    return receiver().spans();
  }

  /** Returns the one span of that name, see {@link OtlpReceiver#span}. */
  public ReceivedSpan span(String name) {
    return receiver().span(name);
  }

  /** Returns the log records of this test so far. */
  public List<ReceivedLog> logs() {
    return receiver().logs();
  }

  /** Returns the metrics of this test so far. */
  public List<ReceivedMetric> metrics() {
    return receiver().metrics();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    begin();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    begin();
    receiver().reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    end();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    end();
  }

  private void begin() {
    if (users++ == 0) {
      receiver = start.get();
    }
  }

  private void end() {
    OtlpReceiver running = receiver;
    if (--users == 0 && running != null) {
      receiver = null;
      running.close();
    }
  }
}
