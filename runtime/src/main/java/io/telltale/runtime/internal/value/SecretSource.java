/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * What knows secrets. Of most exceptions nobody ever asks for them, so that what the search needs
 * is made once somebody does.
 *
 * <p>This class is internal and is hence not for public use. Of one that other threads see, nobody
 * changes anything.
 */
public sealed interface SecretSource permits SecretSet, PlainSecret {

  /** Returns the secrets, as a set that the caller must not change. */
  SecretSet toSet();

  /** Returns about how many characters this takes up, with all that belongs to its values. */
  int room();
}
