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
 * @param members sorted by name
 */
public record DeclaredException(String type, List<Member> members) {

  public DeclaredException {
    members = List.copyOf(members);
  }
}
