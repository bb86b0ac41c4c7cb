/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * A rule that is asked where a number begins as well: at digits before which there is none.
 *
 * <p>Most numbers in texts are times, counts and identifiers. {@link NumberKinds} tells from the
 * lengths of groups and from what stands around them which rules cannot match, so that no rule has
 * to read each of them.
 */
interface NumberRule extends Rule {

  /** Returns the bit of {@link NumberKinds} that stands for this. */
  int kind();
}
