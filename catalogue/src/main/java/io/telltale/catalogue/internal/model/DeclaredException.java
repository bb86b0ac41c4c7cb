/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

import java.util.List;

/**
 * An exception class and what leaves with it.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param type its canonical name
 * @param codeOf the superclass under whose codes it leaves; empty if it has its own, or none
 * @param mixIn the interface that speaks for it, or empty
 * @param members sorted by name
 */
public record DeclaredException(String type, String codeOf, String mixIn, List<Member> members) {

  public DeclaredException {
    members = List.copyOf(members);
  }

  /** Returns the type that its lock speaks of. */
  public String declaredBy() {
    return mixIn.isEmpty() ? type : mixIn;
  }
}
