/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

import io.telltale.catalogue.internal.model.Place;
import java.util.List;

/**
 * Something that was found.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param level how bad it is here; a rule may be allowed
 * @param message the whole sentence
 * @param places where, the one to look at first before the others; never empty
 */
public record Finding(Rule rule, Level level, String message, List<Place> places) {

  public Finding {
    places = List.copyOf(places);
  }

  /** Makes a finding of the level that its rule has. */
  public Finding(Rule rule, String message, List<Place> places) {
    this(rule, rule.level(), message, places);
  }

  /** Returns the same of another level. */
  public Finding withLevel(Level other) {
    return new Finding(rule, other, message, places);
  }
}
