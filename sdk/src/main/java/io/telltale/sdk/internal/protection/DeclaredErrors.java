/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is known of the errors that are declared.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param count how many were found with this copy of Telltale
 * @param elsewhere whether the application has another copy, which is asked error by error
 * @param unprocessed the names of the exception classes met so far that are marked, and that no
 *     module can read
 */
public record DeclaredErrors(int count, boolean elsewhere, Set<String> unprocessed) {

  /** Copies the names, in the order in which they are given. */
  public DeclaredErrors {
    unprocessed = Collections.unmodifiableSet(new LinkedHashSet<>(unprocessed));
  }

  /** Returns whether no value of any exception is known to be sensitive. */
  public boolean areMissing() {
    return count == 0 && !elsewhere;
  }
}
