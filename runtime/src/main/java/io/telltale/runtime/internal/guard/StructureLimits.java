/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

/**
 * How far collections, arrays and maps are followed. What makes others of them for generated code
 * hands over one value more than is taken: so the sink knows that there are others.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class StructureLimits {

  /** How deep structures are looked into. */
  public static final int MAX_DEPTH = 4;

  /** How many values of one structure are taken. */
  public static final int MAX_VALUES = 32;

  /** How deep structures are looked into whose objects are looked at, and not read. */
  public static final int MAX_LOOKED_AT_DEPTH = 8;

  /** How many objects of one member are looked at. */
  public static final int MAX_LOOKED_AT = 4_096;

  private StructureLimits() {}
}
