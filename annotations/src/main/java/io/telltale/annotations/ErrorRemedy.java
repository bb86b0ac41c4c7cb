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
 * Says beside an {@link ErrorCode} what to do about the error, for whoever meets it. It stands in
 * the catalogue, and in no reply and no trace.
 *
 * <pre>{@code
 * @ErrorCode(value = 503, domain = "CHECKOUT", status = 503, retry = Retry.SAFE)
 * @ErrorRemedy(cause = "The payment service does not answer.", value = "Send the order again.")
 * public class PaymentUnavailableException extends RuntimeException { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface ErrorRemedy {

  /** What to do, in a sentence or two. */
  String value();

  /** Why the error happens, in a sentence or two, or nothing. */
  String cause() default "";
}
