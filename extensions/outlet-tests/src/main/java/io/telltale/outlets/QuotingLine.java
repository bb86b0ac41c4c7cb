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
      "Resolved [io.telltale.outlets.LoginException: No session for ***]"),
  /** A declared exception that somebody has made a part of the text. */
  TOLD(
      "com.acme.shop.Orders",
      "order failed: io.telltale.outlets.LoginException: no login for " + QuotingLine.VALUE,
      "order failed: io.telltale.outlets.LoginException: No session for ***"),
  /** The same as a cause of another one. */
  TOLD_CAUSE(
      "com.acme.shop.Orders",
      "gave up ("
          + "java.lang.IllegalStateException: io.telltale.outlets.LoginException: no login for "
          + QuotingLine.VALUE
          + ")",
      "gave up (java.lang.IllegalStateException: ***)"),
  /** A stack trace that somebody has printed into the text. */
  TOLD_STACK_TRACE(
      "com.acme.shop.Orders",
      "failed\njava.lang.IllegalStateException: no order of "
          + QuotingLine.VALUE
          + "\n\tat com.acme.shop.Orders.place(Orders.java:31)\n"
          + "Caused by: io.telltale.outlets.LoginException: no login for "
          + QuotingLine.VALUE
          + "\n\t... 12 more\n",
      "failed\njava.lang.IllegalStateException: ***"
          + "\n\tat com.acme.shop.Orders.place(Orders.java:31)\n"
          + "Caused by: io.telltale.outlets.LoginException: ***"
          + "\n\t... 12 more\n"),
  /** One of which only the superclass is declared. */
  TOLD_SUBCLASS(
      "com.acme.shop.Orders",
      "order failed: io.telltale.outlets.MemberLoginException: no login for " + QuotingLine.VALUE,
      "order failed: io.telltale.outlets.MemberLoginException: No session for ***"),
  /** The same as the cause of another one. */
  TOLD_SUBCLASS_CAUSE(
      "com.acme.shop.Orders",
      "gave up (java.util.concurrent.CompletionException:"
          + " io.telltale.outlets.MemberLoginException: no login for "
          + QuotingLine.VALUE
          + ")",
      "gave up (java.util.concurrent.CompletionException: ***)"),
  /** The same in a printed stack trace. */
  TOLD_SUBCLASS_STACK_TRACE(
      "com.acme.shop.Orders",
      "failed\njava.lang.IllegalStateException: no order of "
          + QuotingLine.VALUE
          + "\n\tat com.acme.shop.Orders.place(Orders.java:31)\n"
          + "Caused by: io.telltale.outlets.MemberLoginException: no login for "
          + QuotingLine.VALUE
          + "\n\t... 12 more\n",
      "failed\njava.lang.IllegalStateException: ***"
          + "\n\tat com.acme.shop.Orders.place(Orders.java:31)\n"
          + "Caused by: io.telltale.outlets.MemberLoginException: ***"
          + "\n\t... 12 more\n"),
  /** An exception of a library, of which is known what it says. */
  TOLD_LIBRARY(
      "com.acme.shop.Orders",
      "no number: java.lang.NumberFormatException: For input string: \"" + QuotingLine.VALUE + "\"",
      "no number: java.lang.NumberFormatException: For input string: \"***\"");

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
