/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A context of Logback that writes a file. */
final class Context implements AutoCloseable {

  static final String PATTERN =
      "<encoder><pattern>%level %logger %method %marker - %msg %mdc %kvp%n%ex</pattern></encoder>";

  final LoggerContext loggers = new LoggerContext();
  final LogbackMDCAdapter mdc = new LogbackMDCAdapter();
  final Path file;

  Context(Path folder) {
    try {
      this.file = Files.createTempFile(folder, "lines", ".log");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    loggers.setMDCAdapter(mdc);
  }

  /** Starts one that masks by itself, as the service loader has it. */
  static Context masking(Path folder, String encoder) {
    Context context = new Context(folder);
    LogbackMasking.install(context.loggers);
    context.configure(context.toFile(encoder, ""));
    return context;
  }

  /** Returns the configuration of an appender to the file, and of others that refer to it. */
  String toFile(String encoder, String others) {
    return "<appender name='FILE' class='ch.qos.logback.core.FileAppender'><file>"
        + file
        + "</file>"
        + encoder
        + "</appender>"
        + others
        + "<root level='INFO'><appender-ref ref='"
        + (others.isEmpty() ? "FILE" : "OUTER")
        + "'/></root>";
  }

  void configure(String elements) {
    JoranConfigurator joran = new JoranConfigurator();
    joran.setContext(loggers);
    String xml = "<configuration>" + elements + "</configuration>";
    try {
      joran.doConfigure(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (JoranException failure) {
      throw new IllegalStateException(failure);
    }
  }

  Logger logger() {
    return loggers.getLogger("shop.Login");
  }

  /** Stops everything, so that all is written, and returns it. */
  String written() {
    loggers.stop();
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    loggers.stop();
  }
}
