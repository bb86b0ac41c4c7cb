/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static java.util.Objects.requireNonNull;

/** Collects the options of a {@link JaegerAgentSpanExporter}. Not safe for concurrent use. */
public final class JaegerAgentSpanExporterBuilder {

  /** The port on which agents take Thrift in compact form. */
  public static final int DEFAULT_PORT = 6831;

  /** The largest packet that agents and the OpenTelemetry Collector take by default, in bytes. */
  public static final int DEFAULT_MAX_PACKET_SIZE = 65_000;

  /** How many spans wait to be sent at most, if not given. */
  public static final int DEFAULT_MAX_QUEUED_SPANS = 8_192;

  static final int LEAST_PACKET_SIZE = 1_000;

  /** What IPv4 can carry: 65,535 bytes without its own header and that of UDP. */
  static final int GREATEST_PACKET_SIZE = 65_507;

  private static final int GREATEST_PORT = 65_535;

  private String host = "localhost";
  private int port = DEFAULT_PORT;
  private int maxPacketSize = DEFAULT_MAX_PACKET_SIZE;
  private int maxQueuedSpans = DEFAULT_MAX_QUEUED_SPANS;

  JaegerAgentSpanExporterBuilder() {}

  /**
   * Sets the host, a name or an address. It is looked up when the first spans are sent, and again
   * after failures: it need not be there yet.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public JaegerAgentSpanExporterBuilder host(String host) {
    requireNonNull(host, "host");
    if (host.isBlank()) {
      throw new IllegalArgumentException(
          "host \"" + host + "\": it is blank; write e.g. localhost");
    }
    this.host = host;
    return this;
  }

  /**
   * Sets the port.
   *
   * @throws IllegalArgumentException if it is not between 1 and 65535
   */
  public JaegerAgentSpanExporterBuilder port(int port) {
    this.port = inRange("port", port, 1, GREATEST_PORT);
    return this;
  }

  /**
   * Sets the size of the largest datagram. Agents refuse more than they are set to, and systems
   * more than their limit, which is 9,216 on macOS by default.
   *
   * @param bytes without the headers of UDP and IP
   * @throws IllegalArgumentException if it is not between 1,000 and 65,507
   */
  public JaegerAgentSpanExporterBuilder maxPacketSize(int bytes) {
    this.maxPacketSize = inRange("maxPacketSize", bytes, LEAST_PACKET_SIZE, GREATEST_PACKET_SIZE);
    return this;
  }

  /**
   * Sets how many spans wait to be sent at most; those that come then are dropped and counted.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public JaegerAgentSpanExporterBuilder maxQueuedSpans(int spans) {
    this.maxQueuedSpans = inRange("maxQueuedSpans", spans, 1, Integer.MAX_VALUE);
    return this;
  }

  /** Returns the exporter. It opens nothing and starts no thread before the first batch. */
  public JaegerAgentSpanExporter build() {
    return new JaegerAgentSpanExporter(this);
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  int maxPacketSize() {
    return maxPacketSize;
  }

  int maxQueuedSpans() {
    return maxQueuedSpans;
  }

  static int inRange(String option, int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new IllegalArgumentException(
          option + " " + value + ": it is not between " + least + " and " + greatest);
    }
    return value;
  }
}
