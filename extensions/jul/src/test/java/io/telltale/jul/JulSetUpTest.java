/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.MemoryHandler;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which ways lines come to be masked, and stay so. */
class JulSetUpTest {

  private static final LogManager MANAGER = LogManager.getLogManager();

  private final Logger logger = Logger.getLogger("shop.Payment");

  @BeforeEach
  void begin() {
    Kept.RECORDS.clear();
  }

  @AfterEach
  void leave() throws IOException {
    MANAGER.readConfiguration(properties(""));
  }

  private static InputStream properties(String lines) {
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }

  private void fail() {
    logger.log(Level.SEVERE, "failed for " + Line.VALUE, Line.error());
  }

  private static void check(int lines) {
    assertThat(Kept.RECORDS)
        .hasSize(lines)
        .extracting(LogRecord::getMessage)
        .containsOnly("failed for ***");
  }

  /** As the file that {@code java.util.logging.config.file} names. */
  @Test
  void onePropertyOfTheConfiguration() throws IOException {
    String handlers = "handlers=" + Kept.class.getName() + "\n";
    MANAGER.readConfiguration(properties(handlers + "config=" + JulMasking.class.getName() + "\n"));
    fail();
    // It stays, whatever is read later.
    MANAGER.readConfiguration(properties(handlers));
    fail();
    MANAGER.updateConfiguration(
        properties("handlers=" + Kept.class.getName() + "\n.level=INFO\n"), null);
    fail();

    check(3);
  }

  /** The manager makes these handlers when somebody asks for the logger, and tells nobody. */
  @Test
  void theHandlersThatTheConfigurationGivesToOneLogger() throws IOException {
    MANAGER.readConfiguration(
        properties(
            "config="
                + JulMasking.class.getName()
                + "\nshop.later.handlers="
                + Kept.class.getName()
                + "\nshop.later.level=FINE\n"));
    Logger later = Logger.getLogger("shop.later");
    later.log(Level.FINE, "failed for " + Line.VALUE, Line.error());

    check(1);
    assertThat(later.getHandlers()).hasOnlyElementsOfType(MaskingHandler.class);
    assertThat(MANAGER.getProperty("shop.later.level")).isEqualTo("FINE");
    assertThat(MANAGER.getProperty(".level")).as("what only the JDK's own file has").isNull();
  }

  @Test
  void theHandlersThatACallFindsBeforeTheirLogger() throws IOException {
    MANAGER.readConfiguration(properties("shop.called.handlers=" + Kept.class.getName() + "\n"));
    JulMasking.install();
    Logger.getLogger("shop.called.below")
        .log(Level.SEVERE, "failed for " + Line.VALUE, Line.error());

    check(1);
  }

  @Test
  void aLineIsMaskedOnceWhateverIsSetUp() {
    Handler own = new MaskingHandler(new Kept());
    logger.addHandler(own);
    JulMasking.install();
    JulMasking.install();
    fail();

    assertThat(logger.getHandlers()).containsExactly(own);
    check(1);
  }

  @Test
  void aHandlerThatIsAttachedLaterNeedsAnotherCall() {
    JulMasking.install();
    logger.addHandler(new Kept());
    JulMasking.install();
    fail();

    check(1);
  }

  /** Two handlers get the same, and a line is masked again by none that hands it on. */
  @Test
  void aLineForSeveralHandlersIsMaskedOnce() {
    MemoryHandler memory = new MemoryHandler(new MaskingHandler(new Kept()), 10, Level.OFF);
    logger.addHandler(new Kept());
    logger.addHandler(memory);
    JulMasking.install();
    fail();
    memory.push();

    check(2);
    assertThat(Kept.RECORDS.get(1)).isSameAs(Kept.RECORDS.get(0));
  }

  @Test
  void whatIsSetOnTheOuterHandlerHolds() {
    Kept kept = new Kept();
    logger.addHandler(kept);
    JulMasking.install();
    Handler outer = logger.getHandlers()[0];
    SimpleFormatter formatter = new SimpleFormatter();
    outer.setFormatter(formatter);
    outer.setLevel(Level.SEVERE);
    logger.info("order 17");
    fail();

    assertThat(((MaskingHandler) outer).handler()).isSameAs(kept);
    assertThat(kept.getFormatter()).isSameAs(formatter);
    assertThat(kept.getLevel()).isSameAs(Level.SEVERE);
    check(1);
  }

  @Test
  void aLineInWhichNothingIsSecretIsTheVerySame() {
    LogRecord record = new LogRecord(Level.INFO, "order {0}");
    record.setParameters(new Object[] {17});

    new MaskingHandler(new Kept()).publish(record);

    assertThat(Kept.RECORDS).containsExactly(record);
  }

  /** Somebody may send it to another process. */
  @Test
  void noSerializedLineHoldsTheValue() throws IOException {
    logger.addHandler(new MaskingHandler(new Kept()));
    fail();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Kept.RECORDS.get(0));
    }

    assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
        .contains("***")
        .doesNotContain(Line.CANARY);
    assertThat(Arrays.stream(logger.getHandlers())).hasSize(1);
  }
}
