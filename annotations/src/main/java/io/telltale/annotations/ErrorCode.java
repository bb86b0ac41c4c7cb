/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an error its stable identity: a number within a domain, a name to search by, an HTTP
 * status, and the texts that may be shown to anybody.
 *
 * <p>Put it on a class that extends {@link Throwable}. If the exceptions of a team carry their code
 * as an enum, put it on the enum constant (see {@link ErrorSource}). For an exception whose source
 * you cannot edit, put it on an interface with {@link ErrorMixIn}.
 *
 * <pre>{@code
 * @ErrorCode(value = 201, domain = "AUTH", status = 401, message = "No session for {email}")
 * public class AuthRequiredException extends RuntimeException { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface ErrorCode {

  /** The code, 0 to 999999; unique within its domain. Exported as {@code error.code}. */
  int value();

  /**
   * The name to search by, {@code [A-Z][A-Z0-9_-]{1,49}}; unique within its domain. Exported as
   * {@code error.name}. By default the domain and the code: {@code AUTH-201}.
   */
  String name() default "";

  /**
   * The domain that owns the code, {@code [A-Z][A-Z0-9_-]{0,29}}. Exported as {@code error.domain}.
   * By default that of the nearest {@link ErrorDomain}, else {@code DEFAULT}.
   */
  String domain() default "";

  /**
   * The HTTP status of a reply to this error: 200 to 599, except 204, 205 and 304, which have no
   * body. Exported as {@code error.status_code}.
   */
  int status() default 500;

  /**
   * A short text for people, the same for every occurrence (RFC 9457, section 3.1.4). By default
   * {@link #message()} if it has no places, else the class name in words.
   */
  String title() default "";

  /**
   * The template of {@code error.message}. A place {@code {member}} stands for an exported member,
   * by its own name or by the name under which it is exported. A sensitive member appears in its
   * masked form. <code>{{</code> and <code>}}</code> stand for the braces themselves. By default
   * {@code error.message} is the exception's own message, masked.
   */
  String message() default "";

  /**
   * The URI that identifies the kind of problem, or nothing (RFC 9457, section 3.1.1). Clients
   * compare it, so it stays the same for ever.
   */
  String type() default "";

  /** The URL of a page that explains the error, or nothing. The page may move. */
  String help() default "";

  /** When the span's status becomes ERROR; by default as in the semantic conventions. */
  SpanStatus spanStatus() default SpanStatus.AUTO;

  /**
   * Whether a caller may send the same request again. The reply says it as {@code retryable} and,
   * with {@link Retry#AFTER}, as {@code Retry-After}; a span says it as {@code error.retryable}.
   */
  Retry retry() default Retry.UNSPECIFIED;

  /**
   * After how many seconds a caller may send the same request again, 1 to 31,536,000 (a year). It
   * belongs to {@link Retry#AFTER}, and has to stand there.
   */
  int retryAfterSeconds() default 0;

  /** How bad the error is for those who run the service. It stands in the catalogue alone. */
  ErrorSeverity severity() default ErrorSeverity.UNSPECIFIED;

  /** Who answers for the error, such as a team. It stands in the catalogue alone. */
  String owner() default "";

  /** The version that brought the error. It stands in the catalogue alone. */
  String since() default "";

  /**
   * Whether nothing new should rely on the code, as it will go. It stands in the catalogue alone.
   */
  boolean deprecated() default false;

  /**
   * What has taken the place of a deprecated code: the {@link #name()} of an error of the same
   * domain, or {@code <DOMAIN>-<value>} of any.
   */
  String replacedBy() default "";
}
