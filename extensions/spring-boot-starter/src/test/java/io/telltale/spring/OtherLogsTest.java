/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static io.telltale.spring.RunningShop.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.telltale.spring.shop.StockException;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.autoconfigure.tracing.OpenTelemetryTracingAutoConfiguration;

/**
 * What the log says of an error that Telltale has replied to, if it is not that of Logback, in a
 * process of its own: short messages, and the exception where the format has its place.
 */
class OtherLogsTest {

  private static final List<String> OF_LOGBACK = List.of("logback-", "log4j-to-slf4j", "jul-to-");
  private static final String MESSAGE = "SHOP-503: replied with status 503";

  @TempDir Path folder;

  /** Returns what each of several shops of one process has printed. */
  private List<String> printed(List<Path> framework, List<String> others, List<String> shops)
      throws Exception {
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString();
      if (others.stream().noneMatch(name::startsWith)) {
        classPath.add(entry);
      }
    }
    framework.forEach(jar -> classPath.add(jar.toString()));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    // What the test reaches there counts as well, if somebody measures it.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("-javaagent:"))
        .forEach(command::add);
    command.add("-cp");
    command.add(String.join(File.pathSeparator, classPath));
    command.add(FailingShop.class.getName());
    command.addAll(shops);
    Path printed = folder.resolve("printed.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    int exit;
    try {
      exit = process.waitFor();
    } finally {
      process.destroyForcibly();
    }
    String output = Files.readString(printed);
    assertThat(exit).as(output).isZero();
    assertThat(output).doesNotContain(SECRET);
    return List.of(output.split("(?m)^" + FailingShop.NEXT)).subList(1, shops.size() + 1);
  }

  private static void hasTheExceptionBehindTheMessage(String printed) {
    assertThat(printed)
        .contains(
            MESSAGE + System.lineSeparator(),
            StockException.class.getName() + ": nothing left for ***",
            "\tat io.telltale.spring.shop.")
        .doesNotContain("MaskedThrowable");
  }

  private static void hasFieldsOfItsOwn(String printed) throws Exception {
    String found = printed.lines().filter(each -> each.contains(MESSAGE)).findFirst().orElse("{}");
    JsonNode line = new ObjectMapper().readTree(found);
    assertThat(line.at("/message").asText()).isEqualTo(MESSAGE);
    assertThat(line.at("/error/message").asText()).isEqualTo("nothing left for ***");
    assertThat(line.at("/error/stack_trace").asText())
        .startsWith(StockException.class.getName() + ": nothing left for ***")
        .contains("\tat io.telltale.spring.shop.");
  }

  @Test
  void log4jHasItBehindTheMessageOrInAFieldOfItsOwn() throws Exception {
    List<Path> jars;
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("tests.log4j")))) {
      jars = all.toList();
    }
    // Of another format behind these, Boot would print the one before.
    List<String> shops =
        List.of("spring.application.name=shop", "logging.structured.format.console=ecs");

    List<String> printed = printed(jars, OF_LOGBACK, shops);

    hasTheExceptionBehindTheMessage(printed.get(0));
    hasFieldsOfItsOwn(printed.get(1));
  }

  @Test
  void javaUtilLoggingHasItBehindTheMessage() throws Exception {
    List<String> others = new ArrayList<>(OF_LOGBACK);
    others.addAll(List.of("slf4j-api", "log4j-api"));
    // Micrometer's bridge tells SLF4J of its traces, which is not there.
    String withoutBridge =
        "spring.autoconfigure.exclude=" + OpenTelemetryTracingAutoConfiguration.class.getName();

    hasTheExceptionBehindTheMessage(printed(List.of(), others, List.of(withoutBridge)).get(0));
  }
}
