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
 * <p>Of a map, each entry is an attribute {@code error.detail.<name>.<key>}; a map that is called
 * {@code detail} is the details itself, and its entries are {@code error.detail.<key>}. An entry
 * whose key sounds like a secret or a personal datum leaves masked.
 *
 * <p>On an annotation of your own it exports what that annotation stands on.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ErrorAttribute {

  /** The name behind {@code error.detail.}; by default the member's own. */
  String value() default "";

  /**
   * Whether the caller of a service sees the value too, in the error reply, in the form in which it
   * leaves. By default it is for the trace alone.
   */
  boolean inReply() default false;
}
