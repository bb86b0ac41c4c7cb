/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The elements of an array of any type, without reflection. */
final class ArrayElements {

  private ArrayElements() {}

  /**
   * Returns the first elements of an array, boxed.
   *
   * @param array an array, not of characters or bytes
   * @param limit how many at most
   */
  static List<@Nullable Object> first(Object array, int limit) {
    if (array instanceof Object[] objects) {
      return new ArrayList<>(Arrays.asList(objects).subList(0, Math.min(limit, objects.length)));
    }
    if (array instanceof int[] ints) {
      return new ArrayList<>(IntStream.of(ints).limit(limit).boxed().toList());
    }
    if (array instanceof long[] longs) {
      return new ArrayList<>(LongStream.of(longs).limit(limit).boxed().toList());
    }
    if (array instanceof double[] doubles) {
      return new ArrayList<>(DoubleStream.of(doubles).limit(limit).boxed().toList());
    }
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < limit; i++) {
      if (array instanceof short[] shorts && i < shorts.length) {
        elements.add(shorts[i]);
      } else if (array instanceof float[] floats && i < floats.length) {
        elements.add(floats[i]);
      } else if (array instanceof boolean[] booleans && i < booleans.length) {
        elements.add(booleans[i]);
      }
    }
    return elements;
  }
}
