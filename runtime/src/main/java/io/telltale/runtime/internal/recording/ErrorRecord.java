/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.stack.Fingerprint;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of one occurrence may leave the process: identity, masked members, masked texts. Between
 * exception and span it is the only thing that is passed on.
 *
 * <p>It is used by one thread, and again for that thread's next exception; {@link #clear} forgets
 * everything in between.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ErrorRecord implements ErrorOccurrence {

  final CapturedMembers members = new CapturedMembers();
  final MemberCapture capture = new MemberCapture(members);
  final SecretSet secrets = new SecretSet();
  final ShapeSecrets shapes = new ShapeSecrets(secrets);

  final LastText last = new LastText();

  final ThrowableGraph graph = new ThrowableGraph();
  final ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);

  @Nullable ErrorIdentity identity;

  /** The class that says what went wrong, for {@code error.type}. */
  String errorType = "";

  /**
   * The class that was thrown, which may be a wrapper of the former, for {@code exception.type}.
   */
  String exceptionType = "";

  @Nullable String errorMessage;
  @Nullable String exceptionMessage;
  @Nullable String stackTrace;
  @Nullable String fingerprint;

  /** Who says what went wrong: the exception, or what it wraps. */
  @Nullable Throwable speaker;

  List<String> causeTypes = List.of();

  /** The exception's own message, not masked, and whether it was asked for and could be read. */
  @Nullable String rawMessage;

  boolean messageRead;
  boolean messageKnown;

  /** Whole messages that must not leave, as they contain a value that cannot be searched for. */
  final List<String> withheldMessages = new ArrayList<>(0);

  /** Messages of known exceptions, with what of each may leave, and these exceptions. */
  final Map<String, String> skeletons = new HashMap<>(0);

  final List<Throwable> known = new ArrayList<>(0);

  /** Whether texts may leave at all; if not, some secret could not be read. */
  boolean textsKnown = true;

  /** Keeps identity, types and numbers; every free text becomes one that tells nothing. */
  void withholdTexts() {
    if (textsKnown) {
      MaskingCounters.countWithheld();
    }
    textsKnown = false;
    members.withholdTexts();
    errorMessage = identity == null ? null : identity.title();
    exceptionMessage = Masks.REDACTED;
    stackTrace = null;
  }

  /** Asks the exception for its message, unless that was done. */
  void readMessage() {
    if (messageRead) {
      return;
    }
    messageRead = true;
    Throwable error = graph.get(0);
    try {
      rawMessage = error.getMessage();
      messageKnown = true;
    } catch (Throwable failure) {
      ForeignCalls.report(error.getClass(), "getMessage", failure);
    }
  }

  /** Takes the message that others have asked for, and whether it could be read. */
  void setMessage(@Nullable String message, boolean known) {
    rawMessage = message;
    messageRead = true;
    messageKnown = known;
  }

  /** Returns the message of one of the exceptions of the graph, null if there is none. */
  @Nullable String messageOf(int index) {
    if (index > 0) {
      return ForeignCalls.messageOf(graph.get(index));
    }
    readMessage();
    return rawMessage;
  }

  void clear() {
    capture.clear();
    secrets.clear();
    last.clear();
    graph.clear();
    identity = null;
    errorType = "";
    exceptionType = "";
    errorMessage = null;
    exceptionMessage = null;
    stackTrace = null;
    fingerprint = null;
    speaker = null;
    causeTypes = List.of();
    rawMessage = null;
    messageRead = false;
    messageKnown = false;
    withheldMessages.clear();
    skeletons.clear();
    known.clear();
    textsKnown = true;
  }

  @Override
  public @Nullable ErrorIdentity identity() {
    return identity;
  }

  @Override
  public String errorType() {
    return errorType;
  }

  @Override
  public String exceptionType() {
    return exceptionType;
  }

  @Override
  public @Nullable String errorMessage() {
    return errorMessage;
  }

  @Override
  public @Nullable String exceptionMessage() {
    return exceptionMessage;
  }

  @Override
  public List<String> causeTypes() {
    return causeTypes;
  }

  @Override
  public @Nullable String stackTrace() {
    return stackTrace;
  }

  @Override
  public @Nullable String shownFingerprint() {
    return fingerprint;
  }

  @Override
  public int size() {
    return members.size();
  }

  @Override
  public AttributeKey<?> key(int index) {
    return members.get(index).key();
  }

  @Override
  public @Nullable Object attribute(int index) {
    return members.get(index).attribute();
  }

  @Override
  public String masked(String text, TextMasker texts) {
    return texts.mask(text, secrets, false, budget);
  }

  /** Returns the sensitive values of the exception and of what it carries along. */
  public SecretSet secrets() {
    return secrets;
  }

  /** Returns whether every value is known that may not leave. */
  public boolean textsKnown() {
    return textsKnown;
  }

  /** Returns whether an exception is the one that was recorded, or carried along by it. */
  public boolean carries(Throwable error) {
    return graph.contains(error);
  }

  /** Returns whether something holds for the exception, and for all that it carries along. */
  public boolean allCarried(Predicate<Throwable> test) {
    for (int i = 0; i < graph.size(); i++) {
      if (!test.test(graph.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the members that are declared for the caller of a service. */
  public Map<String, Object> repliedAttributes() {
    return members.repliedAttributes();
  }

  /** Takes over what is known of the exception for which another one stands. */
  void standFor(StandIn standIn) {
    identity = standIn.identity();
    errorType = standIn.type();
    exceptionType = standIn.type();
    fingerprint = standIn.fingerprint();
  }

  /** Returns the letters by which its defect is known again; reads the stack trace for them. */
  public @Nullable String fingerprint() {
    if (fingerprint == null && speaker != null) {
      fingerprint = Fingerprint.of(errorType, identity == null ? null : identity.name(), speaker);
    }
    return fingerprint;
  }

  /** Returns the exception in the form in which it may leave the process. */
  public ErrorDescription describe() {
    return ErrorDescription.of(this);
  }
}
