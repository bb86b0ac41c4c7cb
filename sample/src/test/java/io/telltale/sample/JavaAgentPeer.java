/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The demonstration in a process of its own, under the OpenTelemetry Java agent: what a collector
 * gets, and what Telltale says of it. Runs in the profile {@code javaagent} only.
 */
class JavaAgentPeer {

  private static final int MINUTES = 3;
  private static final String OF_TELLTALE = "io.telltale.jdk-http";
  private static final String OF_THE_AGENT = "io.opentelemetry.java-http-server";

  private static final List<String> EXTENSION =
      List.of("-Dotel.javaagent.extensions=" + System.getProperty("javaagent.extension"));

  private final OtlpReceiver receiver = OtlpReceiver.http();

  @TempDir Path directory;

  @AfterEach
  void stop() {
    receiver.close();
  }

  /** The older one instruments no class of a JDK that is newer than itself. */
  static List<String> agents() {
    return Runtime.version().feature() <= 23 ? List.of("newest", "older") : List.of("newest");
  }

  /** Returns what the process has printed. */
  private String run(String agent, List<String> options, String... arguments) throws Exception {
    String version = System.getProperty("javaagent." + agent);
    Path jar =
        Path.of(System.getProperty("javaagents"), "opentelemetry-javaagent-" + version + ".jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + jar);
    command.add("-Dotel.service.name=shop");
    command.add("-Dotel.exporter.otlp.endpoint=" + receiver.endpoint());
    command.add("-Dotel.exporter.otlp.protocol=http/protobuf");
    command.add("-Dotel.metrics.exporter=none");
    command.add("-Dotel.logs.exporter=otlp");
    command.add("-Dotel.bsp.schedule.delay=100");
    command.add("-Dotel.blrp.schedule.delay=100");
    command.addAll(options);
    command.add("-classpath");
    command.add(classPath());
    command.add(AgentedApplication.class.getName());
    command.add("--report");
    command.addAll(List.of(arguments));
    return output(new ProcessBuilder(command));
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private String output(ProcessBuilder builder) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    builder.environment().keySet().removeIf(name -> name.matches("(OTEL|TELLTALE)_.*"));
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    try {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  private static String report(String output) {
    List<String> reports = output.lines().filter(line -> line.startsWith("report: ")).toList();
    assertThat(reports).as(output).hasSize(1);
    return reports.get(0);
  }

  private List<ReceivedSpan> spansOf(String scope) {
    return receiver.spans().stream().filter(span -> span.scopeName().equals(scope)).toList();
  }

  private ReceivedSpan failed(String name) {
    List<ReceivedSpan> found =
        spansOf(OF_TELLTALE).stream()
            .filter(span -> name.equals(span.attributes().get("error.name")))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  /** Returns the messages of the exceptions that only the agent has recorded. */
  private List<Object> escaped() {
    List<Object> messages = new ArrayList<>();
    for (ReceivedSpan span : spansOf(OF_THE_AGENT)) {
      if (span.name().startsWith("GET /escapes/")) {
        assertThat(span.eventNames()).containsExactly("exception");
        messages.add(span.eventAttributes(0).get("exception.message"));
      }
    }
    return messages;
  }

  /** There is one SDK, that of the agent: every span comes from it, and comes once. */
  private void assertOneSdk(String output) {
    assertThat(receiver.spans())
        .allMatch(span -> span.resource().containsKey("telemetry.distro.name"))
        .allMatch(span -> "shop".equals(span.resource().get("service.name")));
    assertThat(receiver.spans()).extracting(ReceivedSpan::spanId).doesNotHaveDuplicates();
    assertThat(spansOf(OF_TELLTALE)).hasSize(12);
    assertThat(spansOf(OF_THE_AGENT)).isNotEmpty();
    assertThat(output).as("the console exporter").doesNotContain("{\"traceId\":");
    assertThat(output.split("another OpenTelemetry SDK owns this process", -1)).hasSize(2);
  }

  /** What Telltale has recorded, on the spans of the agent's SDK. */
  private void assertRecordedMasked() {
    ReceivedSpan login = failed("AUTH-201");
    assertThat(login.attributes())
        .containsEntry("error.code", 201L)
        .containsEntry("error.message", "No session for a***@example.com")
        .containsEntry("error.detail.email", "a***@example.com");
    assertThat(login.eventAttributes(0))
        .containsEntry("exception.message", "no session for a***@example.com");
    assertThat(failed("PAYMENTS-504").proto().getStatus().getMessage())
        .contains("card=***0069&payer=c***@example.com");
    for (String secret : List.of("alice@", "bob@", "carol@", "4000000000000069")) {
      assertThat(receiver.received(secret)).as(secret).isFalse();
    }
  }

  /** The older one does not say that it is there when OpenTelemetry's API is asked. */
  @ParameterizedTest
  @MethodSource("agents")
  void whatTelltaleRecordsIsMaskedAndWhatTheAgentRecordsIsNot(String agent) throws Exception {
    String output = run(agent, List.of());

    assertOneSdk(output);
    assertRecordedMasked();
    assertThat(escaped())
        .contains(
            "no session for " + AgentedApplication.ADDRESS,
            "no session for " + AgentedApplication.NO_ADDRESS);
    assertThat(report(output))
        .startsWith(
            "report: NOT_PROTECTED [spans: NOT_PROTECTED, not looked into"
                + " [io.opentelemetry.javaagent.")
        .contains("logs: NOT_PROTECTED", "declared errors: 4");
  }

  /**
   * Libraries, and the agent's instrumentation, send by the agent, whatever the application has.
   */
  @ParameterizedTest
  @MethodSource("agents")
  void aMaskedSdkOfTheApplicationIsNotAllThatSends(String agent) throws Exception {
    List<String> reports =
        run(agent, List.of(), "--own").lines().filter(line -> line.startsWith("own: ")).toList();

    assertThat(reports).hasSize(1);
    assertThat(reports.get(0))
        .startsWith("own: PARTIAL [")
        .contains("spans: FULL", "GlobalOpenTelemetry is another SDK", "telltale-javaagent");
  }

  /** What the agent records is asked of the application's own Telltale, and masked at export. */
  @ParameterizedTest
  @MethodSource("agents")
  void withTheExtensionWhatTheAgentRecordsIsMaskedToo(String agent) throws Exception {
    String output = run(agent, EXTENSION);

    assertOneSdk(output);
    assertRecordedMasked();
    assertThat(escaped())
        .contains("no session for d***@example.com", "no session for ***")
        .allMatch(message -> !message.toString().contains("dave"));
    assertThat(receiver.received(AgentedApplication.ADDRESS)).isFalse();
    assertThat(receiver.received(AgentedApplication.NO_ADDRESS)).isFalse();
    assertThat(spansOf(OF_THE_AGENT))
        .filteredOn(span -> span.name().startsWith("GET /escapes/"))
        .isNotEmpty()
        .allMatch(span -> "AUTH-201".equals(span.attributes().get("error.name")));
    assertThat(output)
        .doesNotContain("failed to start", "left out", "no declared error", "protection is");
    assertThat(report(output)).as("it cannot see into the agent").contains("NOT_PROTECTED");
  }

  /** The application's copy is asked what is secret in the trace. */
  @ParameterizedTest
  @MethodSource("agents")
  void withTheExtensionWhatOnlyTheTracerRecordsIsGoneFromAllOfTheTrace(String agent)
      throws Exception {
    run(agent, EXTENSION, "--refuse");

    List<ReceivedSpan> refused =
        spansOf(OF_THE_AGENT).stream()
            .filter(span -> "***".equals(span.attributes().get("user")))
            .toList();
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0).attributes())
        .containsEntry("error.name", "AUTH-201")
        .containsEntry("url.query", "user=***");
    assertThat(refused.get(0).proto().getStatus().getMessage()).isEqualTo("refused ***");
    assertThat(refused.get(0).eventNames()).containsExactly("exception", "refused ***");
    assertThat(receiver.logs().stream().map(log -> log.body())).contains("refused ***");
    assertThat(receiver.received(AgentedApplication.REFUSED)).isFalse();
  }

  /** The older one has no hook for log records. */
  @Test
  void withTheExtensionWhatTheApplicationLogsIsMaskedToo() throws Exception {
    run("newest", EXTENSION, "--log");

    assertThat(receiver.logs())
        .filteredOn(log -> log.scopeName().equals("shop"))
        .isNotEmpty()
        .allSatisfy(
            log -> {
              assertThat(log.body()).matches("no session for (d\\*\\*\\*@example\\.com|\\*\\*\\*)");
              assertThat(log.attributes()).containsEntry("error.name", "AUTH-201");
            });
    assertThat(receiver.received(AgentedApplication.ADDRESS)).isFalse();
    assertThat(receiver.received(AgentedApplication.NO_ADDRESS)).isFalse();
  }

  /** It lost all tracing by the extension, which needs what it does not have. */
  @Test
  @EnabledForJreRange(max = JRE.JAVA_20, disabledReason = "the agent is older than the JDK")
  void anAgentThatIsTooOldGoesOnAndOneLineSaysSo() throws Exception {
    String output = run("unsupported", EXTENSION);

    assertThat(spansOf(OF_TELLTALE)).hasSize(12);
    assertThat(notProtected(output)).hasSize(1);
    assertThat(notProtected(output).get(0))
        .contains("what is exported may not be masked", "the Java agent 2.14.0, or newer");
    assertThat(output).doesNotContain("NoSuchMethodError:", "Failed to load", "at io.telltale.");
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20, disabledReason = "the agent is older than the JDK")
  void anAgentThatIsTooOldExportsNothingIfProtectionIsRequired() throws Exception {
    List<String> options = new ArrayList<>(EXTENSION);
    options.add("-Dtelltale.require-protection=true");
    String output = run("unsupported", options);

    assertThat(receiver.requests()).isEmpty();
    assertThat(notProtected(output)).hasSize(1);
    assertThat(notProtected(output).get(0)).contains("nothing is exported");
  }

  private static List<String> notProtected(String output) {
    return output.lines().filter(line -> line.contains("NOT_PROTECTED: ")).toList();
  }

  @Test
  void anAgentThatIsSwitchedOffIsNone() throws Exception {
    String output = run("newest", List.of("-Dotel.javaagent.enabled=false"));

    assertThat(receiver.requests()).isEmpty();
    assertThat(report(output))
        .startsWith("report: FULL [")
        .contains("[ConsoleSpanExporter masked]");
  }
}
