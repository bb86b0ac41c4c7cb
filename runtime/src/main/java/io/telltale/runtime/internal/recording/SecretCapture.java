/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.value.Origins;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Captures what is secret of an exception: its members, and the values of everything that it
 * carries along. Afterwards no text need be rendered for others to know what must not leave.
 *
 * <p>Stateless and safe for concurrent use.
 */
final class SecretCapture {

  /** How many exceptions are looked at that are values of members. */
  private static final int MAX_HELD = 64;

  private final ErrorLookup errors;
  private final RecordingPolicy policy;
  private final SecretLedger ledger;
  private final WithheldMessages withheld;

  /**
   * Starts a capture.
   *
   * @param ledger where the secrets of an exception are remembered with it
   */
  SecretCapture(ErrorLookup errors, RecordingPolicy policy, SecretLedger ledger) {
    this.errors = errors;
    this.policy = policy;
    this.ledger = ledger;
    this.withheld = new WithheldMessages(errors, policy);
  }

  /** What could not be captured may stand in any text of the trace. */
  void forbidAll(Throwable error, ErrorRecord out) {
    out.secrets.giveUp();
    ledger.remember(error, out.secrets);
  }

  /**
   * Captures members and secrets, and remembers the secrets with the exceptions.
   *
   * @param chain the writers of the one that speaks
   * @param out a record whose graph is collected
   */
  void capture(Throwable error, Throwable speaker, WriterChain chain, ErrorRecord out) {
    out.capture.take(chain, speaker, true);
    captureRest(error, speaker, out);
  }

  /** The same for an exception of which the members are captured already. */
  void captureRest(Throwable error, Throwable speaker, ErrorRecord out) {
    for (int i = 0; i < out.graph.size(); i++) {
      Throwable other = out.graph.get(i);
      if (other != speaker) {
        out.capture.take(errors.writers(other), other, false);
      }
    }
    captureHeld(out);
    recall(out);
    boolean complete = MemberMasking.mask(out, policy);
    if (!complete || !out.members.isComplete() || !out.graph.isComplete()) {
      withheld.withholdAll(error, out);
    } else if (out.secrets.hasUnsearchable()
        || UndeclaredMessages.withheldBy(policy.messages())
        || withheld.quoteWhatIsGone(out)) {
      withheld.withhold(out);
    }
    findSkeletons(out);
    addOrigins(out);
    remember(out);
  }

  /** Before any text is masked: what is hidden in one message may be quoted in another. */
  private void findSkeletons(ErrorRecord out) {
    if (policy.known().isEmpty() || !out.textsKnown) {
      return;
    }
    for (int i = 0; i < out.graph.size(); i++) {
      if (isOfLibrary(out.graph.get(i))) {
        findSkeletons(i, out);
        return;
      }
    }
  }

  private boolean isOfLibrary(Throwable error) {
    return policy.known().know(error.getClass()) && !errors.writers(error).answersForMessages();
  }

  private void findSkeletons(int first, ErrorRecord out) {
    Map<String, KnownErrors.Skeleton> found = new LinkedHashMap<>(1);
    List<String> held = new ArrayList<>(0);
    for (int i = first; i < out.graph.size(); i++) {
      Throwable other = out.graph.get(i);
      if (isOfLibrary(other)) {
        List<String> values = policy.known().valuesOf(other);
        if (values != null) {
          held.addAll(values);
        }
        String message = out.messageOf(i);
        KnownErrors.Skeleton skeleton =
            values == null
                ? KnownErrors.WITHHELD
                : policy.known().of(other, message == null ? "" : message);
        if (skeleton != null) {
          withheld.withholdRest(other, message, out);
        }
        if (message != null && skeleton != null) {
          found.put(message, skeleton);
          out.known.add(other);
          // Declared values are masked in it, and the words of the library are no values.
          out.skeletons.put(message, policy.texts().mask(skeleton.text(), out.secrets));
        }
      }
    }
    found.forEach(
        (message, skeleton) -> {
          out.shapes.find(message, policy.texts(), out.budget);
          out.shapes.hide(message, skeleton);
        });
    out.shapes.hide(held);
  }

  /** What an exception holds as a member is no cause of it, and has secrets of its own. */
  private void captureHeld(ErrorRecord out) {
    List<Throwable> held = out.members.held();
    if (held.isEmpty()) {
      return;
    }
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < out.graph.size(); i++) {
      seen.add(out.graph.get(i));
    }
    ThrowableGraph graph = new ThrowableGraph();
    for (int i = 0; i < held.size(); i++) {
      graph.collect(held.get(i));
      if (i >= MAX_HELD || !graph.isComplete()) {
        out.members.setIncomplete();
        return;
      }
      for (int j = 0; j < graph.size(); j++) {
        Throwable other = graph.get(j);
        if (seen.add(other)) {
          out.capture.take(errors.writers(other), other, false);
        }
      }
    }
  }

  /** Somebody else may write these exceptions as texts: their values are known then, too. */
  private void addOrigins(ErrorRecord out) {
    if (!out.textsKnown || out.secrets.knowsNothing()) {
      return;
    }
    out.readMessage();
    if (!out.messageKnown) {
      return;
    }
    for (int i = 0; i < Math.min(out.graph.size(), ThrowableGraph.MAX_MESSAGES); i++) {
      Throwable other = out.graph.get(i);
      String message = i == 0 ? out.rawMessage : ForeignCalls.messageOf(other);
      out.secrets.addOrigin(Origins.fingerprint(errors.writers(other).typeName(), message));
    }
  }

  /**
   * Takes in what was secret when the exceptions were met before: a field may have changed since,
   * and the message still holds its old value.
   */
  private void recall(ErrorRecord out) {
    for (int i = 0; i < out.graph.size(); i++) {
      SecretSet known = ledger.secretsOf(out.graph.get(i));
      if (known != null) {
        out.secrets.include(known);
      }
    }
  }

  /** Those that are declared are likely to be met again alone, as the first one is. */
  void remember(ErrorRecord out) {
    if (out.secrets.knowsNothing()) {
      return;
    }
    for (int i = 0; i < out.graph.size(); i++) {
      Throwable error = out.graph.get(i);
      if (i == 0 || !errors.writers(error).isEmpty()) {
        ledger.remember(error, out.secrets);
      }
    }
  }
}
