/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import org.jspecify.annotations.Nullable;

/**
 * Says which texts of an exception must not leave at all, since a value in them cannot be sought,
 * or is not known.
 *
 * <p>Stateless and safe for concurrent use.
 */
final class WithheldMessages {

  private final ErrorLookup errors;
  private final RecordingPolicy policy;

  WithheldMessages(ErrorLookup errors, RecordingPolicy policy) {
    this.errors = errors;
    this.policy = policy;
  }

  /** A secret that nobody knows may stand in any text of the trace, not in these alone. */
  void withholdAll(Throwable error, ErrorRecord out) {
    out.withholdTexts();
    if (policy.masks().isOff()) {
      return;
    }
    out.secrets.giveUp();
    String type = error.getClass().getName();
    Warnings.once(
        "unknown values",
        type,
        () ->
            "some sensitive values of "
                + type
                + ", or of what it carries, could not be read, or there are more than Telltale"
                + " keeps; any text may hold one, so no text of its traces leaves"
                + " (docs/masking.md)");
  }

  /**
   * Finds the messages that must not leave at all. Such a message is itself a secret: it must not
   * leave quoted by a wrapper either. Other texts stay.
   */
  void withhold(ErrorRecord out) {
    for (int i = 0; i < out.graph.size(); i++) {
      Throwable error = out.graph.get(i);
      String message = out.messageOf(i);
      if (message != null && !mayLeave(error, message, out)) {
        MaskingCounters.countWithheld();
        out.withheldMessages.add(message);
        if (!out.secrets.add(message, Masks.REDACTED, 0)) {
          out.withholdTexts();
        }
      }
      if (!errors.writers(error).answersForMessages()
          && !UndeclaredMessages.mayLeave(policy.messages(), error, message)) {
        withholdRest(error, message, out);
      }
    }
  }

  /**
   * Makes a secret of what an exception writes beside its message. A status, or the message of a
   * wrapper, is often the whole text of an exception.
   */
  void withholdRest(Throwable error, @Nullable String message, ErrorRecord out) {
    String rest = ThrowableTexts.beside(error, message);
    if (rest != null) {
      out.secrets.addSearchable(rest, Masks.REDACTED, SecretSet.RANK_LEARNT);
    }
  }

  /**
   * The message of a declared exception may leave unless it contains one of the values that are too
   * short or too common to be searched for; that of any other exception by policy. Somebody has to
   * answer for the message: a code alone does not.
   */
  boolean mayLeave(Throwable error, String message, ErrorRecord out) {
    WriterChain chain = errors.writers(error);
    return chain.answersForMessages()
        ? !out.secrets.withholds(message)
        : !quotesWhatIsGone(error, message)
            && UndeclaredMessages.mayLeave(policy.messages(), error, message)
            && (chain.isEmpty() || !out.secrets.withholds(message));
  }

  /** Returns whether one of the exceptions has a message of which nobody knows the values. */
  boolean quoteWhatIsGone(ErrorRecord out) {
    for (int i = 0; i < out.graph.size(); i++) {
      if (out.graph.get(i) instanceof ExceptionInInitializerError error
          && quotesWhatIsGone(error, out.messageOf(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Once a static initializer has failed, the virtual machine (JDK 17 and later) keeps the text of
   * its exception, and quotes it for each later use of the class. The exception itself, which may
   * be declared, is gone, and so are its values.
   */
  private boolean quotesWhatIsGone(Throwable error, @Nullable String message) {
    return error instanceof ExceptionInInitializerError
        && message != null
        && !message.isEmpty()
        && !policy.masks().isOff()
        && !policy.known().know(error.getClass());
  }
}
