/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import io.telltale.outlets.Scene;
import io.telltale.outlets.SocketSink;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

/** What the usual set-ups of Log4j write of each scene: no value, and lines that read well. */
class Log4jGoldenTest {

  private static final String PATTERN =
      "<PatternLayout pattern='%d %-5level [%t] %logger{36} - %msg %X%n%ex'/>";
  private static final String ECS =
      "<JsonTemplateLayout eventTemplateUri='classpath:EcsLayout.json'/>";
  private static final String LOGSTASH =
      "<JsonTemplateLayout eventTemplateUri='classpath:LogstashJsonEventLayoutV1.json'/>";

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
      boolean masking, boolean asynchronous, Function<Context, String> appenders) {
    return scene -> {
      ContextOutlet lines = new ContextOutlet(new Context(folder, asynchronous));
      start(lines.context, masking, appenders.apply(lines.context));
      return lines;
    };
  }

  /** The last appender is the one to which the root logger refers. */
  private static void start(Context context, boolean masking, String appenders) {
    String name = appenders.replaceFirst("(?s).*name='(\\w+)'.*", "$1");
    System.setProperty("telltale.log4j2.install", String.valueOf(masking));
    try {
      context.configure(appenders, name, "Root");
    } finally {
      System.clearProperty("telltale.log4j2.install");
    }
  }

  private void check(String golden, Function<Context, String> appenders) {
    Scene.control(context(false, false, appenders));
    Scene.check(golden, Scene.playAll(context(true, false, appenders)));
  }

  @Test
  void patterns() {
    check("pattern", context -> context.toFile(PATTERN));
  }

  @Test
  void asynchronousAppenders() {
    check(
        "pattern",
        context ->
            context.toFile(PATTERN) + "<Async name='ASYNC'><AppenderRef ref='FILE'/></Async>");
  }

  @Test
  void asynchronousLoggers() {
    Scene.control(context(false, true, context -> context.toFile(PATTERN)));
    Scene.check("pattern", Scene.playAll(context(true, true, context -> context.toFile(PATTERN))));
  }

  @Test
  void rollingFiles() {
    check(
        "pattern",
        context ->
            "<RollingFile name='ROLLING' fileName='"
                + context.file
                + "' filePattern='"
                + context.file
                + ".%d{yyyy-MM-dd}.gz'>"
                + PATTERN
                + "<Policies><TimeBasedTriggeringPolicy/></Policies></RollingFile>");
  }

  @Test
  void ecs() {
    check("ecs", context -> context.toFile(ECS));
  }

  @Test
  void ecsOfSpringBoot() {
    check(
        "ecs-of-spring-boot",
        context -> {
          context.loggers.putObject(
              "org.springframework.boot.logging.log4j2.Log4J2LoggingSystem.environment",
              new StandardEnvironment());
          return context.toFile("<StructuredLogLayout format='ecs'/>");
        });
  }

  @Test
  void logstash() {
    check("logstash", context -> context.toFile(LOGSTASH));
  }

  private static ContextOutlet sent(Context context, boolean masking) {
    Sent lines = new Sent(context);
    start(
        context,
        masking,
        "<Socket name='SOCKET' host='127.0.0.1' port='"
            + lines.sink.port()
            + "'>"
            + ECS
            + "</Socket>");
    return lines;
  }

  @Test
  void sockets() {
    Scene.control(scene -> sent(new Context(folder, false), false));
    Scene.check("ecs", Scene.playAll(scene -> sent(new Context(folder, false), true)));
  }
}
