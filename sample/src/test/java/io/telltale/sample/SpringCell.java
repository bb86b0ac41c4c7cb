/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.telltale.testing.ReceivedSpan;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A version of Spring Boot, and what traces it. */
enum SpringCell {
  /** Boot 3.5 with Micrometer's bridge. */
  BRIDGE_3("spring-boot-3", false),

  /** Boot 4.0 with Micrometer's bridge. */
  BRIDGE_4("spring-boot-4", false),

  /** Boot 3.5 with OpenTelemetry's own starter. */
  STARTER_3("spring-boot-opentelemetry", false),

  /** Boot 3.5 without a tracing of its own, under the Java agent with Telltale's extension. */
  AGENT_3("spring-boot-3", true),

  /** Boot 4.0 without a tracing of its own, under the Java agent with Telltale's extension. */
  AGENT_4("spring-boot-4", true);

  private static final String BRIDGE = "micrometer-tracing-bridge-otel";

  /** Boot would take it for reactive applications too. */
  private static final String TOMCAT = "tomcat-embed-core";

  private final String module;
  private final boolean agent;

  SpringCell(String module, boolean agent) {
    this.module = module;
    this.agent = agent;
  }

  boolean hasAgent() {
    return agent;
  }

  boolean isBridge() {
    return this == BRIDGE_3 || this == BRIDGE_4;
  }

  /**
   * Starts an application.
   *
   * @param logging whether telltale-logback is there
   * @param properties system properties
   */
  Framework start(Path output, String main, boolean logging, String... properties)
      throws IOException, InterruptedException {
    Path target = Path.of(System.getProperty("peers"), module, "target");
    List<String> application = new ArrayList<>();
    if (agent) {
      application.add("-javaagent:" + System.getProperty("javaagent"));
    }
    application.addAll(List.of("-XX:TieredStopAtLevel=1", "-classpath"));
    boolean onNetty = main.startsWith("reactive.");
    application.add(classPath(target, logging, onNetty));
    application.add("io.telltale.peers.spring." + main);
    List<String> all = new ArrayList<>(List.of(properties));
    all.addAll(
        List.of(
            "management.otlp.tracing.endpoint=ENDPOINT/v1/traces",
            "management.opentelemetry.tracing.export.otlp.endpoint=ENDPOINT/v1/traces",
            "management.otlp.logging.endpoint=ENDPOINT/v1/logs",
            "management.opentelemetry.logging.export.otlp.endpoint=ENDPOINT/v1/logs",
            "management.otlp.metrics.export.url=ENDPOINT/v1/metrics",
            "otel.exporter.otlp.endpoint=ENDPOINT",
            "otel.exporter.otlp.protocol=http/protobuf"));
    if (agent) {
      all.add("otel.javaagent.extensions=" + System.getProperty("javaagent.extension"));
    }
    return Framework.start(output, application, all);
  }

  private String classPath(Path target, boolean logging, boolean onNetty) throws IOException {
    List<Path> entries = new ArrayList<>(List.of(target.resolve("classes")));
    entries.addAll(jars(target.resolve("libraries")));
    if (logging) {
      entries.addAll(jars(target.resolve("logging")));
    }
    return entries.stream()
        .filter(jar -> !agent || !jar.getFileName().toString().startsWith(BRIDGE))
        .filter(jar -> !onNetty || !jar.getFileName().toString().startsWith(TOMCAT))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Searches everything that has left, and what was printed if {@code logging}. */
  static void assertNothingLeft(
      Framework spring, Collection<HttpResponse<String>> replies, boolean logging) {
    for (String value : List.of(Framework.EMAIL, Framework.NOTE)) {
      assertThat(spring.places(value)).isEmpty();
      assertThat(spring.receiver().received(value)).as(spring.output()).isFalse();
      for (HttpResponse<String> reply : replies) {
        assertThat(reply.body()).as("the reply of %s", reply.uri()).doesNotContain(value);
      }
      if (logging) {
        assertThat(spring.output().lines().filter(line -> line.contains(value))).isEmpty();
      }
    }
  }

  /** Returns the span of the request to a path. */
  static ReceivedSpan server(Framework spring, String path) {
    List<ReceivedSpan> spans =
        spring.receiver().spans().stream()
            .filter(span -> span.proto().getKind() == SpanKind.SPAN_KIND_SERVER)
            .filter(
                span ->
                    path.equals(span.attributes().get("http.url"))
                        || path.equals(span.attributes().get("url.path")))
            .toList();
    assertThat(spans).as(path).isNotEmpty();
    return spans.get(0);
  }

  /** Asserts what the report says: nobody can see into an agent. */
  void assertReport(String report, String output) {
    if (agent) {
      assertThat(report).startsWith("NOT_PROTECTED [");
      assertThat(output).contains("another SDK owns this process");
    } else {
      assertThat(report).startsWith("FULL [spans: FULL [OtlpHttpSpanExporter");
      assertThat(output).doesNotContain("protection is");
    }
  }
}
