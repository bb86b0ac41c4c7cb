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
 * Marks the member of an exception that returns an enum constant with an {@link ErrorCode}. One
 * exception class then has a code for each constant.
 *
 * <p>If the enum already knows the status and the title of each constant, name the members that
 * return them, and leave both out of {@code @ErrorCode}. Telltale reads them once for each
 * constant: at start-up, where the report counts the declared errors, else when the exception is
 * first recorded.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ErrorSource {

  /**
   * The member of the enum that returns the HTTP status of a constant, an {@code int} or {@code
   * Integer} that {@link ErrorCode#status()} takes: {@code "httpStatus"} is the method {@code
   * httpStatus()} or {@code getHttpStatus()}, or else the field. By default {@link
   * ErrorCode#status()} applies. If a constant returns no status, it has 500.
   */
  String status() default "";

  /**
   * The member of the enum that returns the title of a constant, a {@code String}, named as in
   * {@link #status()}. By default {@link ErrorCode#title()} applies. If a constant returns no
   * title, it has the title that it would have without this member.
   */
  String title() default "";
}
