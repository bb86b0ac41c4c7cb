/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import io.telltale.outlets.LoginException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Lines in which Spring quotes what its beans throw when they begin and end. */
class LogbackSpringTest {

  @TempDir Path folder;

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger spring = loggers.getLogger("org.springframework");
  private final FileAppender<ILoggingEvent> appender = new FileAppender<>();
  private Path file;

  @BeforeEach
  void begin() {
    file = folder.resolve("spring.log");
    LogbackMasking.install(loggers);
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(loggers);
    encoder.setPattern("%level %logger - %msg%n%ex");
    encoder.start();
    appender.setContext(loggers);
    appender.setFile(file.toString());
    appender.setEncoder(encoder);
    appender.start();
    spring.addAppender(appender);
    spring.setAdditive(false);
    spring.setLevel(Level.INFO);
  }

  @AfterEach
  void end() {
    spring.detachAppender(appender);
    spring.setAdditive(true);
    spring.setLevel(null);
    appender.stop();
  }

  /** What another bean needs. */
  static final class Session {}

  /** Fails when Spring has made it. */
  static final class Failing implements InitializingBean {
    @Override
    public void afterPropertiesSet() {
      throw new LoginException(Line.CANARY);
    }
  }

  /** Fails when Spring makes it. */
  static final class FailingEarly {
    FailingEarly() {
      throw new LoginException(Line.CANARY);
    }
  }

  /** Needs one that fails. */
  record Dependent(Session session) {}

  /** Fails when Spring ends it. */
  static final class FailingLate implements DisposableBean {
    @Override
    public void destroy() {
      throw new LoginException(Line.CANARY);
    }
  }

  private void assertNoStart(AnnotationConfigApplicationContext context) {
    assertThatThrownBy(context::refresh).isInstanceOf(BeansException.class);
  }

  private String written() throws IOException {
    String written = Files.readString(file);
    assertThat(written).doesNotContain(Line.CANARY, "rosalind");
    return written;
  }

  @Test
  void aBeanThatAnotherOneNeedsFails() throws IOException {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean("dependent", Dependent.class);
      context.register(Factory.class);
      assertNoStart(context);
    }
    assertThat(written())
        .contains("Exception encountered during context initialization")
        .contains("UnsatisfiedDependencyException: Error creating bean with name 'dependent': ")
        .contains("Unsatisfied dependency expressed through constructor parameter 0: ")
        .contains("Factory method 'another' threw exception with message: ***");
  }

  private static Session failed() {
    throw new LoginException(Line.CANARY);
  }

  /** As a configuration has them. */
  static class Factory {
    @org.springframework.context.annotation.Bean
    Session another() {
      return failed();
    }
  }

  @Test
  void aMethodOfAConfigurationFails() throws IOException {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.register(Factory.class);
      assertNoStart(context);
    }
    assertThat(written())
        .contains("BeanCreationException: Error creating bean with name 'another'")
        .contains("Factory method 'another' threw exception with message: ***");
  }

  @Test
  void aBeanFailsAfterItsPropertiesAreSet() throws IOException {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean("failing", Failing.class);
      assertNoStart(context);
    }
    assertThat(written())
        .contains("BeanCreationException: Error creating bean with name 'failing': ***");
  }

  @Test
  void aConstructorFails() throws IOException {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean("early", FailingEarly.class);
      assertNoStart(context);
    }
    assertThat(written())
        .contains(
            "Failed to instantiate ["
                + FailingEarly.class.getName()
                + "]: Constructor threw exception");
  }

  @Test
  void aBeanFailsAtTheEnd() throws IOException {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean("late", FailingLate.class);
    context.refresh();
    context.close();

    assertThat(written())
        .contains("failed on bean with name 'late'", "LoginException: No session for ***");
  }
}
