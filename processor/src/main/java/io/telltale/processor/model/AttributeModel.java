/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * An exported member that its class hands over.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param key its attribute
 * @param access what reads it from the exception
 * @param mask the form in which it leaves, or null if it leaves as it is
 * @param inReply whether the caller may see it
 */
public record AttributeModel(
    KeyModel key, AccessModel access, @Nullable MaskModel mask, boolean inReply) {

  /**
   * An attribute's key.
   *
   * @param name the name behind {@code error.detail.}
   */
  public record KeyModel(String name, AttributeType type) {}

  /** A member that a superclass hands over, and of which this class demands a stricter mask. */
  public record Strengthened(KeyModel key, MaskModel.Kind mask, boolean parts) {}
}
