/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.impl.ReusableLogEventFactory;

/** A context of Log4j that writes a file. */
final class Context implements AutoCloseable {

  static final String PATTERN =
      "<PatternLayout pattern='%level %logger %M %marker - %msg %X %x [%t]%n%throwable'/>";
  static final String EXTENDED =
      "<PatternLayout pattern='%level %logger - %msg %X %x [%t]%n%xEx'/>";
  static final String ECS =
      "<JsonTemplateLayout eventTemplateUri='classpath:EcsLayout.json'>"
          + "<EventTemplateAdditionalField key='parameters' format='JSON'"
          + " value='{\"$resolver\": \"messageParameter\"}'/></JsonTemplateLayout>";

  final LoggerContext loggers;
  final Path file;

  Context(Path folder, boolean asynchronous) {
    try {
      this.file = Files.createTempFile(folder, "lines", ".log");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.loggers =
        asynchronous
            ? new AsyncLoggerContext("test")
            : new LoggerContext("test", null, (String) null);
  }

  /** Starts one that masks by itself, as the service loader has it. */
  static Context masking(Path folder, String layout) {
    Context context = new Context(folder, false);
    context.configure(context.toFile(layout), "FILE", "Root");
    return context;
  }

  /** Starts one without masking. */
  static Context stock(Path folder, String layout) {
    System.setProperty("telltale.log4j2.install", "false");
    try {
      return masking(folder, layout);
    } finally {
      System.clearProperty("telltale.log4j2.install");
    }
  }

  /** Returns an appender to the file. */
  String toFile(String layout) {
    return "<File name='FILE' fileName='" + file + "'>" + layout + "</File>";
  }

  /** Configures the context, also anew. */
  void configure(String appenders, String reference, String root) {
    String xml =
        "<Configuration status='OFF'><Appenders>"
            + appenders
            + "</Appenders><Loggers><"
            + root
            + " level='INFO' includeLocation='true'><AppenderRef ref='"
            + reference
            + "'/></"
            + root
            + "></Loggers></Configuration>";
    try {
      loggers.start(
          new XmlConfiguration(
              loggers,
              new ConfigurationSource(
                  new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if ("false".equals(System.getProperty("telltale.log4j2.install"))) {
      // The factory of events is one for all contexts, and not made anew.
      for (LoggerConfig logger : loggers.getConfiguration().getLoggers().values()) {
        logger.setLogEventFactory(new ReusableLogEventFactory());
      }
    }
  }

  Logger logger() {
    return loggers.getLogger("shop.Login");
  }

  /** Stops everything, so that all is written, and returns it. */
  String written() {
    close();
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    ThreadContext.clearAll();
    loggers.stop(1, TimeUnit.MINUTES);
  }
}
