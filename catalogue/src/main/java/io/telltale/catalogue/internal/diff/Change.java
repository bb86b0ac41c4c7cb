/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.diff;

import io.telltale.catalogue.internal.report.Level;
import io.telltale.catalogue.internal.report.Rule;
import java.util.Locale;

/**
 * What can change between two catalogues.
 *
 * <p>This type is internal and is hence not for public use.
 */
public enum Change implements Rule {
  CODE_REMOVED(
      Verdict.BREAKING,
      "code-removed",
      "A code is gone.",
      "keep the code, and say in its documentation that nothing throws it any more"),
  NAME_CHANGED(
      Verdict.BREAKING,
      "name-changed",
      "A code has another name, and searches, alerts and clients know the old one.",
      "keep the name, or give a new code"),
  MEANING_CHANGED(
      Verdict.BREAKING,
      "meaning-changed",
      "A code stands for something else.",
      "give what is new a code of its own"),
  STATUS_CHANGED(
      Verdict.BREAKING,
      "status-changed",
      "Clients get another HTTP status.",
      "keep the status, or give a new code"),
  PROBLEM_TYPE_CHANGED(
      Verdict.BREAKING,
      "problem-type-changed",
      "The member type of the reply, by which clients tell problems apart (RFC 9457, section"
          + " 3.1.1), is another.",
      "keep the URI"),
  RETRY_WITHDRAWN(
      Verdict.BREAKING,
      "retry-withdrawn",
      "Callers were told that they may send the same request again, and may no longer.",
      "keep the promise, or give a new code"),
  REPLY_MEMBER_REMOVED(
      Verdict.BREAKING,
      "reply-member-removed",
      "A member is no longer in the error reply.",
      "keep it there, or tell clients first"),
  MEMBER_TYPE_CHANGED(
      Verdict.BREAKING,
      "member-type-changed",
      "A member has another type, in attributes and replies.",
      "keep the type, or give the member another name"),
  MASK_WEAKER(
      Verdict.WIDENING,
      "mask-weaker",
      "More of a value leaves than before.",
      "have it seen by who answers for the protection of data"),
  MARK_REMOVED(
      Verdict.WIDENING,
      "mark-removed",
      "A masked member is gone, so that its value is no longer looked for in texts.",
      "keep @Sensitive on it unless the exception has lost the value too"),
  AUDIENCE_WIDER(
      Verdict.WIDENING,
      "audience-wider",
      "Callers now see a member that only traces had.",
      "have it seen by who answers for the protection of data"),
  MEMBER_ADDED_CLEAR(
      Verdict.WIDENING,
      "member-added-clear",
      "A member leaves as it is that did not leave before.",
      "have it seen by who answers for the protection of data, or mask it"),
  MEMBER_ADDED_MASKED(
      Verdict.COMPATIBLE, "member-added-masked", "A member leaves in masked form.", ""),
  MEMBER_REMOVED(
      Verdict.COMPATIBLE, "member-removed", "A member in the clear is no longer exported.", ""),
  MASK_STRICTER(Verdict.COMPATIBLE, "mask-stricter", "Less of a value leaves than before.", ""),
  CODE_ADDED(Verdict.COMPATIBLE, "code-added", "A code is new.", ""),
  TITLE_CHANGED(
      Verdict.COMPATIBLE, "title-changed", "The title, a text for people, is another.", ""),
  MESSAGE_CHANGED(
      Verdict.COMPATIBLE, "message-changed", "The template of the message is another.", ""),
  HELP_CHANGED(Verdict.COMPATIBLE, "help-changed", "The page of help is another.", ""),
  RETRY_CHANGED(
      Verdict.COMPATIBLE,
      "retry-changed",
      "Callers may send the same request again who could not rely on that, or after another time;"
          + " or are told not to.",
      ""),
  CODE_DEPRECATED(
      Verdict.COMPATIBLE, "code-deprecated", "A code is announced to go, and still there.", ""),
  DEPRECATION_CHANGED(
      Verdict.COMPATIBLE,
      "deprecation-changed",
      "A code stays after all, or another one has taken its place.",
      ""),
  CLASS_CHANGED(
      Verdict.COMPATIBLE,
      "class-changed",
      "The code stands on another class: exception.type is another, the code is the same.",
      ""),
  EXCEPTION_ADDED(Verdict.COMPATIBLE, "exception-added", "An exception without a code is new.", ""),
  NOTE_CHANGED(
      Verdict.COMPATIBLE, "note-changed", "What is told of an error besides is another.", "");

  /** Whom a change hurts. */
  public enum Verdict {
    /** Clients, searches and alerts. */
    BREAKING(Level.ERROR),
    /** Those whose data leaves. */
    WIDENING(Level.ERROR),
    /** Nobody. */
    COMPATIBLE(Level.NOTE);

    private final Level level;

    Verdict(Level level) {
      this.level = level;
    }
  }

  private final Verdict verdict;
  private final String id;
  private final String summary;
  private final String remedy;

  Change(Verdict verdict, String id, String summary, String remedy) {
    this.verdict = verdict;
    this.id = id;
    this.summary = summary;
    this.remedy = remedy;
  }

  /** Returns whom it hurts. */
  public Verdict hurts() {
    return verdict;
  }

  @Override
  public String verdict() {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Level level() {
    return verdict.level;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
