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
 * Names the domain of the errors in a package or class, and the range in which their codes lie. The
 * ranges of two domains must not overlap.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface ErrorDomain {

  /** The domain, {@code [A-Z][A-Z0-9_-]{0,29}}. */
  String value();

  /** The lowest code of the domain. */
  int from() default 0;

  /** The highest code of the domain. */
  int to() default 999_999;
}
