/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

/** Lines of libraries that quote an exception without handing it over. */
public enum QuotingLine {
  /** A driver's words, as Hibernate logs them. */
  DRIVER(
      "org.hibernate.engine.jdbc.spi.SqlExceptionHelper",
      "ERROR: duplicate key value violates unique constraint \"account_email_key\""
          + " Detail: Key (email)=("
          + QuotingLine.VALUE
          + ") already exists.",
      "ERROR: "),
  /** A duplicate of MySQL's. */
  DUPLICATE(
      "org.hibernate.orm.jdbc.error",
      "Duplicate entry '" + QuotingLine.VALUE + "' for key 'account.email'",
      "Duplicate entry '***' for key 'account.email'"),
  /** What Spring MVC has dealt with. */
  RESOLVED(
      "org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver",
      "Resolved [java.lang.NumberFormatException: For input string: \"" + QuotingLine.VALUE + "\"]",
      "Resolved [java.lang.NumberFormatException: For input string: \"***\"]"),
  /** A declared exception, of which nobody knows the values here. */
  DECLARED(
      "org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver",
      "Resolved [io.telltale.outlets.LoginException: no login for " + QuotingLine.VALUE + "]",
      "Resolved [io.telltale.outlets.LoginException: No session for ***]");

  /** A name, which has no shape. */
  public static final String VALUE = "QuillonRavensworth";

  private final String logger;
  private final String text;
  private final String shown;

  QuotingLine(String logger, String text, String shown) {
    this.logger = logger;
    this.text = text;
    this.shown = shown;
  }

  /** Returns the name of the logger. */
  public String logger() {
    return logger;
  }

  /** Returns the line. */
  public String text() {
    return text;
  }

  /** Returns what has to be left of it. */
  public String shown() {
    return shown;
  }
}
