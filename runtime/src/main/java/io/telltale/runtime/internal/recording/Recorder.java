/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.Wrappers;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.stack.StackTraceRenderer;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.Origins;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a record of an exception: finds who speaks for it, captures its members and the secrets of
 * everything that it carries along, and renders its texts with those secrets replaced.
 *
 * <p>Stateless and safe for concurrent use.
 */
final class Recorder {

  /** How many causes are named on an event. */
  private static final int MAX_CAUSE_TYPES = 8;

  /** How many exceptions are looked at that are values of members. */
  private static final int MAX_HELD = 64;

  /** How many messages are looked through that are not shown. */
  private static final int MAX_MESSAGES = 16;

  private final ErrorLookup errors;
  private final RecordingPolicy policy;
  private final SecretLedger ledger;

  /**
   * Starts a recorder.
   *
   * @param ledger where the secrets of an exception are remembered with it
   */
  Recorder(ErrorLookup errors, RecordingPolicy policy, SecretLedger ledger) {
    this.errors = errors;
    this.policy = policy;
    this.ledger = ledger;
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
    out.identity = chain.identity(speaker);
    out.speaker = speaker;
    out.errorType = chain.typeName();
    out.exceptionType = error == speaker ? out.errorType : Names.of(error.getClass());
    boolean captured = false;
    try {
      capture(error, speaker, chain, out);
      captured = true;
      int known = out.secrets.size();
      renderTexts(error, chain, out);
      if (out.secrets.size() > known || out.secrets.overflowed()) {
        remember(out);
      }
    } catch (Throwable failure) {
      ForeignCalls.report(error.getClass(), "recording", failure);
      out.withholdTexts();
      if (!captured) {
        forbidAll(error, out);
      }
    }
  }

  /** What could not be captured may stand in any text of the trace. */
  void forbidAll(Throwable error, ErrorRecord out) {
    out.secrets.giveUp();
    ledger.remember(error, out.secrets);
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
    out.identity = chain.identity(speaker);
    out.speaker = speaker;
    out.errorType = chain.typeName();
    capture(error, speaker, chain, out);
    int known = out.secrets.changes();
    readMessage(error, out);
    if (out.rawMessage != null) {
      masked(out.rawMessage, out);
    }
    findShapesInOthers(out);
    if (out.secrets.changes() != known) {
      remember(out);
    }
  }

  private void capture(Throwable error, Throwable speaker, WriterChain chain, ErrorRecord out) {
    out.capture.take(chain, speaker, true);
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
      withholdAll(error, out);
    } else if (out.secrets.hasUnsearchable() || UndeclaredMessages.withheldBy(policy.messages())) {
      withholdMessages(out);
    }
    findSkeletons(out);
    addOrigins(error, out);
    remember(out);
  }

  /** Before any text is masked: what is hidden in one message may be quoted in another. */
  private void findSkeletons(ErrorRecord out) {
    if (policy.known().isEmpty() || !out.textsKnown) {
      return;
    }
    Map<String, KnownErrors.Skeleton> found = new LinkedHashMap<>(1);
    List<String> held = new ArrayList<>(0);
    for (int i = 0; i < out.graph.size(); i++) {
      Throwable other = out.graph.get(i);
      if (policy.known().know(other.getClass()) && errors.writers(other).isEmpty()) {
        List<String> values = policy.known().valuesOf(other);
        if (values != null) {
          held.addAll(values);
        }
        String message = messageOf(i, out);
        KnownErrors.Skeleton skeleton =
            message == null
                ? null
                : values == null ? KnownErrors.WITHHELD : policy.known().of(other, message);
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

  private static @Nullable String messageOf(int index, ErrorRecord out) {
    if (index > 0) {
      return ForeignCalls.messageOf(out.graph.get(index));
    }
    readMessage(out.graph.get(0), out);
    return out.rawMessage;
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
  private void addOrigins(Throwable error, ErrorRecord out) {
    if (!out.textsKnown || out.secrets.knowsNothing()) {
      return;
    }
    readMessage(error, out);
    if (!out.messageKnown) {
      return;
    }
    for (int i = 0; i < Math.min(out.graph.size(), MAX_MESSAGES); i++) {
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
  private void remember(ErrorRecord out) {
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

  /** Asks the exception for its message, unless that was done. */
  private static void readMessage(Throwable error, ErrorRecord out) {
    if (out.messageRead) {
      return;
    }
    out.messageRead = true;
    try {
      out.rawMessage = error.getMessage();
      out.messageKnown = true;
    } catch (Throwable failure) {
      ForeignCalls.report(error.getClass(), "getMessage", failure);
    }
  }

  /** A secret that nobody knows may stand in any text of the trace, not in these alone. */
  private void withholdAll(Throwable error, ErrorRecord out) {
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
  private void withholdMessages(ErrorRecord out) {
    for (int i = 0; i < out.graph.size(); i++) {
      Throwable error = out.graph.get(i);
      String message = messageOf(i, out);
      if (message != null && !mayLeave(error, message, out)) {
        MaskingCounters.countWithheld();
        out.withheldMessages.add(message);
        if (!out.secrets.add(message, Masks.REDACTED, 0)) {
          out.withholdTexts();
        }
      }
      withholdRest(error, message, out);
    }
  }

  /** A status is often the whole text of an exception, which may be more than its message. */
  private void withholdRest(Throwable error, @Nullable String message, ErrorRecord out) {
    if (errors.writers(error).isEmpty() && !UndeclaredMessages.mayLeave(policy.messages(), error)) {
      String rest = ThrowableTexts.beside(error, message);
      if (rest != null) {
        out.secrets.addSearchable(rest, Masks.REDACTED, SecretSet.WHERE_ROOM_IS);
      }
    }
  }

  /**
   * The message of a declared exception may leave unless it contains one of the values that are too
   * short or too common to be searched for; that of any other exception by policy.
   */
  private boolean mayLeave(Throwable error, String message, ErrorRecord out) {
    return errors.writers(error).isEmpty()
        ? UndeclaredMessages.mayLeave(policy.messages(), error)
        : !out.secrets.withholds(message);
  }

  private void renderTexts(Throwable error, WriterChain chain, ErrorRecord out) {
    out.causeTypes = causeTypes(out.graph);
    if (out.textsKnown) {
      readMessage(error, out);
      out.exceptionMessage = exceptionMessage(out);
      out.errorMessage = errorMessage(chain, out);
      findShapesInOthers(out);
    }
    StackTraceMode mode =
        out.identity == null ? policy.undeclaredStackTrace() : policy.declaredStackTrace();
    out.stackTrace = stackTrace(error, mode, out);
    if (mode != StackTraceMode.OFF || policy.fingerprints()) {
      out.fingerprint();
    }
  }

  private static List<String> causeTypes(ThrowableGraph graph) {
    if (graph.causes() == 0) {
      return List.of();
    }
    int named = Math.min(graph.causes(), MAX_CAUSE_TYPES);
    List<String> types = new ArrayList<>(named);
    for (int i = 1; i <= named; i++) {
      types.add(Names.of(graph.get(i).getClass()));
    }
    return types;
  }

  /**
   * Copies of the messages may stand anywhere: what was found in them by shape is secret there. The
   * last message is kept, which is often asked for again, by layouts and as an argument.
   */
  String masked(String message, ErrorRecord out) {
    String known = out.last.of(message, out.secrets);
    if (known != null) {
      return known;
    }
    int before = out.secrets.changes();
    String masked = mask(message, out);
    if (out.secrets.changes() == before) {
      out.last.keep(message, masked, out.secrets);
    }
    return masked;
  }

  private String mask(String message, ErrorRecord out) {
    if (out.withheldMessages.contains(message)) {
      out.shapes.find(message, policy.texts(), out.budget);
      return Masks.REDACTED;
    }
    String skeleton = out.skeletons.get(message);
    return skeleton != null ? skeleton : out.shapes.mask(message, policy.texts(), out.budget);
  }

  /** The messages of causes, which wrappers and log lines quote, whether they are shown or not. */
  private void findShapesInOthers(ErrorRecord out) {
    for (int i = 1; i < Math.min(out.graph.size(), MAX_MESSAGES); i++) {
      String message = ForeignCalls.messageOf(out.graph.get(i));
      if (message != null) {
        masked(message, out);
      }
    }
  }

  private @Nullable String exceptionMessage(ErrorRecord out) {
    if (!out.messageKnown) {
      return Masks.REDACTED;
    }
    return out.rawMessage == null ? null : masked(out.rawMessage, out);
  }

  /** The rendered template, else the message of the exception, else the declared title. */
  private @Nullable String errorMessage(WriterChain chain, ErrorRecord out) {
    ErrorIdentity identity = out.identity;
    ErrorWriter writer = chain.identifying();
    if (identity == null || writer == null) {
      return out.exceptionMessage;
    }
    try {
      String rendered = writer.message(identity, out.members);
      if (rendered != null) {
        return policy.texts().maskShapes(rendered, out.budget);
      }
    } catch (Throwable failure) {
      ForeignCalls.report(writer.getClass(), "message", failure);
      return identity.title();
    }
    return out.exceptionMessage != null ? out.exceptionMessage : identity.title();
  }

  /**
   * An exception may be written otherwise than by its message, and its causes may be others than
   * those that were looked at: of these, nobody knows the secrets.
   */
  String heading(Throwable whose, String text, ErrorRecord out) {
    if (!out.graph.contains(whose) || !mayLeave(whose, text, out)) {
      return Masks.REDACTED;
    }
    String shown = isKnown(whose, out) ? withSkeleton(text, out) : text;
    return shown == null ? Masks.REDACTED : masked(shown, out);
  }

  @SuppressWarnings("ReferenceEquality") // its equals may be anything
  private static boolean isKnown(Throwable whose, ErrorRecord out) {
    for (int i = 0; i < out.known.size(); i++) {
      if (out.known.get(i) == whose) {
        return true;
      }
    }
    return false;
  }

  /** Of a known exception, only what is known leaves: its message, with anything around it. */
  private static @Nullable String withSkeleton(String text, ErrorRecord out) {
    if (out.skeletons.containsKey(text)) {
      return text;
    }
    for (Map.Entry<String, String> known : out.skeletons.entrySet()) {
      if (!known.getKey().isEmpty() && text.contains(known.getKey())) {
        return text.replace(known.getKey(), known.getValue());
      }
    }
    return null;
  }

  private @Nullable String stackTrace(Throwable error, StackTraceMode mode, ErrorRecord out) {
    return switch (mode) {
      case OFF -> null;
      case FRAMES -> StackTraceRenderer.frames(error);
      case FULL ->
          out.textsKnown
              ? StackTraceRenderer.full(error, (whose, text) -> heading(whose, text, out))
              : StackTraceRenderer.frames(error);
    };
  }
}
