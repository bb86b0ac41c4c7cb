/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.model.Member;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one member of one exception.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param module the module that declares it
 * @param exception the canonical name of the class
 * @param errors the names of its codes
 * @param reaches the places where it leaves, and in which text its form stands
 * @param lock the line that allows it
 * @param proofs the tests that searched for it
 */
public record Row(
    String module,
    String exception,
    List<String> errors,
    Member member,
    List<String> reaches,
    Optional<LockLine> lock,
    List<Proof> proofs) {

  public Row {
    errors = List.copyOf(errors);
    reaches = List.copyOf(reaches);
    proofs = List.copyOf(proofs);
  }

  /** Returns the anchor of the member on the page. */
  public String anchor() {
    return exception + "." + member.name();
  }

  /** Returns what the value is: by its mark, and else by its name. */
  public String dataClass() {
    return switch (member.data()) {
      case SECRET -> "secret";
      case PERSONAL -> "personal";
      case OTHER ->
          member.isMasked()
              ? "sensitive, as it is marked"
              : "neither personal nor secret by its name";
    };
  }

  /** Returns what is missing or does not go together. */
  public List<Gap> gaps(boolean locked) {
    return Gap.of(this, locked);
  }
}
