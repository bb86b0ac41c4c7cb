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
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

  @Sensitive
  @interface Pii {}

  @Pii
  @interface Contact {}

  @ErrorAttribute
  @interface Told {}

  @Sensitive
  @Target(ElementType.TYPE_USE)
  @interface Used {}

  @Looped
  @Deprecated
  @SuppressWarnings({"unused", "unchecked"})
  @interface Looped {}

  static class OwnOnField extends Exception {
    @Looped @Contact String mail = "";
  }

  static class OwnOnMethod extends Exception {
    @Told
    String shop() {
      return "";
    }
  }

  static class OwnOnParameter extends Exception {
    OwnOnParameter(int attempt, @Pii String mail) {
      super(mail + attempt);
    }
  }

  static class OwnOnUse extends Exception {
    transient Map<String, ? extends List<@Used String>> mails = Map.of();
  }

  @Looped
  static class NoMark extends Exception {
    @Looped String shop = "";
  }

  @Pii
  record Phone(String number) {}

  static class Mobile {
    @Contact String number = "";
  }

  static class Smart extends Mobile {}

  record Told2(@ErrorAttribute String shop) {}

  static class Holding extends Exception {
    transient Phone phone = new Phone("");
  }

  static class HoldingMany extends Exception {
    transient List<Smart[]> phones = List.of();
  }

  static class HoldingNone extends Exception {
    static final Phone PHONE = new Phone("");
    Class<? extends Phone> type = Phone.class;
    transient Told2 told = new Told2("");
    transient Field other = new Field();

    Phone phone(Phone other) {
      return other;
    }
  }

  static Stream<Arguments> classes() {
    return Stream.of(
        Arguments.of(OwnOnField.class, ClassFileMarks.SENSITIVE),
        Arguments.of(OwnOnMethod.class, ClassFileMarks.SENSITIVE),
        Arguments.of(OwnOnParameter.class, ClassFileMarks.SENSITIVE),
        Arguments.of(OwnOnUse.class, ClassFileMarks.SENSITIVE),
        Arguments.of(NoMark.class, ClassFileMarks.NONE),
        Arguments.of(Holding.class, ClassFileMarks.SENSITIVE),
        Arguments.of(HoldingMany.class, ClassFileMarks.SENSITIVE),
        Arguments.of(HoldingNone.class, ClassFileMarks.NONE),
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
    List<byte[]> files = List.of(sound("Field"), sound("OwnOnUse"), sound("OwnOnParameter"));
    assertThat(files).extracting(file -> marks(file)).containsOnly(ClassFileMarks.SENSITIVE);
    Random random = new Random(14);
    for (int i = 0; i < 2_000; i++) {
      byte[] sound = files.get(i % files.size());
      byte[] broken = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
      for (int j = 0; j < 3 && broken.length > 0; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      assertThat(marks(broken)).isNotNull();
    }
    assertThat(marks(new byte[] {1, 2, 3, 4, 5, 6})).isEqualTo(ClassFileMarks.NONE);
  }

  private static byte[] sound(String name) throws IOException {
    try (InputStream in =
        ClassFileMarksTest.class.getResourceAsStream("ClassFileMarksTest$" + name + ".class")) {
      return in.readAllBytes();
    }
  }

  private static ClassFileMarks marks(byte[] file) {
    return ClassFileMarks.inFile(
        () -> new ByteArrayInputStream(file), ClassFileMarksTest.class.getClassLoader());
  }
}
