/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import io.opentelemetry.context.Scope;
import io.telltale.outlets.Canary;
import io.telltale.outlets.GoldenFile;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.MissingClasses;
import io.telltale.outlets.Scene;
import io.telltale.outlets.SocketSink;
import io.telltale.outlets.Traces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** What the usual set-ups of Logback write of each scene: no value, and lines that read well. */
class LogbackGoldenTest {

  private static final String PATTERN =
      "<encoder><pattern>%d %-5level [%thread] %logger{36} - %msg %kvp %mdc%n</pattern></encoder>";
  private static final String LOGSTASH =
      "<encoder class='net.logstash.logback.encoder.LogstashEncoder'/>";
  private static final String JSON =
      "<encoder class='ch.qos.logback.classic.encoder.JsonEncoder'/>";
  private static final String ECS =
      "<encoder class='org.springframework.boot.logging.logback.StructuredLogEncoder'>"
          + "<format>ecs</format></encoder>";

  @TempDir Path folder;

  /** One that sends to a server. */
  private static final class Sent extends ContextOutlet {

    private final SocketSink sink = new SocketSink();

    Sent(Context context) {
      super(context);
    }

    @Override
    public String written() {
      super.written();
      return sink.received();
    }

    @Override
    public void close() {
      super.close();
      sink.close();
    }
  }

  private Function<Scene, ContextOutlet> context(
      boolean masking, Function<Context, String> elements) {
    return scene -> {
      ContextOutlet lines = new ContextOutlet(new Context(folder));
      start(lines.context, masking, elements.apply(lines.context));
      return lines;
    };
  }

  private static void start(Context context, boolean masking, String elements) {
    if (masking) {
      LogbackMasking.install(context.loggers);
    }
    context.loggers.putObject(Environment.class.getName(), new StandardEnvironment());
    context.configure(elements);
  }

  private void check(String golden, Function<Context, String> elements) {
    Scene.control(context(false, elements));
    Scene.check(golden, Scene.playAll(context(true, elements)));
  }

  @Test
  void patterns() {
    check("pattern", context -> context.toFile(PATTERN, ""));
  }

  @Test
  void asynchronousAppenders() {
    check(
        "pattern",
        context ->
            context.toFile(
                PATTERN,
                "<appender name='OUTER' class='ch.qos.logback.classic.AsyncAppender'>"
                    + "<appender-ref ref='FILE'/></appender>"));
  }

  @Test
  void rollingFiles() {
    check(
        "pattern",
        context ->
            context
                .toFile(
                    "<rollingPolicy class='ch.qos.logback.core.rolling.TimeBasedRollingPolicy'>"
                        + "<fileNamePattern>"
                        + context.file
                        + ".%d{yyyy-MM-dd}.gz</fileNamePattern></rollingPolicy>"
                        + PATTERN,
                    "")
                .replace("core.FileAppender", "core.rolling.RollingFileAppender"));
  }

  @Test
  void logstash() {
    check("logstash", context -> context.toFile(LOGSTASH, ""));
  }

  @Test
  void jsonOfLogback() {
    check("json", context -> context.toFile(JSON, ""));
  }

  @Test
  void ecsOfSpringBoot() {
    check("ecs", context -> context.toFile(ECS, ""));
  }

  private static ContextOutlet sent(Context context, boolean masking, String appender) {
    Sent lines = new Sent(context);
    start(
        context,
        masking,
        appender.replace("PORT", String.valueOf(lines.sink.port()))
            + "<root level='INFO'><appender-ref ref='SOCKET'/></root>");
    return lines;
  }

  @Test
  void socketsOfLogstash() {
    String appender =
        "<appender name='SOCKET' class='net.logstash.logback.appender.LogstashTcpSocketAppender'>"
            + "<destination>127.0.0.1:PORT</destination>"
            + LOGSTASH
            + "</appender>";
    Scene.control(scene -> sent(new Context(folder), false, appender));
    Scene.check("logstash", Scene.playAll(scene -> sent(new Context(folder), true, appender)));
  }

  /** Logs by the JDK's logger, over the bridge, in the context that everybody has. */
  static String logOverTheBridge(String folder) {
    LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger target = loggers.getLogger("shop.Bridged");
    Path file = Path.of(folder, "bridged.log");
    FileAppender<ILoggingEvent> appender = appender(loggers, file);
    target.setLevel(Level.INFO);
    target.setAdditive(false);
    target.addAppender(appender);
    Logger source = Logger.getLogger("shop.Bridged");
    SLF4JBridgeHandler bridge = new SLF4JBridgeHandler();
    source.setUseParentHandlers(false);
    source.addHandler(bridge);
    try (Scope ignored = Traces.fresh().makeCurrent()) {
      LogRecord record =
          new LogRecord(java.util.logging.Level.SEVERE, "login of {0} failed for {1}");
      record.setLoggerName("shop.Bridged");
      record.setParameters(new Object[] {Canary.EMAIL, 17});
      record.setThrown(new LoginException(Canary.EMAIL));
      source.log(record);
      source.info("again " + Canary.EMAIL);
    } finally {
      source.removeHandler(bridge);
      target.detachAppender(appender.getName());
      appender.stop();
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAppender<ILoggingEvent> appender(LoggerContext loggers, Path file) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(loggers);
    encoder.setPattern("%-5level %logger{36} - %msg %kvp%n");
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(loggers);
    appender.setName("BRIDGED");
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  /** The masking stands behind the bridge. */
  @Test
  void linesOfTheJdkThatComeOverTheBridge() {
    String written = logOverTheBridge(folder.toString());

    assertThat(written).doesNotContain(Canary.WORD, "rosalind");
    GoldenFile.check("bridge", written);
  }

  /** The control: in a class loader of its own, where nothing masks. */
  @Test
  void withoutMaskingTheyHoldTheValue() {
    System.setProperty("telltale.logback.install", "false");
    try {
      String written =
          MissingClasses.call(
              "no.class.at.all.", LogbackGoldenTest.class, "logOverTheBridge", folder.toString());

      assertThat(written).contains("login of " + Canary.EMAIL, "again " + Canary.EMAIL);
    } finally {
      System.clearProperty("telltale.logback.install");
    }
  }
}
