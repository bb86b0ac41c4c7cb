/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.sentry.Sentry;
import io.sentry.SentryEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** What {@code @NoLeaks} hears of exceptions that are logged, and finds in files and envelopes. */
class NoLeaksLogsTest {

  /** The frameworks, by a line of each. */
  enum Framework {
    JUL("java.util.logging") {
      @Override
      void log(String text, Throwable error) {
        Handler[] handlers = Logger.getLogger("").getHandlers();
        Level level = handlers[0].getLevel();
        handlers[0].setLevel(Level.OFF); // The console's.
        Logger.getLogger("shop.Login").log(Level.SEVERE, text, error);
        handlers[0].setLevel(level);
      }
    },
    LOGBACK("Logback") {
      @Override
      void log(String text, Throwable error) {
        LoggerFactory.getLogger("shop.Login").error(text, error);
      }
    },
    LOG4J("Log4j") {
      @Override
      void log(String text, Throwable error) {
        LogManager.getLogger("shop.Login").error(text, error);
      }
    };

    private final String title;

    Framework(String title) {
      this.title = title;
    }

    abstract void log(String text, Throwable error);
  }

  /** Logs, and sends nothing. */
  @NoLeaks
  static class Logging {

    private static volatile Consumer<Canaries> body = canaries -> {};

    @Test
    void works(Canaries canaries) {
      body.accept(canaries);
    }
  }

  private static Optional<String> failureOf(Consumer<Canaries> body) {
    Logging.body = body;
    return UnderNoLeaks.failureOf(Logging.class);
  }

  private static LoginException error(String email) {
    return new LoginException(email, 3);
  }

  /** Nobody has recorded the exception: without the line, its values would not be known. */
  @ParameterizedTest
  @EnumSource(Framework.class)
  void aLineLeaksWhatAnExceptionDeclaresThatIsOnlyLogged(Framework framework) {
    Optional<String> failure =
        failureOf(canaries -> framework.log("failed", error("canary-7f3a@secret.example")));

    assertThat(failure).isPresent();
    assertThat(failure.get())
        .contains(framework.title + ", logger 'shop.Login'", LoginException.class.getName())
        .doesNotContain("canary-7f3a");
  }

  /**
   * As where the message does not quote the value: nothing was recorded, nothing has to be sent.
   */
  @ParameterizedTest
  @EnumSource(Framework.class)
  void aCarefulLineNeedsNoTelemetry(Framework framework) {
    assertThat(
            failureOf(
                canaries -> {
                  Throwable quiet = new PasswordException("canary-7f3a-hunter".toCharArray());
                  framework.log("failed", quiet);
                }))
        .isEmpty();
  }

  /** A later line may quote it, without the exception. */
  @ParameterizedTest
  @EnumSource(Framework.class)
  void laterLinesAreSearchedForIt(Framework framework) {
    Optional<String> failure =
        failureOf(
            canaries -> {
              framework.log("failed", new PasswordException("canary-7f3a-hunter".toCharArray()));
              framework.log("tried with canary-7f3a-hunter", null);
            });

    assertThat(failure).isPresent();
    assertThat(failure.get()).contains(framework.title).doesNotContain("canary-7f3a");
  }

  /** Writes files under a name that the annotation has. */
  @NoLeaks(files = {"target/no-leaks-logs/app*", "target/no-leaks-logs/old.log.gz"})
  static class Writing {

    private static volatile String line = "";
    private static volatile boolean zipped;

    @Test
    void works() throws IOException {
      LoggerFactory.getLogger("shop.Login")
          .error("failed", new PasswordException("canary-7f3a-hunter".toCharArray()));
      Path folder = Path.of("target/no-leaks-logs");
      Files.writeString(folder.resolve("app-1.log"), line, StandardOpenOption.APPEND);
      if (zipped) {
        try (OutputStream out =
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("old.log.gz")))) {
          out.write(line.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static Optional<String> failureOfFile(String earlier, String line, boolean zipped)
      throws IOException {
    Path folder = Path.of("target/no-leaks-logs");
    Files.createDirectories(folder);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        Files.delete(each);
      }
    }
    Files.writeString(folder.resolve("app-1.log"), earlier);
    Writing.line = line;
    Writing.zipped = zipped;
    return UnderNoLeaks.failureOf(Writing.class);
  }

  @Test
  void filesAreSearchedForWhatCameDuringTheTest() throws IOException {
    String leak = "user canary-7f3a-hunter\n";

    assertThat(failureOfFile(leak, "nothing\n", true)).as("was there before").isEmpty();
    assertThat(failureOfFile("nothing\n", "first\n" + leak, true).orElse(""))
        .contains("app-1.log, line 2", "old.log.gz, line 2")
        .doesNotContain("canary-7f3a");
  }

  @Test
  void aNameThatNoFileHasProvesNothing() throws IOException {
    assertThat(failureOfFile("", "nothing\n", false).orElse(""))
        .contains("no file has the name \"target/no-leaks-logs/old.log.gz\"");
  }

  private static Optional<String> failureOfEvent(String text) throws IOException {
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String dsn = "http://key@127.0.0.1:" + nobody.getLocalPort() + "/1";
      return Optional.of(
          UnderNoLeaks.failureOf(
              (canaries, telemetry, sdk) -> {
                Sentry.init(
                    options -> {
                      options.setDsn(dsn);
                      options.setEnableUncaughtExceptionHandler(false);
                      options.setEnableShutdownHook(false);
                      options.setShutdownTimeoutMillis(0);
                      options.setConnectionTimeoutMillis(1);
                      options.setReadTimeoutMillis(1);
                      SentryEnvelopes.watch(options);
                    });
                telemetry.forbid("canary-7f3a-hunter");
                SentryEvent event = new SentryEvent(new IOException("reset"));
                event.setExtra("form", text);
                Sentry.captureEvent(event);
                Sentry.close();
              }));
    }
  }

  @Test
  void envelopesOfSentryAreSearched() throws IOException {
    assertThat(failureOfEvent("of canary-7f3a-hunter").orElse(""))
        .contains("Sentry envelope, line 3")
        .doesNotContain("canary-7f3a");
    assertThat(failureOfEvent("of nobody").orElse("")).isEmpty();
  }
}
