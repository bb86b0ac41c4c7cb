/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.telltale.jaeger.JaegerAgentSpanExporter;
import io.telltale.jaeger.JaegerAgentSpanExporterBuilder;
import io.telltale.jaeger.JaegerCollectorSpanExporter;
import io.telltale.jaeger.JaegerCollectorSpanExporterBuilder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenTelemetry's properties for Jaeger, with the names and meanings that its specification
 * has given them, and a few more.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class JaegerProperties {

  private static final String PREFIX = "otel.exporter.jaeger.";
  private static final String HOST = PREFIX + "agent.host";
  private static final String PORT = PREFIX + "agent.port";
  private static final String MAX_PACKET_SIZE = PREFIX + "agent.max.packet.size";
  private static final String ENDPOINT = PREFIX + "endpoint";
  private static final String USER = PREFIX + "user";
  private static final String PASSWORD = PREFIX + "password";
  private static final String TOKEN = PREFIX + "token";
  private static final String HEADERS = PREFIX + "headers";
  private static final String TIMEOUT = PREFIX + "timeout";
  private static final String CERTIFICATE = PREFIX + "certificate";

  private JaegerProperties() {}

  /**
   * Returns an agent's options.
   *
   * @throws ConfigurationException if a property has a value that cannot be used
   */
  public static JaegerAgentSpanExporterBuilder agent(ConfigProperties config) {
    JaegerAgentSpanExporterBuilder builder = JaegerAgentSpanExporter.builder();
    set(HOST, config.getString(HOST), builder::host);
    set(PORT, config.getInt(PORT), builder::port);
    set(MAX_PACKET_SIZE, config.getInt(MAX_PACKET_SIZE), builder::maxPacketSize);
    return builder;
  }

  /**
   * Returns a collector's options.
   *
   * @throws ConfigurationException if a property has a value that cannot be used
   */
  public static JaegerCollectorSpanExporterBuilder collector(ConfigProperties config) {
    JaegerCollectorSpanExporterBuilder builder = JaegerCollectorSpanExporter.builder();
    set(ENDPOINT, config.getString(ENDPOINT), builder::endpoint);
    Duration timeout = config.getDuration(TIMEOUT);
    set(TIMEOUT, timeout, builder::timeout);
    set(
        CERTIFICATE,
        config.getString(CERTIFICATE),
        path -> builder.sslContext(TrustedFile.read(path)));
    config
        .getMap(HEADERS)
        .forEach((name, value) -> set(HEADERS, value, it -> builder.addHeader(name, decode(it))));
    authenticate(builder, config);
    return builder;
  }

  private static void authenticate(
      JaegerCollectorSpanExporterBuilder builder, ConfigProperties config) {
    String user = config.getString(USER);
    String password = config.getString(PASSWORD);
    String token = config.getString(TOKEN);
    if ((user == null) != (password == null)) {
      throw new ConfigurationException(
          (user == null ? USER : PASSWORD)
              + " is missing, and "
              + (user == null ? PASSWORD : USER)
              + " is there: give both or neither");
    }
    if (user != null && token != null) {
      throw new ConfigurationException(
          USER + " and " + TOKEN + " are both there: a request can carry one authorization only");
    }
    if (user != null && password != null) {
      set(USER, user, it -> builder.basicAuthentication(it, password));
    }
    set(TOKEN, token, builder::bearerToken);
  }

  /** As OpenTelemetry does it for OTLP. */
  private static String decode(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }

  private static <T> void set(String property, @Nullable T value, Consumer<T> option) {
    if (value == null) {
      return;
    }
    try {
      option.accept(value);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(property + ": " + e.getMessage());
    }
  }
}
