/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.diff;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.Promises;

/** Compares what one code promised with what it promises. */
final class ErrorChanges {

  /** Takes what was found. */
  @FunctionalInterface
  interface Sink {
    void add(Change change, String message, Catalogue.Entry at);
  }

  private final DeclaredError was;
  private final DeclaredError is;
  private final Catalogue.Entry at;
  private final Sink sink;

  ErrorChanges(Catalogue.Entry was, Catalogue.Entry is, Sink sink) {
    this.was = was.error();
    this.is = is.error();
    this.at = is;
    this.sink = sink;
  }

  void find() {
    String code = is.domain() + " " + is.code();
    compare(Change.NAME_CHANGED, "the name of " + code, was.name(), is.name());
    compare(Change.STATUS_CHANGED, "the status of " + code, status(was), status(is));
    compare(
        Change.PROBLEM_TYPE_CHANGED,
        "the problem type of " + code,
        was.problemType(),
        is.problemType());
    compareMeaning(code);
    compare(Change.MESSAGE_CHANGED, "the message of " + code, was.message(), is.message());
    compare(Change.HELP_CHANGED, "the help of " + code, was.help(), is.help());
    comparePromises(code);
    if (!was.notes().equals(is.notes())) {
      sink.add(Change.NOTE_CHANGED, "what is told of " + code + " besides is another", at);
    }
  }

  private void comparePromises(String code) {
    Promises before = was.promises();
    Promises after = is.promises();
    Change retry = after.takesBackRetryOf(before) ? Change.RETRY_WITHDRAWN : Change.RETRY_CHANGED;
    compare(retry, "whether to retry " + code, retry(before), retry(after));
    if (after.deprecated() && !before.deprecated()) {
      String replacement =
          after.replacedBy().isEmpty() ? "" : ", replaced by " + after.replacedBy();
      sink.add(Change.CODE_DEPRECATED, code + " is deprecated" + replacement, at);
    } else if (before.deprecated() && !after.deprecated()) {
      sink.add(Change.DEPRECATION_CHANGED, code + " is deprecated no more", at);
    } else {
      compare(
          Change.DEPRECATION_CHANGED,
          "the replacement of " + code,
          before.replacedBy(),
          after.replacedBy());
    }
  }

  private static String retry(Promises promises) {
    return promises.retryAfterSeconds() > 0
        ? promises.retry() + " " + promises.retryAfterSeconds()
        : promises.retry() == Promises.Retry.UNSPECIFIED ? "" : promises.retry().name();
  }

  /** A class may move and a title may be mended; where both are others, so is the error. */
  private void compareMeaning(String code) {
    boolean sameTitle = title(was).equals(title(is));
    boolean sameOwner = was.owner().equals(is.owner());
    if (!sameTitle && !sameOwner) {
      String before = "'" + title(was) + "' of '" + was.owner() + "'";
      String after = "'" + title(is) + "' of '" + is.owner() + "'";
      compare(Change.MEANING_CHANGED, code, before, after);
    } else if (!sameTitle) {
      compare(Change.TITLE_CHANGED, "the title of " + code, title(was), title(is));
    } else {
      compare(Change.CLASS_CHANGED, "the class of " + code, was.owner(), is.owner());
    }
  }

  private void compare(Change change, String what, String before, String after) {
    if (!before.equals(after)) {
      sink.add(change, what + " was " + shown(before) + " and is " + shown(after), at);
    }
  }

  private static String shown(String text) {
    return text.isEmpty() ? "none" : text.startsWith("'") ? text : "'" + text + "'";
  }

  private static String status(DeclaredError error) {
    return error.statusFrom().isEmpty() ? Integer.toString(error.status()) : error.statusFrom();
  }

  private static String title(DeclaredError error) {
    return error.titleFrom().isEmpty() ? error.title() : error.titleFrom();
  }
}
