/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.sdk.LoggedRecords;
import io.telltale.sdk.internal.console.ConsoleLogRecordExporter;
import io.telltale.sdk.internal.console.ConsoleSpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets work meet a fault, and checks what the application sees of it and what leaves. */
final class Containment implements BeforeEachCallback, AfterEachCallback {

  private final ByteArrayOutputStream left = new ByteArrayOutputStream();
  private LoggedRecords log;

  @Override
  public void beforeEach(ExtensionContext context) {
    // What was said once in another test would not be said again.
    Warnings.forget();
    log = new LoggedRecords("io.telltale");
  }

  @Override
  public void afterEach(ExtensionContext context) {
    log.close();
    SecretLedger.shared().clear();
    assertThat(Thread.interrupted()).as("interrupts that no test expects").isFalse();
  }

  /** Returns an exporter, whose output is searched. */
  SpanExporter spanExporter() {
    return ConsoleSpanExporter.create(new PrintStream(left, true, UTF_8));
  }

  /** Returns an exporter, whose output is searched. */
  LogRecordExporter logRecordExporter() {
    return ConsoleLogRecordExporter.create(new PrintStream(left, true, UTF_8));
  }

  /** The fault is met and counted, as masking or recording suffers by it. */
  void counted(Fault fault, Runnable work) {
    long failed = MaskingCounters.failed();
    contained(fault, work);
    assertThat(MaskingCounters.failed()).as("failures counted").isGreaterThan(failed);
  }

  /** As the application sees it: its own exception is on its way when another one is thrown. */
  void contained(Fault fault, Runnable work) {
    RuntimeException own = new IllegalStateException("of the application");
    int raised = Fault.raised();
    Throwable seen =
        catchThrowable(
            () -> {
              try {
                throw own;
              } catch (IllegalStateException failure) {
                work.run();
                throw failure;
              }
            });
    boolean interrupted = Thread.interrupted();

    assertThat(seen).isSameAs(own);
    assertThat(left.toString(UTF_8)).doesNotContain(Fault.CANARY);
    assertThat(log.messages()).noneMatch(line -> line.contains(Fault.CANARY));
    assertThat(Fault.raised()).as("how often the fault was met").isGreaterThan(raised);
    assertThat(interrupted).isEqualTo(fault == Fault.INTERRUPTED);
  }
}
