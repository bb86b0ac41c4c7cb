/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.Sensitive;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings({"unused", "NullAway"})
class SubclassesTest {

  static class Base {
    private String key = "";
    private long number;

    CharSequence key() {
      return key;
    }

    long number() {
      return number;
    }

    String constant() {
      return "constant";
    }

    int few() {
      return 100;
    }

    int thousand() {
      return 1_000;
    }

    long many() {
      return 100_000_000_000L;
    }

    List<String> empty() {
      return List.of();
    }

    String missing() {
      throw new UnsupportedOperationException("none");
    }

    String telling() {
      throw new IllegalStateException(key);
    }
  }

  static class Quiet extends Base {
    static String made = "";
    long total;

    String key(int index) {
      return "";
    }

    String read() {
      return "" + key() + number();
    }

    @Override
    String constant() {
      return read();
    }

    @Override
    int few() {
      return 1;
    }

    @Override
    int thousand() {
      return 1;
    }

    @Override
    long many() {
      return 1;
    }

    @Override
    List<String> empty() {
      return List.of(read());
    }

    @Override
    String missing() {
      return "";
    }
  }

  static class Calling extends Base {
    @Override
    String key() {
      return (String) super.key();
    }

    @Override
    long number() {
      return super.number();
    }
  }

  static class Hiding extends Base {
    @Override
    CharSequence key() {
      return super.constant();
    }

    @Override
    long number() {
      return super.number() + 1;
    }

    @Override
    String telling() {
      return "";
    }
  }

  static class BelowHiding extends Hiding {
    @Override
    CharSequence key() {
      return super.key();
    }
  }

  static class Marking extends Base {
    @Sensitive String more;
  }

  static class Exporting extends Base {
    @ErrorAttribute String more;
  }

  interface Marked {
    @Sensitive
    String more();
  }

  interface BelowMarked extends Marked {}

  static class MarkingByInterface extends Base implements BelowMarked {
    @Override
    public String more() {
      return "";
    }
  }

  record Part(String more) implements Marked {}

  record Parts(String more, int others) implements BelowMarked {}

  enum Constant implements Marked {
    ONE;

    @Override
    public String more() {
      return "";
    }
  }

  class Inner extends Base {
    String outer() {
      return SubclassesTest.this.toString();
    }
  }

  @ParameterizedTest
  @MethodSource("inheriting")
  void anAccessorThatSaysNothingElseIsInherited(Class<?> type, String accessor) {
    assertThat(Subclasses.inherit(type, Base.class, accessor)).isTrue();
  }

  static Stream<Arguments> inheriting() {
    return Stream.of(
            List.of(Base.class, "key", "number", "telling", "unknown"),
            List.of(
                Quiet.class,
                "key",
                "number",
                "constant",
                "few",
                "thousand",
                "many",
                "empty",
                "missing",
                "telling"),
            List.of(Calling.class, "key", "number"),
            List.of(Inner.class, "key"))
        .flatMap(all -> all.stream().skip(1).map(a -> Arguments.of(all.get(0), a)));
  }

  @Test
  void anotherOneHidesWhatItsClassKeeps() {
    assertThat(Subclasses.inherit(Hiding.class, Base.class, "key")).isFalse();
    assertThat(Subclasses.inherit(Hiding.class, Base.class, "number")).isFalse();
    assertThat(Subclasses.inherit(Hiding.class, Base.class, "telling")).isFalse();
    assertThat(Subclasses.inherit(Hiding.class, Base.class, "constant", "number")).isFalse();
    assertThat(Subclasses.inherit(BelowHiding.class, Base.class, "key")).isFalse();
  }

  @Test
  void whatNoClassFileShowsIsNotKnown() {
    Supplier<String> hidden = () -> "";
    Class<?> noClassFile = hidden.getClass();

    // The methods of a class that was obfuscated have other names.
    assertThat(Subclasses.inherit(Quiet.class, Base.class, "renamed")).isFalse();
    assertThat(Subclasses.inherit(noClassFile, Object.class, "toString")).isFalse();
    assertThat(Subclasses.inherit(String.class, Base.class, "key")).isFalse();
    assertThat(Subclasses.addNothing(noClassFile, Supplier.class, false)).isFalse();
  }

  @Test
  void marksOfASubclassAreFound() {
    assertThat(Subclasses.addNothing(Quiet.class, Base.class, false)).isTrue();
    assertThat(Subclasses.addNothing(Marking.class, Base.class, false)).isFalse();
    assertThat(Subclasses.addNothing(Exporting.class, Base.class, false)).isFalse();
    assertThat(Subclasses.addNothing(MarkingByInterface.class, Base.class, false)).isFalse();
    assertThat(Subclasses.addNothing(Part.class, Marked.class, false)).isTrue();
    assertThat(Subclasses.addNothing(Parts.class, Marked.class, false)).isTrue();
    assertThat(Subclasses.addNothing(MarkingByInterface.class, Marked.class, false)).isTrue();
  }

  @Test
  void valuesOfASubclassCountWhereAllIsSensitive() {
    assertThat(Subclasses.addNothing(Calling.class, Base.class, true)).isTrue();
    assertThat(Subclasses.addNothing(Inner.class, Base.class, true)).isTrue();
    assertThat(Subclasses.addNothing(Quiet.class, Base.class, true)).isFalse();
    assertThat(Subclasses.addNothing(Part.class, Marked.class, true, "more")).isTrue();
    assertThat(Subclasses.addNothing(Parts.class, Marked.class, true, "more")).isFalse();
    assertThat(Subclasses.addNothing(Constant.class, Marked.class, true, "more")).isTrue();
  }

  @Test
  void whatIsNoClassFileIsNotRead() throws IOException {
    byte[] sound;
    try (InputStream in = Quiet.class.getResourceAsStream("SubclassesTest$Quiet.class")) {
      sound = in.readAllBytes();
    }

    assertThat(read(sound).readable()).isTrue();
    assertThat(read(sound).fields()).containsExactly("total");
    assertThat(read(new byte[] {1, 2, 3, 4, 5}).readable()).isFalse();
    assertThatThrownBy(() -> read(Arrays.copyOf(sound, sound.length / 2)))
        .isInstanceOf(IOException.class);
    byte[] unknown = sound.clone();
    unknown[10] = 99; // the tag of the first constant
    assertThatThrownBy(() -> read(unknown)).isInstanceOf(IOException.class);
  }

  private static ClassFileMembers read(byte[] file) throws IOException {
    return ClassFileMembers.read(new DataInputStream(new ByteArrayInputStream(file)));
  }
}
