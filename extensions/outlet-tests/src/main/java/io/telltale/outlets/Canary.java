/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

/** What must not leave. */
public final class Canary {

  /** A word that stands in nothing else. */
  public static final String WORD = "canary-7f3a-rosalind";

  /**
   * A name without a shape, of which {@code ***} is left: nothing but its declaration tells that it
   * must not leave.
   */
  public static final String VALUE = WORD + " Quillonia";

  /** An address, masked as {@link #MASKED}. Its shape tells that it must not leave. */
  public static final String EMAIL = WORD + "@secret.example";

  /** What may leave of the address. */
  public static final String MASKED = "c***@secret.example";

  private Canary() {}
}
