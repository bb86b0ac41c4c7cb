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
 * Lets an interface speak for an exception that you cannot edit, such as one of a library. The
 * interface repeats the methods it needs, as that class declares them, and marks them with {@link
 * Sensitive} or {@link ErrorAttribute}. An optional {@link ErrorCode} on it gives that exception a
 * code.
 *
 * <pre>{@code
 * @ErrorMixIn(SQLException.class)
 * interface SqlErrors {
 *   @ErrorAttribute
 *   String getSQLState();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ErrorMixIn {

  /** The exception that the interface speaks for. */
  Class<? extends Throwable> value();
}
