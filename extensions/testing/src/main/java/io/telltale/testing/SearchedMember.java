/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

/**
 * A member of a declared exception.
 *
 * @param exception the canonical name of the class that declares it, or of the nearest declared one
 * @param name behind {@code error.detail.}
 */
record SearchedMember(String exception, String name) implements Comparable<SearchedMember> {

  @Override
  public int compareTo(SearchedMember other) {
    int order = exception.compareTo(other.exception);
    return order == 0 ? name.compareTo(other.name) : order;
  }
}
