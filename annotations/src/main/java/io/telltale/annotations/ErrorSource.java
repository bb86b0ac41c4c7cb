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
 * Marks the member of an exception that returns the enum constant on which its {@link ErrorCode}
 * stands: one exception class, numbered by an enum.
 *
 * <p>Where the enum already knows the status and the title of each constant, name the members that
 * yield them, and leave both out of {@code @ErrorCode}. They are read once for each constant, when
 * the exception is recorded for the first time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface ErrorSource {

  /**
   * The member of the enum that yields the HTTP status of a constant, an {@code int} or {@code
   * Integer} that {@link ErrorCode#status()} takes: {@code "httpStatus"} is the method {@code
   * httpStatus()} or {@code getHttpStatus()}, or else the field. By default {@link
   * ErrorCode#status()} says it. A constant that yields no status has 500.
   */
  String status() default "";

  /**
   * The member of the enum that yields the title of a constant, a {@code String}, by its name as in
   * {@link #status()}. By default {@link ErrorCode#title()} says it. A constant that yields no
   * title has the one that it would have without this.
   */
  String title() default "";
}
