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
import io.telltale.outlets.Scene;
import io.telltale.outlets.SocketSink;
import io.telltale.outlets.Traces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
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

  /** A context, of which a file or a socket is read at the end. */
  private static class Lines implements Scene.Outlet {

    final Context context;

    Lines(Context context) {
      this.context = context;
    }

    @Override
    public void put(String key, String value) {
      context.mdc.put(key, value);
    }

    @Override
    public void log(String text, @Nullable Throwable thrown, Object... arguments) {
      Object[] all = new Object[arguments.length + (thrown == null ? 0 : 1)];
      System.arraycopy(arguments, 0, all, 0, arguments.length);
      if (thrown != null) {
        all[arguments.length] = thrown;
      }
      context.logger().error(text, all);
    }

    @Override
    public String written() {
      return context.written();
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** One that sends to a server. */
  private static final class Sent extends Lines {

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

  private Function<Scene, Lines> context(boolean masking, Function<Context, String> elements) {
    return scene -> {
      Lines lines = new Lines(new Context(folder));
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

  private static Lines sent(Context context, boolean masking, String appender) {
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

  /** The masking stands behind the bridge, in the context that everybody has. */
  @Test
  void linesOfTheJdkThatComeOverTheBridge() throws Exception {
    LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger target = loggers.getLogger("shop.Bridged");
    Path file = folder.resolve("bridged.log");
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(loggers);
    encoder.setPattern("%-5level %logger{36} - %msg %kvp%n");
    encoder.start();
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(loggers);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
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
      target.detachAppender(appender);
      appender.stop();
    }

    String written = Files.readString(file);
    assertThat(written).doesNotContain(Canary.WORD, "rosalind");
    GoldenFile.check("bridge", written);
  }
}
