/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exceptions of Groovy, whose compiler runs no processor: the runtime has to find them. */
class GroovyTest {

  private static final String COMPILER = "org.codehaus.groovy.tools.FileSystemCompiler";

  private static final String SOURCE =
      """
      package com.acme

      import io.telltale.annotations.*

      @ErrorCode(value = 7, domain = "SHOP")
      class Declined extends RuntimeException {
        @Sensitive private final String card
        @ErrorAttribute String shop = "tea"

        Declined(String card) {
          super("declined: " + card)
          this.card = card
        }

        static Throwable raise() { new Declined("4111111111111111") }
      }
      """;

  @TempDir Path directory;

  @Test
  void noTextOfItLeavesAndAWarningSaysWhy() throws Exception {
    assumeTrue(isPresent(), "Groovy's compiler comes with -Pgroovy");
    Path classes = compile();

    List<String> warnings = new ArrayList<>();
    Handler handler = handler(warnings);
    Logger logger = Logger.getLogger("io.telltale.runtime");
    logger.addHandler(handler);
    try (Recording recording = new Recording(List.of(classes))) {
      assertThat(recording.of("com.acme.Declined")).isEqualTo("message=***");
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(warnings).anyMatch(warning -> warning.contains("com.acme.Declined"));
  }

  private static boolean isPresent() {
    try {
      Class.forName(COMPILER, false, GroovyTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private Path compile() throws IOException, ReflectiveOperationException {
    Path source = Files.writeString(directory.resolve("Declined.groovy"), SOURCE);
    Path classes = Files.createDirectories(directory.resolve("classes"));
    String[] arguments = {
      "-cp", Compiler.join(Compiler.runtimePath()), "-d", classes.toString(), source.toString()
    };
    Class.forName(COMPILER)
        .getMethod("commandLineCompile", String[].class)
        .invoke(null, (Object) arguments);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      assertThat(loader.loadClass("com.acme.Declined").getInterfaces())
          .extracting(Class::getName)
          .containsExactly("groovy.lang.GroovyObject");
    }
    return classes;
  }

  private static Handler handler(List<String> warnings) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        if (record.getLevel() == Level.WARNING) {
          warnings.add(record.getMessage());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
