/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.TestErrors.AuthRequired;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in a file of the JDK's Flight Recorder, by its events and its bytes. */
class FlightRecordingTest {

  private static final String EMAIL = "canary-7f3a-rosalind@secret.example";
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @TempDir Path folder;

  private final ExceptionTracer tracer =
      ExceptionTracer.builder(OpenTelemetry.noop())
          .registry(ErrorRegistry.of(new TestErrors.Module(TestErrors.authWriter())))
          .build();

  private void fail() {
    SpanContext context =
        SpanContext.create(
            TRACE, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());
    try (Scope ignored = Span.wrap(context).makeCurrent()) {
      tracer.recordException(new AuthRequired(EMAIL, "acme"));
      tracer.recordException(new IllegalStateException("of " + EMAIL));
    }
  }

  private Path recorded(String... events) throws IOException {
    Path file = folder.resolve("recording.jfr");
    try (Recording recording = new Recording()) {
      for (String event : events) {
        recording.enable(event).withoutThreshold();
      }
      recording.start();
      fail();
      recording.stop();
      recording.dump(file);
    }
    return file;
  }

  private static List<RecordedEvent> errors(Path file) throws IOException {
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().equals("telltale.Error"))
        .toList();
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  @Test
  void tellsWhatFailedInWhichTraceAndNothingRaw() throws IOException {
    Path file = recorded("telltale.Error");

    List<RecordedEvent> errors = errors(file);
    assertThat(errors).hasSize(2);
    RecordedEvent declared = errors.get(0);
    assertThat(declared.getString("name")).isEqualTo("AUTH-201");
    assertThat(declared.getString("domain")).isEqualTo("AUTH");
    assertThat(declared.getInt("code")).isEqualTo(201);
    assertThat(declared.getString("type")).isEqualTo(AuthRequired.class.getCanonicalName());
    assertThat(declared.getString("traceId")).isEqualTo(TRACE);
    assertThat(declared.getString("members"))
        .contains("error.detail.email=c***@secret.example", "error.detail.tenant=acme");
    RecordedEvent undeclared = errors.get(1);
    assertThat(undeclared.getString("name")).isNull();
    assertThat(undeclared.getInt("code")).isEqualTo(-1);
    assertThat(undeclared.getString("type")).isEqualTo("java.lang.IllegalStateException");
    assertThat(bytes(file)).contains("AUTH-201").doesNotContain("rosalind");
  }

  @Test
  void isOffUnlessSomebodyTurnsItOn() throws IOException {
    assertThat(errors(recorded("jdk.ThreadStart"))).isEmpty();
  }

  /** What the page warns of: the JDK's own events keep the message as it is. */
  @Test
  void theJdksOwnEventsKeepTheMessage() throws IOException {
    assertThat(bytes(recorded("jdk.JavaExceptionThrow"))).contains(EMAIL);
  }

  /** Run by another Java, see below. */
  public static final class WithoutModule {

    public static void main(String[] arguments) {
      if (ModuleLayer.boot().findModule("jdk.jfr").isPresent()) {
        throw new IllegalStateException("jdk.jfr is there");
      }
      FlightRecordingTest test = new FlightRecordingTest();
      test.fail();
      test.fail();
      System.out.print("went on");
    }
  }

  @Test
  void aJavaWithoutFlightRecorderGoesOn() throws Exception {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base,java.logging,java.compiler",
                "-cp",
                path,
                WithoutModule.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).isEqualTo("went on");
  }
}
