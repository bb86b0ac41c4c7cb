/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static io.telltale.testing.UnderNoLeaks.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests have searched for is written for whoever has to prove it. */
class EvidenceTest {

  private static final String PROPERTY = "telltale.evidence";

  @TempDir Path directory;

  @NoLeaks
  static class Searching {

    @Test
    void logsIn(Canaries canaries, TestTelemetry telemetry) throws Exception {
      run(canaries, telemetry);
    }

    @Test
    void logsInAgain(Canaries canaries, TestTelemetry telemetry) throws Exception {
      run(canaries, telemetry);
    }
  }

  @NoLeaks
  static class Leaking {

    @Test
    void leaks(Canaries canaries, TestTelemetry telemetry) throws Exception {
      LoginException error = run(canaries, telemetry);
      telemetry.add("report", error.email());
    }

    @Test
    void failsByItself(Canaries canaries, TestTelemetry telemetry) throws Exception {
      run(canaries, telemetry);
      throw new IllegalStateException("not of a leak");
    }
  }

  private static LoginException run(Canaries canaries, TestTelemetry telemetry) throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetrySdk sdk = UnderNoLeaks.sdkThatSendsTo(receiver)) {
      LoginException error = canaries.plant(LoginException.class);
      telemetry.watch("spool", () -> "nothing of it");
      record(error, sdk);
      return error;
    }
  }

  @BeforeEach
  void name() {
    System.setProperty(PROPERTY, directory.resolve("evidence").toString());
  }

  @AfterEach
  void clear() {
    System.clearProperty(PROPERTY);
  }

  private Path file(Class<?> test) {
    return directory.resolve("evidence").resolve(test.getName() + ".json");
  }

  @Test
  void whatWasSearchedForIsWrittenWithoutAnyValue() throws IOException {
    Optional<String> failure = UnderNoLeaks.failureOf(Searching.class);
    assertThat(failure).isEmpty();

    String text = Files.readString(file(Searching.class));
    assertThat(text)
        .contains("\"OTLP request\", ", "\"spool\", \"standard error\", \"standard output\"]");
    String line =
        "{\"method\": \"%s\", \"outlets\": [], \"members\": ["
            + "{\"exception\": \"io.telltale.testing.LoginException\", \"member\": \"email\"}]}";
    assertThat(text.replaceAll("\"outlets\": \\[[^\\]]*]", "\"outlets\": []"))
        .isEqualTo(
            "{\n  \"format\": 1,\n  \"test\": \""
                + Searching.class.getName()
                + "\",\n  \"methods\": [\n    "
                + line.formatted("logsIn")
                + ",\n    "
                + line.formatted("logsInAgain")
                + "\n  ]\n}\n");
  }

  @Test
  void aTestThatFailsProvesNothing() {
    assertThat(UnderNoLeaks.failureOf(Leaking.class)).isPresent();

    assertThat(file(Leaking.class)).doesNotExist();
  }

  @Test
  void nothingIsWrittenUnlessAFolderIsNamed() {
    System.clearProperty(PROPERTY);

    assertThat(UnderNoLeaks.failureOf(Searching.class)).isEmpty();

    assertThat(Files.exists(directory.resolve("evidence"))).isFalse();
  }
}
