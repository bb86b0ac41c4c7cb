/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The texts in the constant pool of a class file (JVMS, section 4.4). */
final class ConstantTexts {

  private final @Nullable String[] texts;
  private final int[] classes;
  private boolean complete = true;

  private ConstantTexts(int count) {
    texts = new String[count];
    classes = new int[count];
  }

  static ConstantTexts read(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    ConstantTexts constants = new ConstantTexts(count);
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> constants.texts[i] = in.readUTF();
        case 7 -> constants.classes[i] = in.readUnsignedShort();
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // A long and a double take two places.
        }
        default -> {
          // Nobody knows yet how long such a constant is.
          constants.complete = false;
          return constants;
        }
      }
    }
    return constants;
  }

  /** Returns a text, or nothing if there is none at an index. */
  String text(int index) {
    String text = index < texts.length ? texts[index] : null;
    return text == null ? "" : text;
  }

  /** Returns the name of a class, or nothing if there is none at an index. */
  String className(int index) {
    return index < classes.length ? text(classes[index]) : "";
  }

  /** Whether all of them are known, so that what stands behind them can be read. */
  boolean isComplete() {
    return complete;
  }

  boolean has(String text) {
    for (String other : texts) {
      if (text.equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what Telltale's annotations say. */
  ClassFileMarks marks() {
    ClassFileMarks marks = ClassFileMarks.NONE;
    for (String text : texts) {
      ClassFileMarks found = ClassFileMarks.ofDescriptor(text == null ? "" : text);
      marks = found.compareTo(marks) > 0 ? found : marks;
    }
    return marks;
  }
}
