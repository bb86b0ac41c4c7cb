/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.BasicMarkerFactory;

/**
 * Markers by their names, which are texts of the line as others: code may give any name. Some carry
 * values, which encoders write.
 */
final class MaskedMarkers {

  /** Markers may refer to one another. */
  private static final int DEEPEST = 4;

  private static final String PLAIN = "org.slf4j.helpers.BasicMarker";

  private MaskedMarkers() {}

  /** Returns the marker itself if it is no more than a name in which nothing is secret. */
  static @Nullable Marker of(@Nullable Marker marker, LineMasking masking) {
    return of(marker, masking, 0);
  }

  private static @Nullable Marker of(@Nullable Marker marker, LineMasking masking, int depth) {
    if (marker == null || marker.getName() == null || depth > DEEPEST) {
      return null;
    }
    String name = masking.text(marker.getName());
    if (marker.getName().equals(name)
        && marker.getClass().getName().equals(PLAIN)
        && !marker.hasReferences()) {
      return marker;
    }
    Marker named = new BasicMarkerFactory().getDetachedMarker(name);
    for (Iterator<Marker> all = marker.iterator(); all.hasNext(); ) {
      Marker reference = of(all.next(), masking, depth + 1);
      if (reference != null) {
        named.add(reference);
      }
    }
    return named;
  }
}
