/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * What of Telltale's was seen by a report: of the SDK around it, somebody has been told.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class Sightings {

  /** What masks has no equals of its own. */
  private static final Set<Object> SEEN =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private Sightings() {}

  /** Notes what stands in front of exporters. */
  public static void add(Object mask) {
    SEEN.add(mask);
  }

  /** Returns whether a report has seen it. */
  public static boolean have(Object mask) {
    return SEEN.contains(mask);
  }
}
