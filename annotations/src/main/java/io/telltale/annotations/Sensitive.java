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
 * Marks a member whose value must not leave the process. Telltale exports it in its masked form, as
 * {@code error.detail.<name>}. It also replaces the value in every text that leaves: messages,
 * causes, stack traces, status descriptions.
 *
 * <p>A field, its accessor and its record component are one member. If several masks meet, the
 * strictest applies, also over a class hierarchy: a subclass can mask more, never less.
 *
 * <p>On a class, record or interface, such as {@code Email}, it marks every field and component of
 * that type, in every exception. On an annotation of your own, such as {@code @CardNumber}, it
 * marks the element that carries that annotation. Keep such an annotation in class files (the
 * default of {@link Retention}), so that it also counts for code that is compiled against yours.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.TYPE})
public @interface Sensitive {

  /** The form in which the value leaves. */
  Mask value() default Mask.REDACT;

  /**
   * A masker of your own instead of {@link #value()}, never beside it: a class with a public
   * constructor without arguments. Telltale checks its result: a result that still contains the
   * value becomes {@code ***}.
   */
  Class<? extends Masker> using() default Masker.class;

  /**
   * Whether the words of the value, from four letters on, must not leave either: of {@code
   * "Rosalind Quill"} also {@code Rosalind} and {@code Quill}, alone or within other words, in any
   * case. Use it for names. Telltale replaces each word by {@code ***} in every text of the trace
   * that leaves, so common words ({@code Street}) disappear too. Each word counts as a secret. One
   * exception can have {@code 128} secrets.
   */
  boolean parts() default false;
}
