/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.Wrappers;
import io.telltale.runtime.internal.registry.WriterChain;

/**
 * Makes a record of an exception: finds who speaks for it, captures its members and the secrets of
 * everything that it carries along, and renders its texts with those secrets replaced.
 *
 * <p>Stateless and safe for concurrent use.
 */
final class Recorder {

  private final ErrorLookup errors;
  private final SecretCapture capture;
  private final TextRendering texts;

  /**
   * Starts a recorder.
   *
   * @param ledger where the secrets of an exception are remembered with it
   * @param told finds the exceptions that a message tells of
   */
  Recorder(ErrorLookup errors, RecordingPolicy policy, SecretLedger ledger, ToldErrors told) {
    this.errors = errors;
    this.capture = new SecretCapture(errors, policy, ledger);
    this.texts = new TextRendering(errors, policy, ledger, told);
  }

  /**
   * Fills a record.
   *
   * @param error the exception as it was thrown, which may be a wrapper
   * @param out an empty record
   */
  void record(Throwable error, ErrorRecord out) {
    out.graph.collect(error);
    WriterChain chain = errors.writers(error);
    Throwable speaker;
    if (chain.isEmpty()) {
      Throwable wrapped = errors.speakerOf(error);
      chain = errors.writers(wrapped);
      speaker = Wrappers.originalOf(wrapped, ForeignCalls.causeOf(wrapped));
    } else {
      speaker = Wrappers.originalOf(error, out.graph.causes() > 0 ? out.graph.get(1) : null);
    }
    record(error, speaker, chain, out, false);
  }

  /**
   * Fills the rest of a record.
   *
   * @param error the exception as it was thrown
   * @param speaker the declared one that says what went wrong
   * @param out a record that has its members, and perhaps the message of the one that was thrown
   */
  void recordRest(Throwable error, Throwable speaker, ErrorRecord out) {
    out.graph.collect(error);
    out.capture.finish();
    record(error, speaker, errors.writers(speaker), out, true);
  }

  private void record(
      Throwable error, Throwable speaker, WriterChain chain, ErrorRecord out, boolean taken) {
    out.exceptionType = error == speaker ? chain.typeName() : Names.of(error.getClass());
    begin(error, speaker, chain, out);
    boolean captured = false;
    try {
      if (taken) {
        capture.captureRest(error, speaker, out);
      } else {
        capture.capture(error, speaker, chain, out);
      }
      captured = true;
      int known = out.secrets.size();
      texts.render(error, chain, out);
      if (out.secrets.size() > known || out.secrets.overflowed()) {
        capture.remember(out);
      }
    } catch (Throwable failure) {
      ForeignCalls.report(error.getClass(), "recording", failure);
      out.withholdTexts();
      if (!captured) {
        capture.forbidAll(error, out);
      }
    }
  }

  /** What could not be captured may stand in any text of the trace. */
  void forbidAll(Throwable error, ErrorRecord out) {
    capture.forbidAll(error, out);
  }

  /** Returns what renders texts. */
  TextRendering texts() {
    return texts;
  }

  /**
   * Fills a record with identity and secrets, for an exception whose texts are not rendered here:
   * others write them, or what leaves elsewhere may hold the secrets.
   *
   * @param error the exception as it was thrown, which may be a wrapper
   * @param out an empty record
   */
  void recordSecrets(Throwable error, ErrorRecord out) {
    out.graph.collect(error);
    Throwable declared = errors.speakerOf(error);
    WriterChain chain = errors.writers(declared);
    Throwable speaker = Wrappers.originalOf(declared, ForeignCalls.causeOf(declared));
    begin(error, speaker, chain, out);
    capture.capture(error, speaker, chain, out);
    findShapes(out);
  }

  /** The same for a record that has its members, as {@link #recordRest}. */
  void recordSecretsRest(Throwable error, Throwable speaker, ErrorRecord out) {
    out.graph.collect(error);
    out.capture.finish();
    begin(error, speaker, errors.writers(speaker), out);
    capture.captureRest(error, speaker, out);
    findShapes(out);
  }

  /** The same for an exception that was read as most are, of which a record has nothing yet. */
  void takeSecrets(PlainError read, ErrorRecord out) {
    out.graph.take(read);
    begin(read.error, read.speaker, read.chain, out);
    if (read.secrets != null) {
      read.secrets.addTo(out.secrets);
    }
    String message = requireNonNull(read.message);
    out.setMessage(message, true);
    out.last.keep(message, requireNonNull(read.exceptionMessage), out.secrets);
  }

  private static void begin(
      Throwable error, Throwable speaker, WriterChain chain, ErrorRecord out) {
    out.identity = chain.identity(speaker);
    out.speaker = speaker;
    out.errorType = chain.typeName();
    if (error instanceof StandIn standIn) {
      out.standFor(standIn);
    }
  }

  private void findShapes(ErrorRecord out) {
    int known = out.secrets.changes();
    out.readMessage();
    texts.findInOthers(out);
    if (out.rawMessage != null) {
      texts.masked(out.rawMessage, out);
    }
    if (out.secrets.changes() != known) {
      capture.remember(out);
    }
  }
}
