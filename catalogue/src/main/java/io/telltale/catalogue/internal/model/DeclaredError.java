/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

import java.util.Map;

/**
 * A code and what it means. What is not declared is an empty text.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param status the HTTP status of a reply; 0 if {@code statusFrom} yields it at run time
 * @param statusFrom the enum's member that yields the status
 * @param title the title of a reply
 * @param titleFrom the enum's member that yields the title
 * @param message the template of the message
 * @param problemType the URI of the kind of problem (RFC 9457, section 3.1.1)
 * @param help the URL of a page
 * @param type the canonical name of the exception
 * @param constant the enum constant on which the code stands
 * @param promises what it promises to callers
 * @param notes what else is told of it
 */
public record DeclaredError(
    String name,
    String domain,
    int code,
    int status,
    String statusFrom,
    String title,
    String titleFrom,
    String message,
    String problemType,
    String help,
    String type,
    String constant,
    Promises promises,
    Map<Note, String> notes) {

  /** Returns what the code stands on: an enum constant or the exception. */
  public String owner() {
    return constant.isEmpty() ? type : constant;
  }

  /** Returns what tells it from all others. */
  public String key() {
    return domain + "-" + code;
  }

  /** Returns the title for people; what stands in for one that is known at run time only. */
  public String heading() {
    return title.isEmpty() ? name : title;
  }

  /** Returns a note, or an empty text. */
  public String note(Note note) {
    return notes.getOrDefault(note, "");
  }
}
