/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.annotations.Mask;
import java.util.ArrayList;
import java.util.List;

/**
 * The weakest mask that an outlet lets leave, where secrets were captured by somebody who lets
 * weaker ones leave.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 *
 * @param weakest the mask
 */
public record MaskFloor(Mask weakest) {

  /** What has a higher rank was found by no mask. */
  private static final int MASKS = Mask.values().length;

  /**
   * Returns secrets of which none leaves in a weaker form; those given if that is so anyway. They
   * are not changed.
   */
  public SecretSet applyTo(SecretSet secrets) {
    List<String> weakForms = new ArrayList<>(0);
    SearchableSecrets all = secrets.secrets();
    for (int i = 0; i < all.size(); i++) {
      if (isTooWeak(all.get(i))) {
        weakForms.add(all.get(i).replacement());
      }
    }
    if (weakForms.isEmpty()) {
      return secrets;
    }
    SecretSet floored = secrets.copy();
    SearchableSecrets raised = floored.secrets();
    for (int i = 0; i < raised.size(); i++) {
      if (isTooWeak(raised.get(i), weakForms)) {
        raised.strengthen(i, Masks.REDACTED, -1);
      }
    }
    return floored;
  }

  /** A whole text that is a secret may be replaced by one with the forms of other secrets. */
  private boolean isTooWeak(Secret secret, List<String> weakForms) {
    return isTooWeak(secret) || weakForms.stream().anyMatch(secret.replacement()::contains);
  }

  /**
   * Nobody knows how much the form tells that a masker of the user's own writes: it is too weak
   * where nothing may be told. It counts as REDACT.
   */
  private boolean isTooWeak(Secret secret) {
    int rank = secret.rank();
    int floor = Masks.rank(weakest);
    boolean own = rank <= Masks.rank(Mask.REDACT);
    return rank < MASKS
        && (own ? floor <= Masks.rank(Mask.REDACT) : rank > floor)
        && !secret.replacement().equals(Masks.REDACTED);
  }
}
