/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.values;

/**
 * A member of a declared exception.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param exception the canonical name of the class that declares it, or of the nearest declared one
 * @param name behind {@code error.detail.}
 */
public record SearchedMember(String exception, String name) implements Comparable<SearchedMember> {

  @Override
  public int compareTo(SearchedMember other) {
    int order = exception.compareTo(other.exception);
    return order == 0 ? name.compareTo(other.name) : order;
  }
}
