/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.annotations;

/**
 * A mask of your own, named by {@link Sensitive#using()}.
 *
 * <p>One instance serves every thread. If another mask applies to the same value, nobody can tell
 * which of the two is stricter. Then {@link Mask#REDACT} applies, or {@link Mask#DROP} if the other
 * mask is that.
 */
@FunctionalInterface
public interface Masker {

  /**
   * Returns the form of a value that may leave the process.
   *
   * <p>If this throws, returns null, or returns a text that contains the value, {@code ***} leaves
   * instead.
   *
   * @param value the sensitive value, never null
   * @return its masked form
   */
  String mask(String value);
}
