/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.recording.ErrorRecord;
import io.telltale.runtime.internal.recording.ErrorRecords;
import io.telltale.runtime.internal.recording.StandIn;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Masks all texts of one line, such as one of a log: those of the exceptions that it tells of, and
 * those beside them. Every value is sought at once, whichever exception it is of and whether it is
 * of one or of the trace: of two that overlap, the longer one is replaced.
 *
 * <p>What is secret of the exceptions is remembered with the current trace, as if they were
 * recorded there.
 *
 * <p>This class is internal and is hence not for public use. Used by one thread, until it is
 * closed.
 */
public final class LineTexts implements AutoCloseable {

  private final ErrorRecords records;
  private final boolean shapesEverywhere;
  private final List<ErrorRecord> taken = new ArrayList<>(1);
  private final @Nullable ErrorIdentity identity;
  private SecretSet secrets;
  private boolean isClosed;

  /** The line itself, if it quotes an exception, and what may leave of it. */
  private @Nullable String quoted;

  private String shown = "";
  private @Nullable QuotingLines quoting;

  LineTexts(
      ErrorRecords records,
      List<Throwable> errors,
      @Nullable SecretSet ofTrace,
      String traceId,
      boolean shapesEverywhere) {
    this.records = records;
    this.shapesEverywhere = shapesEverywhere;
    try {
      for (Throwable error : errors) {
        take(error, traceId);
      }
      this.identity = taken.isEmpty() ? null : taken.get(0).identity();
      this.secrets = union(ofTrace);
      for (ErrorRecord record : taken) {
        if (record.secrets() != secrets) {
          record.secrets().addAll(secrets);
        }
      }
    } catch (Throwable failure) {
      close();
      throw failure;
    }
  }

  private void take(Throwable error, String traceId) {
    ErrorRecord record = records.takeSecrets(error);
    taken.add(record);
    records.ledger().remember(traceId, record.secrets());
  }

  private SecretSet union(@Nullable SecretSet ofTrace) {
    if (taken.isEmpty()) {
      return ofTrace == null ? new SecretSet() : ofTrace;
    }
    if (taken.size() == 1 && ofTrace == null) {
      return taken.get(0).secrets();
    }
    SecretSet union = ofTrace == null ? new SecretSet() : ofTrace.copy();
    for (ErrorRecord record : taken) {
      union.addAll(record.secrets());
    }
    return union;
  }

  /** Returns the identity of the first exception, or null. */
  public @Nullable ErrorIdentity identity() {
    return identity;
  }

  /** Returns the letters by which the defect of the first exception is known again, or null. */
  public @Nullable String fingerprint() {
    return taken.isEmpty() ? null : taken.get(0).fingerprint();
  }

  /**
   * Sets what may leave of a line that quotes an exception.
   *
   * @param reader reads what else the line has, such as the parameters of which it was made
   */
  LineTexts quoting(String line, String masked, QuotingLines reader) {
    quoted = line;
    shown = masked;
    quoting = reader;
    return this;
  }

  /** Sets that not the line, but a text beside it quotes an exception. */
  LineTexts quotingBeside(QuotingLines reader) {
    quoting = reader;
    return this;
  }

  /** Masks a text that stands in the line. */
  public String text(String text) {
    if (isClosed || secrets.overflowed()) {
      return Masks.REDACTED;
    }
    String told = withoutTold(text);
    TextMasker texts = records.texts();
    return shapesEverywhere ? texts.mask(told, secrets) : texts.maskKnown(told, secrets, false);
  }

  /** Returns what may leave of a text that tells of an exception, but for what is secret in it. */
  private String withoutTold(String text) {
    if (text.equals(quoted)) {
      return shown;
    }
    String told =
        quoting == null || text.equals(shown)
            ? null
            : quoting.masked(null, text, List.of(), secrets.origins(), new SecretSet());
    return told == null ? text : told;
  }

  /**
   * Masks a message.
   *
   * @param whose one of the exceptions, of their causes and suppressed ones; of any other, nothing
   *     is known
   */
  public String message(Throwable whose, String message) {
    if (whose instanceof StandIn) {
      return text(message); // It was masked when the stand-in was made.
    }
    for (ErrorRecord record : taken) {
      if (record.carries(whose)) {
        String masked = records.masked(whose, message, record);
        if (!secrets.coversAll(record.secrets())) {
          // What was found in it by its shape may be quoted in any text of the line.
          secrets = union(secrets);
        }
        return masked;
      }
    }
    return Masks.REDACTED;
  }

  /**
   * Masks an argument, or the value of a field.
   *
   * @param asText writes a value that is neither a text nor an exception
   * @return the value itself if it has one text alone, with nothing to mask in it; else a text
   */
  public @Nullable Object value(Object value, Function<Object, @Nullable String> asText) {
    return LineValues.value(value, asText, this);
  }

  /**
   * Returns what may be handed over in the place of an exception, to whoever writes its types,
   * messages and frames. It is never the exception itself, even if nothing of that is secret now:
   * somebody may write it later, when it carries more, and some print more than they say.
   */
  public Throwable throwable(Throwable error) {
    for (ErrorRecord record : taken) {
      if (record.carries(error)) {
        return MaskedThrowable.of(error, record, this::message);
      }
    }
    return MaskedThrowable.of(error, this::message);
  }

  /** Returns whether nothing of an exception is masked, and nothing in the line is secret. */
  public boolean leavesAsItIs(Throwable error) {
    return secrets.knowsNothing() && showsAsItIs(error);
  }

  /** Returns what may be handed over of an exception of which no text may leave. */
  public static Throwable withheld(Throwable error) {
    return MaskedThrowable.of(error, (whose, message) -> Masks.REDACTED);
  }

  private boolean showsAsItIs(Throwable error) {
    for (ErrorRecord record : taken) {
      if (record.carries(error)) {
        return record.textsKnown() && record.allCarried(this::saysNothingElse);
      }
    }
    return false;
  }

  /** What it prints may be more than its message. */
  private boolean saysNothingElse(Throwable error) {
    String text = ForeignCalls.textOf(error);
    return text != null
        && text.equals(LineValues.heading(error, error.getClass().getName(), text, this));
  }

  /** Gives back what was taken. */
  @Override
  public void close() {
    isClosed = true;
    for (ErrorRecord record : taken) {
      records.giveBack(record);
    }
    taken.clear();
  }
}
