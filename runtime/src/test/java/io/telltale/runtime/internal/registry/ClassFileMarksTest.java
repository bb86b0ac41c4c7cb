/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorSource;
import io.telltale.annotations.Sensitive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClassFileMarksTest {

  interface Named {
    @Sensitive
    String name();
  }

  interface Above extends Named {}

  abstract static class ByInterface extends Exception implements Above {}

  static class Field extends Exception {
    @Sensitive String name = "";
    long number = 4_711_000_000_000L;
    double ratio = 0.25;
  }

  static class Method extends Exception {
    @ErrorAttribute
    String shop() {
      return "";
    }

    @Sensitive
    String name() {
      return "";
    }
  }

  @ErrorCode(1)
  static class Coded extends Exception {}

  static class Exported extends Exception {
    @ErrorAttribute String shop = "";
  }

  static class Sourced extends Exception {
    @ErrorSource Thread.State state = Thread.State.NEW;
  }

  static class Plain extends Exception {
    String says = "Lio/telltale/annotations/Sensitivity;";
  }

  static Stream<Arguments> classes() {
    return Stream.of(
        Arguments.of(Field.class, ClassFileMarks.SENSITIVE),
        Arguments.of(Method.class, ClassFileMarks.SENSITIVE),
        Arguments.of(ByInterface.class, ClassFileMarks.SENSITIVE),
        Arguments.of(Coded.class, ClassFileMarks.DECLARED),
        Arguments.of(Exported.class, ClassFileMarks.SENSITIVE),
        Arguments.of(Sourced.class, ClassFileMarks.DECLARED),
        Arguments.of(Plain.class, ClassFileMarks.NONE),
        Arguments.of(IllegalStateException.class, ClassFileMarks.NONE));
  }

  @ParameterizedTest
  @MethodSource("classes")
  void whatStandsInTheClassFileIsFound(Class<?> type, ClassFileMarks marks) {
    assertThat(ClassFileMarks.of(type)).isEqualTo(marks);
  }

  @Test
  void aBrokenClassFileSaysNothingAndFailsNobody() throws IOException {
    byte[] sound;
    try (InputStream in = Field.class.getResourceAsStream("ClassFileMarksTest$Field.class")) {
      sound = in.readAllBytes();
    }
    assertThat(marks(sound)).isEqualTo(ClassFileMarks.SENSITIVE);
    Random random = new Random(14);
    for (int i = 0; i < 2_000; i++) {
      byte[] broken = Arrays.copyOf(sound, random.nextInt(sound.length));
      for (int j = 0; j < 3 && broken.length > 0; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      assertThat(marks(broken)).isNotNull();
    }
    assertThat(marks(new byte[] {1, 2, 3, 4, 5, 6})).isEqualTo(ClassFileMarks.NONE);
  }

  private static ClassFileMarks marks(byte[] file) {
    return ClassFileMarks.inFile(() -> new ByteArrayInputStream(file));
  }
}
