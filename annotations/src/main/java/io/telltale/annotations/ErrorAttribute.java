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
 * Exports a member of an exception as the attribute {@code error.detail.<name>}. A member that
 * carries neither this annotation nor {@link Sensitive} never leaves the process.
 *
 * <p>Each entry of a map becomes an attribute {@code error.detail.<name>.<key>}. If a map is called
 * {@code detail}, its entries are {@code error.detail.<key>}. An entry whose key sounds like a
 * secret or a personal datum leaves masked.
 *
 * <p>On an annotation of your own, it exports the element that carries that annotation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ErrorAttribute {

  /** The name behind {@code error.detail.}; by default the member's own. */
  String value() default "";

  /**
   * Whether the caller of a service sees the value too, in the error reply, in the form in which it
   * leaves. By default only the trace has it.
   */
  boolean inReply() default false;
}
