/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.Names;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * {@code @ErrorCode}, with the defaults of its members.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record ErrorCodeMirror(Mirror mirror) {

  private static final String UNSPECIFIED = "UNSPECIFIED";

  public static Optional<ErrorCodeMirror> find(Element element) {
    return Mirror.find(element, Names.ERROR_CODE).map(ErrorCodeMirror::new);
  }

  public int code() {
    return mirror.integer("value", 0);
  }

  public String name() {
    return mirror.string("name", "");
  }

  public String domain() {
    return mirror.string("domain", "");
  }

  public int status() {
    return mirror.integer("status", 500);
  }

  public String title() {
    return mirror.string("title", "");
  }

  public String message() {
    return mirror.string("message", "");
  }

  public String type() {
    return mirror.string("type", "");
  }

  public String help() {
    return mirror.string("help", "");
  }

  public String spanStatus() {
    return mirror.constant("spanStatus", "AUTO");
  }

  public String retry() {
    return mirror.constant("retry", UNSPECIFIED);
  }

  public int retryAfterSeconds() {
    return mirror.integer("retryAfterSeconds", 0);
  }

  /** Returns a constant of ErrorSeverity, or nothing if none is stated. */
  public String severity() {
    String severity = mirror.constant("severity", UNSPECIFIED);
    return severity.equals(UNSPECIFIED) ? "" : severity;
  }

  public String owner() {
    return mirror.string("owner", "").strip();
  }

  public String since() {
    return mirror.string("since", "").strip();
  }

  public boolean deprecated() {
    return mirror.isTrue("deprecated");
  }

  public String replacedBy() {
    return mirror.string("replacedBy", "");
  }

  public Origin at(String member) {
    return mirror.at(member);
  }
}
